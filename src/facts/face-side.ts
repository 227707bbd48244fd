import { nearestOnSegment, sideOf } from '../geometry/segment.ts';
import type { FeatureRecord } from '../plan/record.ts';
import type { Facts, Point } from './facts.ts';
import { siteMiddle } from './middle.ts';
import { landSideOf } from './water-side.ts';
import { featuresOfKinds } from './zones.ts';

/** A wharf further from a berth than this is not the one that it lies along, metres. */
const wharfReach = 30;

/**
 * The side of a berth's or water mark's line, by its direction, on which the water lies: away from the wharf that the
 * berth lies along, or from the land. Undefined where nothing drawn tells.
 */
export function waterSideOf(facts: Facts, feature: FeatureRecord): 'left' | 'right' | undefined {
  if (feature.kind === 'water-mark') return opposite(landSideOf(facts, feature));
  const line = facts.shapeOf(feature).parts[0]?.[0] ?? [];
  let best: { readonly distance: number; readonly side: number } | undefined;
  for (const wharf of featuresOfKinds(facts.plan, ['wharf'])) {
    for (const [outline] of facts.shapeOf(wharf).parts) {
      const distance = Math.min(...line.flatMap((point) => distancesTo(point, outline)));
      if (distance > wharfReach || distance >= (best?.distance ?? Infinity)) continue;
      best = { distance, side: sideBy(line, siteMiddle(facts, wharf)) };
    }
  }
  if (!best || best.side === 0) return undefined;
  return best.side > 0 ? 'right' : 'left';
}

const opposite = (side: 'left' | 'right' | undefined) => side && (side === 'left' ? 'right' : 'left');

const distancesTo = (point: Point, ring: readonly Point[]): number[] =>
  ring.slice(1).map((end, i) => nearestOnSegment(point, ring[i], end).distance);

/** Above 0 where a point is left of the nearest segment of a line. */
function sideBy(line: readonly Point[], point: Point): number {
  let [least, side] = [Infinity, 0];
  for (const [i, end] of line.slice(1).entries()) {
    const { distance } = nearestOnSegment(point, line[i], end);
    if (distance < least) [least, side] = [distance, sideOf(line[i], end, point)];
  }
  return side;
}
