import { uncrossed } from '../../facts/uncrossed.ts';
import { nameOf } from '../../facts/values.ts';
import { box } from '../example-plan.ts';
import { checkRings } from '../ring-check.ts';
import type { Rule, Step } from '../rule.ts';
import { counted } from '../words.ts';

const id = 'ring-crosses-itself';

export const ringCrossesItself: Rule = {
  id,
  pack: 'drawing',
  clause: '',
  title: 'Outlines do not cross themselves',
  why: 'An outline that crosses or touches itself has no clear inside: its area, and what lies in it, cannot be told.',
  quote: '',
  cites: [],
  severity: 'error',
  limits: [],
  reads: ['feature'],
  check: (context) =>
    checkRings(context, id, 'crossing', 'areas', (feature, faults) => {
      const count = faults.reduce((sum, fault) => sum + fault.measured, 0);
      const [{ part, line }] = faults;
      const geometry = uncrossed(context.facts, feature, part, line);
      const fix: Step[] = geometry
        ? [
            {
              do: 'command',
              label: 'Put its points in order',
              command: 'replace-geometry',
              input: { feature: feature.id, geometry: JSON.parse(JSON.stringify(geometry)) },
            },
          ]
        : [];
      return {
        message: `The outline of ${nameOf(feature)} meets itself at ${counted(count, 'place')}.`,
        measured: count,
        limit: 0,
        advice: 'Put its points in the order in which the outline runs, or move the one that is out of place.',
        fixes: fix,
      };
    }),
  examples: [
    {
      title: 'A plain outline',
      outcome: 'met',
      finds: [],
      plan: { features: [{ id: 'b1', kind: 'building', area: box(10, 10, 40, 25) }] },
    },
    {
      title: 'Two points in the wrong order make a bow tie',
      outcome: 'not-met',
      finds: [{ features: ['b1'] }],
      plan: {
        features: [
          {
            id: 'b1',
            kind: 'building',
            area: [
              [10, 10],
              [50, 40],
              [50, 10],
              [10, 40],
            ],
          },
        ],
      },
    },
    {
      title: 'An outline that touches itself at a corner',
      outcome: 'not-met',
      finds: [{ features: ['b1'] }],
      plan: {
        features: [
          {
            id: 'b1',
            kind: 'building',
            area: [
              [10, 10],
              [30, 10],
              [30, 25],
              [50, 25],
              [50, 40],
              [30, 25],
              [10, 25],
            ],
          },
        ],
      },
    },
    {
      title: 'A fence may cross itself',
      outcome: 'not-applicable',
      finds: [],
      plan: {
        features: [
          {
            id: 'f1',
            kind: 'fence',
            line: [
              [10, 10],
              [50, 40],
              [50, 10],
              [10, 40],
            ],
          },
        ],
      },
    },
  ],
};
