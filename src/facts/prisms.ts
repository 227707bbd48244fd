import { fieldValueOf, numberOf } from '../kinds/kind-values.ts';
import { kindOf } from '../kinds/kinds.ts';
import { featuresOf } from '../plan/plan.ts';
import type { FeatureRecord } from '../plan/record.ts';
import type { Facts } from './facts.ts';
import { type Prism, prismOf } from './prism.ts';

/** The kinds that may block light and sight. */
export const blockerKinds = ['building', 'container-stack', 'fence'] as const;

/** Every blocker of the plan as upright prisms in site metres. One without a height blocks at any height. */
export const prismsOf = (facts: Facts): readonly Prism[] =>
  facts.memo(
    'prisms',
    blockerKinds.map((kind) => `kind/${kind}` as const),
    () =>
      blockerKinds
        .flatMap((kind) => [...featuresOf(facts.plan, kind).values()])
        .sort((a, b) => a.order - b.order)
        .flatMap((feature) => facts.per('prism', feature, () => featurePrisms(facts, feature))),
  );

function featurePrisms(facts: Facts, feature: FeatureRecord): Prism[] {
  const kind = kindOf(feature.kind);
  const { shape, parts } = facts.shapeOf(feature);
  if (!kind || shape === 'point') return [];
  if (kind.id === 'fence' && fieldValueOf(kind, feature.values, 'opaque') !== true) return [];
  const top = numberOf(kind, feature.values, 'height') ?? Number.POSITIVE_INFINITY;
  const bottom = kind.id === 'building' ? (numberOf(kind, feature.values, 'clearance') ?? 0) : 0;
  return parts.map((lines) => prismOf(feature.id, lines, shape === 'polygon', bottom, top));
}
