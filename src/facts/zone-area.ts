import { boxGrown } from '../geometry/box.ts';
import { lineOffset, polygonsOffset } from '../geometry/offset.ts';
import type { Polygon } from '../geometry/point.ts';
import { unionOf } from '../geometry/polygon-boolean.ts';
import type { FeatureRecord } from '../plan/record.ts';
import type { Box, Facts, Point } from './facts.ts';
import { numberIn } from './values.ts';

/** What a feature covers on the ground, in site metres: an area itself, or all within its `distance` of what is drawn. Empty for a point or line without one. */
export const areaOf = (facts: Facts, feature: FeatureRecord): readonly Polygon[] =>
  facts.per('area', feature, () => computeArea(facts, feature));

function computeArea(facts: Facts, feature: FeatureRecord): readonly Polygon[] {
  const { shape, parts } = facts.shapeOf(feature);
  const distance = reachOf(feature);
  const areas = shape === 'polygon' ? parts.map((part) => part.filter(isRing)).filter((part) => part.length > 0) : [];
  if (distance === 0) return areas;
  if (shape === 'polygon') return polygonsOffset(areas, distance);
  const lines = parts.flat().filter((line) => line.length > 0);
  return unionOf(lines.flatMap((line) => lineOffset(line, distance)));
}

/** A closed triangle at least: what has fewer points covers nothing, and is a finding of its own. */
const isRing = (line: readonly Point[]): boolean => line.length >= 4;

/** Metres that a zone reaches beyond what is drawn of it; 0 where it is just what is drawn. */
export const reachOf = (feature: FeatureRecord): number =>
  feature.kind === 'ship-security-zone' || feature.kind === 'water-side-restricted-zone'
    ? Math.max(0, numberIn(feature, 'distance') ?? 0)
    : 0;

/** The box of what a feature covers, in site metres. */
export const extentOf = (facts: Facts, feature: FeatureRecord): Box => {
  const reach = reachOf(feature);
  const { box } = facts.shapeOf(feature);
  return reach ? boxGrown(box, reach) : box;
};
