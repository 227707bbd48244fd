import { nameOf } from '../../facts/values.ts';
import { box } from '../example-plan.ts';
import { checkRings, spikeLimit } from '../ring-check.ts';
import type { Rule } from '../rule.ts';
import { counted } from '../words.ts';

const id = 'spike';

export const spike: Rule = {
  id,
  pack: 'drawing',
  clause: '',
  title: 'No spikes in outlines',
  why: 'Where an outline runs out and back along itself, a vertex was put where it does not belong.',
  quote: '',
  cites: [],
  severity: 'warning',
  limits: [spikeLimit],
  reads: ['feature'],
  check: (context) =>
    checkRings(context, id, 'spike', 'areas', (feature, faults) => ({
      message: `The outline of ${nameOf(feature)} has ${counted(faults.length, 'spike')}: it turns back on itself.`,
      measured: Number(faults[0].measured.toFixed(2)),
      limit: context.limits.spike,
      advice: 'Take the vertex at its tip out.',
      fixes: [
        {
          do: 'command',
          label: 'Take the tip out',
          command: 'delete-vertex',
          input: {
            feature: feature.id,
            vertex: { part: faults[0].part, ring: faults[0].line, index: faults[0].vertices[0] },
          },
        },
      ],
    })),
  examples: [
    {
      title: 'A sharp corner is no spike',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          {
            id: 'a',
            kind: 'parking-area',
            area: [
              [10, 10],
              [60, 10],
              [10, 15],
            ],
          },
        ],
      },
    },
    {
      title: 'A vertex far out, and back',
      outcome: 'not-met',
      finds: [{ features: ['a'] }],
      plan: {
        features: [
          {
            id: 'a',
            kind: 'parking-area',
            area: [
              [10, 10],
              [50, 10],
              [50, 20],
              [90, 20.1],
              [50, 20.2],
              [50, 35],
              [10, 35],
            ],
          },
          { id: 'b', kind: 'parking-area', area: box(10, 50, 40, 25) },
        ],
      },
    },
  ],
};
