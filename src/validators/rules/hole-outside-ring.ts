import { nameOf } from '../../facts/values.ts';
import { box } from '../example-plan.ts';
import { checkRings } from '../ring-check.ts';
import type { Rule } from '../rule.ts';

const id = 'hole-outside-ring';

export const holeOutsideRing: Rule = {
  id,
  pack: 'drawing',
  clause: '',
  title: 'Holes lie in their area',
  why: 'A hole is taken out of the area round it. One that reaches outside, or lies in another hole, takes out what is not there.',
  quote: '',
  cites: [],
  severity: 'error',
  limits: [],
  reads: ['feature'],
  check: (context) =>
    checkRings(context, id, 'hole', 'areas', (feature, faults) => ({
      message: `${nameOf(feature)} has a hole that does not lie wholly in it.`,
      measured: faults.length,
      limit: 0,
      advice: 'Move the hole into the area, or fill it.',
      fixes: [
        {
          do: 'command',
          label: 'Fill the hole',
          command: 'delete-hole',
          input: { feature: feature.id, part: faults[0].part, ring: faults[0].line },
        },
      ],
    })),
  examples: [
    {
      title: 'A courtyard',
      outcome: 'met',
      finds: [],
      plan: { features: [{ id: 'b1', kind: 'building', area: box(10, 10, 60, 40), holes: [box(30, 20, 20, 15)] }] },
    },
    {
      title: 'A hole beside its area',
      outcome: 'not-met',
      finds: [{ features: ['b1'] }],
      plan: { features: [{ id: 'b1', kind: 'building', area: box(10, 10, 40, 40), holes: [box(60, 20, 20, 15)] }] },
    },
    {
      title: 'A hole that reaches over the outline',
      outcome: 'not-met',
      finds: [{ features: ['b1'] }],
      plan: { features: [{ id: 'b1', kind: 'building', area: box(10, 10, 40, 40), holes: [box(40, 20, 20, 15)] }] },
    },
  ],
};
