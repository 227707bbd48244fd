import { lonLatOf } from '../../facts/middle.ts';
import { nearPairs, perPair } from '../../facts/near.ts';
import { type SliverLimits, sliverBetween } from '../../facts/sliver.ts';
import { nameOf } from '../../facts/values.ts';
import { boundaryKinds, featuresOfKinds, kindTopics, standTogether } from '../../facts/zones.ts';
import type { NumberField } from '../../kinds/field.ts';
import { box } from '../example-plan.ts';
import type { Finding, Rule } from '../rule.ts';
import { exceptStep } from '../steps.ts';
import { metresText, toMillimetre } from '../words.ts';

const id = 'sliver-between-areas';

/** What may be compared: legal boundaries with each other, and areas of use with each other. Buildings and stacks really stand that close. */
const groups: readonly (readonly string[])[] = [
  ['site-boundary', ...boundaryKinds],
  ['cargo-storage', 'packing-area', 'loading-area', 'container-storage', 'parking-area', 'vehicle-area'],
];

/** The limits of a sliver, shared with zones of one type. */
export const sliverLimits: readonly NumberField[] = [
  {
    id: 'same',
    label: 'Outlines nearer than this count as one',
    type: 'number',
    unit: 'm',
    min: 0,
    max: 0.1,
    default: 0.02,
  },
  {
    id: 'widest',
    label: 'Outlines further apart than this are meant to be apart',
    type: 'number',
    unit: 'm',
    min: 0,
    max: 5,
    default: 0.3,
  },
  {
    id: 'shortest',
    label: 'Slivers shorter than this are left alone',
    type: 'number',
    unit: 'm',
    min: 0,
    max: 100,
    default: 1,
  },
];

export const sliverOptions = ({ same, widest, shortest }: Readonly<Record<string, number>>): SliverLimits => ({
  same,
  widest,
  shortest,
});

export const sliverBetweenAreas: Rule = {
  id,
  pack: 'drawing',
  clause: '',
  title: 'No slivers between areas',
  why: 'Two outlines that run along each other a hand’s breadth apart were meant to be one. On paper they print as one line and in the coordinates as two.',
  quote: '',
  cites: [],
  severity: 'warning',
  limits: sliverLimits,
  reads: kindTopics(groups.flat()),
  check({ plan, facts, limits }) {
    const options = sliverOptions(limits);
    const name = `sliver/${limits.same}/${limits.widest}/${limits.shortest}`;
    const findings: Finding[] = [];
    for (const kinds of groups) {
      for (const [a, b] of nearPairs(facts, kinds, limits.widest)) {
        if (!standTogether(a, b)) continue;
        const sliver = perPair(facts, name, a, b, () => sliverBetween(facts.shapeOf(a), facts.shapeOf(b), options));
        if (!sliver) continue;
        findings.push({
          outcome: 'not-met',
          features: [a.id, b.id],
          at: lonLatOf(facts, sliver.at),
          message: `${nameOf(a)} and ${nameOf(b)} run ${metresText(sliver.width)} apart for ${metresText(sliver.length)}.`,
          measured: toMillimetre(sliver.width),
          limit: limits.widest,
          advice: 'Snap one outline to the other, or move them clearly apart.',
          steps: [exceptStep(id, { feature: a.id })],
        });
      }
    }
    return { scope: featuresOfKinds(plan, groups.flat()).map((feature) => feature.id), findings };
  },
  examples: [
    {
      title: 'Areas that share an edge, and areas clearly apart',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          { id: 'store', kind: 'cargo-storage', area: box(10, 10, 30, 30) },
          { id: 'pack', kind: 'packing-area', area: box(40, 10, 20, 30) },
          { id: 'park', kind: 'parking-area', area: box(65, 10, 20, 30) },
        ],
      },
    },
    {
      title: 'A gap of 0.15 m',
      outcome: 'not-met',
      finds: [{ features: ['store', 'pack'] }],
      plan: {
        features: [
          { id: 'store', kind: 'cargo-storage', area: box(10, 10, 30, 30) },
          { id: 'pack', kind: 'packing-area', area: box(40.15, 10, 20, 30) },
        ],
      },
    },
    {
      title: 'An overlap as narrow as that',
      outcome: 'not-met',
      finds: [{ features: ['store', 'pack'] }],
      plan: {
        features: [
          { id: 'store', kind: 'cargo-storage', area: box(10, 10, 30, 30) },
          { id: 'pack', kind: 'packing-area', area: box(39.85, 10, 20, 30) },
        ],
      },
    },
    {
      title: 'Two stacks of containers really stand 0.2 m apart',
      outcome: 'not-applicable',
      finds: [],
      plan: {
        features: [
          { id: 's1', kind: 'container-stack', area: box(10, 10, 12.2, 2.44) },
          { id: 's2', kind: 'container-stack', area: box(10, 12.64, 12.2, 2.44) },
        ],
      },
    },
  ],
};
