import { pointBetween } from '../geometry/point.ts';
import { ringCentre } from '../geometry/ring.ts';
import type { FeatureRecord } from '../plan/record.ts';
import type { Facts, Point } from './facts.ts';

/** A place that stands for a feature, lon and lat: the point, half way along the line, the centre of the outline. */
export const middleOf = (facts: Facts, feature: FeatureRecord): [lon: number, lat: number] =>
  facts.per('middle', feature, () => lonLatOf(facts, siteMiddle(facts, feature)));

/** The same in site metres. */
export function siteMiddle(facts: Facts, feature: FeatureRecord): Point {
  const { shape, parts } = facts.shapeOf(feature);
  const line = parts[0]?.[0] ?? [];
  if (shape === 'polygon') return ringCentre(line);
  return shape === 'line' ? halfWay(line) : (line[0] ?? [0, 0]);
}

function halfWay(line: readonly Point[]): Point {
  const lengths = line.slice(1).map((point, i) => Math.hypot(point[0] - line[i][0], point[1] - line[i][1]));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [i, length] of lengths.entries()) {
    if (left <= length && length > 0) return pointBetween(line[i], line[i + 1], left / length);
    left -= length;
  }
  return line[0] ?? [0, 0];
}

/** Lon, lat of a point in site metres, to 9 decimals: a tenth of a millimetre. */
export function lonLatOf(facts: Facts, point: Point): [lon: number, lat: number] {
  const [lon, lat] = facts.frame.toLonLat(point);
  return [Math.round(lon * 1e9) / 1e9, Math.round(lat * 1e9) / 1e9];
}
