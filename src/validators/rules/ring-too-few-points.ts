import { nameOf } from '../../facts/values.ts';
import { box } from '../example-plan.ts';
import { checkRings } from '../ring-check.ts';
import type { Rule } from '../rule.ts';

const id = 'ring-too-few-points';

export const ringTooFewPoints: Rule = {
  id,
  pack: 'drawing',
  clause: '',
  title: 'Outlines have three points, lines two',
  why: 'An outline needs three different points that enclose an area, a line two. With fewer it covers nothing and prints as a dot or a stroke.',
  quote: '',
  cites: [],
  severity: 'error',
  limits: [],
  reads: ['feature'],
  check: (context) =>
    checkRings(context, id, 'too-few', 'drawn', (feature, [{ measured }]) => ({
      message:
        measured === 0
          ? `${nameOf(feature)} encloses no area: its points lie on one line.`
          : `${nameOf(feature)} has only ${measured} different ${measured === 1 ? 'point' : 'points'}.`,
      measured,
      advice: 'Draw it again, or add the points that are missing.',
      fixes: [
        {
          do: 'command',
          label: 'Delete it',
          command: 'delete-features',
          input: { features: [feature.id] },
        },
      ],
    })),
  examples: [
    {
      title: 'A triangle',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          {
            id: 'a',
            kind: 'parking-area',
            area: [
              [10, 10],
              [50, 10],
              [30, 40],
            ],
          },
        ],
      },
    },
    {
      title: 'Two points, and three on one line',
      outcome: 'not-met',
      finds: [{ features: ['a'] }, { features: ['b'] }],
      plan: {
        features: [
          {
            id: 'a',
            kind: 'parking-area',
            area: [
              [10, 10],
              [50, 10],
              [10, 10],
            ],
          },
          {
            id: 'b',
            kind: 'parking-area',
            area: [
              [10, 30],
              [30, 40],
              [50, 50],
            ],
          },
          { id: 'c', kind: 'parking-area', area: box(60, 10, 20, 20) },
        ],
      },
    },
    {
      title: 'A line of one point',
      outcome: 'not-met',
      finds: [{ features: ['f1'] }],
      plan: {
        features: [
          {
            id: 'f1',
            kind: 'fence',
            line: [
              [10, 10],
              [10, 10],
            ],
          },
        ],
      },
    },
  ],
};
