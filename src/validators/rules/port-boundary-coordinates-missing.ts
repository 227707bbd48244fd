import { featuresOfKinds, kindTopics } from '../../facts/zones.ts';
import { mtofsr } from '../clauses.ts';
import { checkCoordinates } from '../coordinate-check.ts';
import { examplePort } from '../map-example.ts';
import type { Rule } from '../rule.ts';

const id = 'port-boundary-coordinates-missing';

export const portBoundaryCoordinatesMissing: Rule = {
  id,
  pack: 'au-mtofsr',
  clause: '3.11(1)(f)',
  title: 'Coordinates of the port boundary',
  why: 'Each map that draws the security regulated port prints the coordinates that define it: of every vertex, but inside a run along a water mark or another feature only of the run’s ends.',
  quote:
    'if the maritime security plan … details security regulated port boundaries—coordinates to clearly define those boundaries',
  cites: [mtofsr('3.11(1)(f)')],
  severity: 'error',
  limits: [],
  reads: ['sheet', 'settings', ...kindTopics(['port-boundary'])],
  check: (context) => checkCoordinates(context, id, featuresOfKinds(context.plan, ['port-boundary'])),
  examples: [
    {
      title: 'Every vertex of the boundary is in the schedule',
      outcome: 'met',
      finds: [],
      plan: { features: examplePort, sheets: [{}] },
    },
    {
      title: 'The schedule is switched off',
      outcome: 'not-met',
      finds: [{ features: ['port'], sheet: 'main' }],
      plan: { features: examplePort, sheets: [{ furniture: { coordinates: false } }] },
    },
    {
      title: 'The schedule lists the zone only',
      outcome: 'not-met',
      finds: [{ features: ['port'], sheet: 'main' }],
      plan: { features: examplePort, sheets: [{ schedule: ['zone'] }] },
    },
    {
      title: 'Inside a run along the water mark only its ends need one',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          {
            id: 'port',
            kind: 'port-boundary',
            area: [
              [0, 0],
              [100, 0],
              [95, 30],
              [102, 60],
              [100, 100],
              [0, 100],
            ],
            values: {
              edges: [
                { line: 'geodesic' },
                { line: 'water-mark', text: 'mean high water mark' },
                { line: 'water-mark', text: 'mean high water mark' },
                { line: 'water-mark', text: 'mean high water mark' },
                { line: 'geodesic' },
                { line: 'geodesic' },
              ],
            },
          },
        ],
        sheets: [{}],
      },
    },
    {
      title: 'There is no sheet',
      outcome: 'not-met',
      finds: [{ features: ['port'] }],
      plan: { features: examplePort },
    },
    { title: 'A plan without a port boundary', outcome: 'not-applicable', finds: [], plan: { sheets: [{}] } },
  ],
};
