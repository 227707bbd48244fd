import { kindTopics, liveZones, portSecurityZoneKinds } from '../../facts/zones.ts';
import { mtofsr } from '../clauses.ts';
import { checkCoordinates } from '../coordinate-check.ts';
import { examplePort } from '../map-example.ts';
import type { Rule } from '../rule.ts';

const id = 'zone-coordinates-missing';

export const zoneCoordinatesMissing: Rule = {
  id,
  pack: 'au-mtofsr',
  clause: '3.11(1)(g)',
  title: 'Coordinates of zone boundaries',
  why: 'Each map that draws a port security zone prints the coordinates that define it: of every vertex, but inside a run along a water mark or another feature only of the run’s ends. Revoked zones are not asked.',
  quote:
    'if the maritime security plan … details port security zone boundaries—coordinates to clearly define those boundaries',
  cites: [mtofsr('3.11(1)(g)')],
  severity: 'error',
  limits: [],
  reads: ['sheet', 'settings', ...kindTopics(portSecurityZoneKinds)],
  check: (context) => checkCoordinates(context, id, liveZones(context.plan, portSecurityZoneKinds)),
  examples: [
    {
      title: 'Every vertex of the zone is in the schedule',
      outcome: 'met',
      finds: [],
      plan: { features: examplePort, sheets: [{}] },
    },
    {
      title: 'The schedule lists the port only',
      outcome: 'not-met',
      finds: [{ features: ['zone'], sheet: 'main' }],
      plan: { features: examplePort, sheets: [{ schedule: ['port'] }] },
    },
    {
      title: 'The zone lies outside every map',
      outcome: 'not-met',
      finds: [{ features: ['zone'] }],
      plan: { features: examplePort, sheets: [{ centre: [2000, 2000] }] },
    },
    {
      title: 'A sheet that does not draw the zone is not asked for it',
      outcome: 'met',
      finds: [],
      plan: {
        features: examplePort,
        sheets: [{}, { id: 'roads', hiddenKinds: ['land-side-restricted-zone'], furniture: { coordinates: false } }],
      },
    },
  ],
};
