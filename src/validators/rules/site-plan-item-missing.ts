import { kindTopics } from '../../facts/zones.ts';
import { ses } from '../clauses.ts';
import { box } from '../example-plan.ts';
import type { ExampleFeature, Rule } from '../rule.ts';
import { sitePlanItems } from '../site-plan-items.ts';
import { drawStep, exceptStep } from '../steps.ts';
import { accessWithin } from './building-without-access-point.ts';

const id = 'site-plan-item-missing';

const whole: readonly ExampleFeature[] = [
  { id: 'b1', kind: 'building', area: box(20, 20, 40, 25) },
  { id: 'd1', kind: 'access-point', point: [40, 20] },
  { id: 'store', kind: 'cargo-storage', area: box(22, 22, 15, 20) },
  { id: 'pack', kind: 'packing-area', area: box(40, 22, 15, 20) },
  { id: 'load', kind: 'loading-area', area: box(20, 48, 40, 8) },
  { id: 'boxes', kind: 'container-storage', area: box(65, 20, 20, 25), values: { contents: 'both' } },
  { id: 'meet', kind: 'assembly-point', point: [80, 70] },
  {
    id: 'trucks',
    kind: 'transport-route',
    line: [
      [5, 60],
      [90, 60],
    ],
  },
  {
    id: 'cars',
    kind: 'traffic-route',
    line: [
      [5, 66],
      [60, 66],
    ],
  },
  { id: 'park', kind: 'parking-area', area: box(15, 70, 30, 10) },
  { id: 'c1', kind: 'camera', point: [20, 45], values: { azimuth: 45 } },
  { id: 'l1', kind: 'light', point: [60, 45] },
  {
    id: 'f1',
    kind: 'fence',
    line: [
      [5, 5],
      [95, 5],
      [95, 90],
      [5, 90],
    ],
  },
  { id: 'g1', kind: 'gate', point: [5, 60] },
  {
    id: 'road',
    kind: 'perimeter-road',
    line: [
      [10, 10],
      [90, 10],
      [90, 85],
    ],
  },
];

const without = (...ids: string[]): ExampleFeature[] => whole.filter((feature) => !ids.includes(feature.id));

export const sitePlanItemMissing: Rule = {
  id,
  pack: 'nz-ses',
  clause: '1.9',
  title: 'A site plan that identifies each item',
  why: 'Clause 1.9 lists what the site plan identifies, as appropriate. Each item is drawn, or the plan says why the site has none.',
  quote:
    'A site plan must be provided. This should identify, as appropriate: buildings and their access points; areas related to cargo storage, packing, container loading, container storage (including empty and sealed containers); emergency evacuation assembly point; areas accessible to vehicles …; security camera locations; security lighting locations; perimeter fencing and access points; perimeter roads',
  cites: [ses('1.9')],
  severity: 'error',
  limits: [accessWithin],
  reads: kindTopics(
    [...sitePlanItems.map((item) => item.draw.kind)].filter((kind, i, kinds) => kinds.indexOf(kind) === i),
  ),
  check(context) {
    const missing = sitePlanItems.filter((item) => !item.isDrawn(context));
    return {
      scope: sitePlanItems.map((item) => item.key),
      findings: missing.map(({ key, words, draw, unsaid }) => ({
        outcome: 'not-met',
        features: [],
        item: key,
        message: `${words}: not drawn.`,
        advice: `${draw.label}, or say why the site has none.`,
        steps: [
          ...[unsaid?.(context) ?? []].flat(),
          drawStep(draw.kind, draw.label, draw.values),
          exceptStep(id, { item: key }),
        ],
      })),
    };
  },
  examples: [
    { title: 'All sixteen items are drawn', outcome: 'met', finds: [], plan: { features: whole } },
    {
      title: 'Assembly point and perimeter road are missing',
      outcome: 'not-met',
      finds: [{ item: 'assembly-point' }, { item: 'perimeter-roads' }],
      plan: { features: without('meet', 'road') },
    },
    {
      title: 'The site has no perimeter road, and says so',
      outcome: 'met',
      finds: [],
      plan: {
        features: without('road'),
        exceptions: [{ rule: id, item: 'perimeter-roads', reason: 'The building stands on the street' }],
      },
    },
    {
      title: 'An exception without a reason does not count',
      outcome: 'not-met',
      finds: [{ item: 'perimeter-roads' }],
      plan: { features: without('road'), exceptions: [{ rule: id, item: 'perimeter-roads', reason: ' ' }] },
    },
    {
      title: 'An access point on the fence stands for a gate; a door that stands free belongs to no building',
      outcome: 'not-met',
      finds: [{ item: 'building-access-points' }],
      plan: {
        features: [
          ...without('g1', 'd1'),
          { id: 'd2', kind: 'access-point', point: [5.5, 5] },
          { id: 'd3', kind: 'access-point', point: [40, 15] },
        ],
      },
    },
    {
      title: 'Container storage that does not say what it holds is neither',
      outcome: 'not-met',
      finds: [{ item: 'empty-container-storage' }, { item: 'sealed-container-storage' }],
      plan: {
        features: [...without('boxes'), { id: 'stack', kind: 'container-storage', area: box(65, 20, 20, 25) }],
      },
    },
    {
      title: 'Storage of empty containers only',
      outcome: 'not-met',
      finds: [{ item: 'sealed-container-storage' }],
      plan: {
        features: [
          ...without('boxes'),
          { id: 'empties', kind: 'container-storage', area: box(65, 20, 20, 25), values: { contents: 'empty' } },
        ],
      },
    },
  ],
};
