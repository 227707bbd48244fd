import { boundaryOf } from '../../facts/boundary.ts';
import type { Facts } from '../../facts/facts.ts';
import { nameOf } from '../../facts/values.ts';
import { boundaryKinds, featuresOfKinds, kindTopics } from '../../facts/zones.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { box } from '../example-plan.ts';
import type { Finding, Rule } from '../rule.ts';
import { exceptStep } from '../steps.ts';

const id = 'vertex-label-duplicate';

interface Repeat {
  readonly label: string;
  readonly at: readonly [lon: number, lat: number];
}

/** Labels that a boundary gives to a second vertex. */
const repeatsIn = (facts: Facts, feature: FeatureRecord): readonly Repeat[] =>
  facts.per('label-repeats', feature, () => {
    const seen = new Set<string>();
    return boundaryOf(facts, feature).flatMap((ring) =>
      ring.vertices.flatMap(({ label, position }): Repeat[] => {
        const key = label.trim().toLowerCase();
        const again = seen.has(key);
        seen.add(key);
        return again ? [{ label, at: [position[0], position[1]] }] : [];
      }),
    );
  });

export const vertexLabelDuplicate: Rule = {
  id,
  pack: 'drawing',
  clause: '',
  title: 'Vertex labels are unique in a boundary',
  why: 'The number beside a vertex leads to its row in the coordinate schedule. Two vertices with one number lead to two rows.',
  quote: '',
  cites: [],
  severity: 'error',
  limits: [],
  reads: kindTopics(boundaryKinds),
  check({ plan, facts }) {
    const boundaries = featuresOfKinds(plan, boundaryKinds);
    const findings = boundaries.flatMap((feature): Finding[] => {
      const repeats = repeatsIn(facts, feature);
      if (repeats.length === 0) return [];
      return [
        {
          outcome: 'not-met',
          features: [feature.id],
          at: repeats[0].at,
          message: `${nameOf(feature)} has more than one vertex ${repeats[0].label}.`,
          measured: repeats[0].label,
          advice: 'Label each vertex by itself, or number them all anew.',
          steps: [
            {
              do: 'command',
              label: 'Number them anew',
              command: 'number-vertices',
              input: { feature: feature.id },
            },
            exceptStep(id, { feature: feature.id }),
          ],
        },
      ];
    });
    return { scope: boundaries.map((feature) => feature.id), findings };
  },
  examples: [
    {
      title: 'Four vertices, four labels',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          {
            id: 'zone',
            kind: 'cleared-zone',
            area: box(20, 20, 50, 40),
            values: { vertices: ['A', 'B', 'C', 'D'] },
          },
        ],
      },
    },
    {
      title: 'Two vertices labelled B',
      outcome: 'not-met',
      finds: [{ features: ['zone'] }],
      plan: {
        features: [
          {
            id: 'zone',
            kind: 'cleared-zone',
            area: box(20, 20, 50, 40),
            values: { vertices: ['A', 'B', 'C', 'b'] },
          },
        ],
      },
    },
  ],
};
