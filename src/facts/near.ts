import { boxGrown } from '../geometry/box.ts';
import { type Gap, gapBetween } from '../geometry/shape-distance.ts';
import { type SpatialIndex, spatialIndex } from '../geometry/spatial-index.ts';
import type { FeatureRecord } from '../plan/record.ts';
import type { Box, Facts } from './facts.ts';
import { extentOf } from './zone-area.ts';
import { featuresOfKinds, kindTopics } from './zones.ts';

interface Placed {
  readonly features: readonly FeatureRecord[];
  readonly index: SpatialIndex;
}

/** The features of some kinds by place, rebuilt when one of those kinds changes. */
const placed = (facts: Facts, kinds: readonly string[]): Placed =>
  facts.memo(`placed/${kinds.join()}`, kindTopics(kinds), () => {
    const features = featuresOfKinds(facts.plan, kinds);
    return { features, index: spatialIndex(features.map((feature) => extentOf(facts, feature))) };
  });

/** The features of some kinds whose boxes come within `reach` metres of a box, in file order. */
export function featuresNear(facts: Facts, kinds: readonly string[], box: Box, reach: number): FeatureRecord[] {
  const { features, index } = placed(facts, kinds);
  return index.meeting(boxGrown(box, reach)).map((i) => features[i]);
}

/** Pairs of features of some kinds whose boxes come within `reach` metres, each pair once, in file order. */
export function* nearPairs(
  facts: Facts,
  kinds: readonly string[],
  reach: number,
): Generator<[FeatureRecord, FeatureRecord]> {
  const { features, index } = placed(facts, kinds);
  for (const [i, feature] of features.entries()) {
    for (const j of index.meeting(boxGrown(extentOf(facts, feature), reach))) if (j > i) yield [feature, features[j]];
  }
}

/** One value per pair of records, kept until another record of either id is asked about. */
export function perPair<T>(facts: Facts, name: string, a: FeatureRecord, b: FeatureRecord, compute: () => T): T {
  const values = facts.per(
    `pair/${name}`,
    a,
    () => new Map<string, { readonly feature: FeatureRecord; readonly value: T }>(),
  );
  const known = values.get(b.id);
  if (known?.feature === b) return known.value;
  const value = compute();
  values.set(b.id, { feature: b, value });
  return value;
}

/** The shortest way between two features in site metres, 0 where they meet or one lies in the other. */
export const gapOf = (facts: Facts, a: FeatureRecord, b: FeatureRecord): Gap | undefined =>
  perPair(facts, 'gap', a, b, () => gapBetween(facts.shapeOf(a), facts.shapeOf(b)));
