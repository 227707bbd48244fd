import type { Fault } from '../../facts/ring-faults.ts';
import { nameOf } from '../../facts/values.ts';
import { withLines } from '../../plan/change-feature.ts';
import { hasRings, linesOf } from '../../plan/geometry-lines.ts';
import type { FeatureRecord, PlanGeometry } from '../../plan/record.ts';
import { box } from '../example-plan.ts';
import { checkRings, repeatLimit } from '../ring-check.ts';
import type { Rule } from '../rule.ts';
import { counted } from '../words.ts';

const id = 'vertex-repeated';

/** The geometry without the vertices that repeat the one before them. */
function withoutRepeats(feature: FeatureRecord, faults: readonly Fault[]): PlanGeometry {
  const rings = hasRings(feature.geometry);
  const lines = linesOf(feature.geometry).map((part, p) =>
    part.map((line, l) => {
      const drop = new Set(faults.filter((it) => it.part === p && it.line === l).flatMap(({ vertices }) => vertices));
      const kept = (rings ? line.slice(0, -1) : line).filter((_, i) => !drop.has(i));
      return rings ? [...kept, kept[0]] : kept;
    }),
  );
  return withLines(feature.geometry, lines);
}

export const vertexRepeated: Rule = {
  id,
  pack: 'drawing',
  clause: '',
  title: 'No vertex stands twice',
  why: 'A vertex drawn twice in the same place gets two numbers and two rows in the coordinate schedule.',
  quote: '',
  cites: [],
  severity: 'warning',
  limits: [repeatLimit],
  reads: ['feature'],
  check: (context) =>
    checkRings(context, id, 'repeated', 'drawn', (feature, faults) => {
      const count = faults.reduce((sum, fault) => sum + fault.measured, 0);
      return {
        message: `${nameOf(feature)} repeats ${counted(count, 'vertex', 'vertices')} in the same place.`,
        measured: count,
        limit: 0,
        advice: 'Take the repeated vertices out.',
        fixes: [
          {
            do: 'command',
            label: 'Take them out',
            command: 'replace-geometry',
            input: { feature: feature.id, geometry: JSON.parse(JSON.stringify(withoutRepeats(feature, faults))) },
          },
        ],
      };
    }),
  examples: [
    {
      title: 'Each vertex once',
      outcome: 'met',
      finds: [],
      plan: { features: [{ id: 'a', kind: 'parking-area', area: box(10, 10, 40, 25) }] },
    },
    {
      title: 'A corner clicked twice',
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
              [50, 10],
              [50, 35],
              [10, 35],
            ],
          },
        ],
      },
    },
    {
      title: 'Two vertices 5 mm apart are two',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          {
            id: 'f1',
            kind: 'fence',
            line: [
              [10, 10],
              [50, 10],
              [50, 10.005],
              [50, 35],
            ],
          },
        ],
      },
    },
  ],
};
