import { boxGrown } from '../geometry/box.ts';
import type { Polygon } from '../geometry/point.ts';
import { areaWithin } from '../geometry/side-offset.ts';
import type { FeatureRecord } from '../plan/record.ts';
import { reachOf, sideOf } from '../plan/zone-reach.ts';
import type { Box, Facts, Point } from './facts.ts';

/** What a feature covers on the ground, in site metres: an area itself, or all within its `distance` of what is drawn. Empty for a point or line without one. */
export const areaOf = (facts: Facts, feature: FeatureRecord): readonly Polygon[] =>
  facts.per('area', feature, () => computeArea(facts, feature));

function computeArea(facts: Facts, feature: FeatureRecord): readonly Polygon[] {
  const { shape, parts } = facts.shapeOf(feature);
  const distance = reachOf(feature);
  const areas = shape === 'polygon' ? parts.map((part) => part.filter(isRing)).filter((part) => part.length > 0) : [];
  if (distance === 0) return areas;
  return areaWithin(shape, shape === 'polygon' ? areas : parts, distance, sideOf(feature));
}

/** A closed triangle at least: what has fewer points covers nothing, and is a finding of its own. */
const isRing = (line: readonly Point[]): boolean => line.length >= 4;

/** The box of what a feature covers, in site metres. */
export const extentOf = (facts: Facts, feature: FeatureRecord): Box => {
  const reach = reachOf(feature);
  const { box } = facts.shapeOf(feature);
  return reach ? boxGrown(box, reach) : box;
};
