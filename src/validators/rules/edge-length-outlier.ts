import { nameOf } from '../../facts/values.ts';
import { checkRings, outlierLimit } from '../ring-check.ts';
import type { Rule } from '../rule.ts';

const id = 'edge-length-outlier';

export const edgeLengthOutlier: Rule = {
  id,
  pack: 'drawing',
  clause: '',
  title: 'No vertex far from the rest',
  why: 'One mistyped coordinate puts a vertex far away: both edges that meet in it are many times as long as the median edge. A long straight beside a curve has no such vertex and is left alone.',
  quote: '',
  cites: [],
  severity: 'error',
  limits: [outlierLimit],
  reads: ['feature'],
  check: (context) =>
    checkRings(context, id, 'outlier', 'drawn', (feature, faults) => ({
      message: `A vertex of ${nameOf(feature)} stands far from the rest: its edges are ${Math.round(faults[0].measured)} times as long as the median edge.`,
      measured: Number(faults[0].measured.toFixed(1)),
      limit: context.limits.outlier,
      advice: 'Check its coordinates: degrees, minutes and zone. Then move it, or take it out.',
      fixes: [
        {
          do: 'command',
          label: 'Take the vertex out',
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
      title: 'A long straight beside a curve',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          {
            id: 'a',
            kind: 'site-boundary',
            area: [
              [0, 0],
              [80, 0],
              [81, 1],
              [81, 2],
              [80, 3],
              [0, 3],
              [-1, 2],
              [-1, 1],
            ],
          },
        ],
      },
    },
    {
      title: 'One vertex a kilometre off',
      outcome: 'not-met',
      finds: [{ features: ['a'] }],
      plan: {
        features: [
          {
            id: 'a',
            kind: 'port-boundary',
            area: [
              [0, 0],
              [30, 0],
              [60, 10],
              [1000, 60],
              [50, 40],
              [20, 45],
              [0, 25],
            ],
          },
        ],
      },
    },
    {
      title: 'The end of a fence a kilometre off',
      outcome: 'not-met',
      finds: [{ features: ['f1'] }],
      plan: {
        features: [
          {
            id: 'f1',
            kind: 'fence',
            line: [
              [0, 0],
              [30, 0],
              [60, 10],
              [60, 40],
              [1500, 40],
            ],
          },
        ],
      },
    },
  ],
};
