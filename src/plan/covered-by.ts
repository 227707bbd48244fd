import type { Polygon } from '../geometry/point.ts';
import { areaWithin } from '../geometry/side-offset.ts';
import type { SiteFrame } from '../geometry/site-frame.ts';
import { linesOf, shapeOf } from './geometry-lines.ts';
import type { FeatureRecord } from './record.ts';
import { reachOf, sideOf } from './zone-reach.ts';

/** What a feature covers, in a frame's metres: the area that it is, or what lies within its distance. Empty where it is neither. */
export function coveredBy(frame: SiteFrame, feature: FeatureRecord): Polygon[] {
  const parts = linesOf(feature.geometry).map((part) => part.map((line) => line.map((at) => frame.toSite(at))));
  const shape = shapeOf(feature.geometry);
  const reach = reachOf(feature);
  if (reach > 0) return areaWithin(shape, parts, reach, sideOf(feature));
  return shape === 'polygon' ? parts : [];
}
