import { boxGrown, boxOf } from '../../geometry/box.ts';
import type { Point } from '../../geometry/point.ts';
import { distanceToSegment } from '../../geometry/segment.ts';
import { type SpatialIndex, spatialIndex } from '../../geometry/spatial-index.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import type { Facts } from '../facts.ts';
import { featuresNear, gapOf } from '../near.ts';
import { extentOf } from '../zone-area.ts';
import { featuresOfKinds } from '../zones.ts';

/** A patrol route watches what it passes within so many metres, unless a rule's limit says otherwise. */
export const usualPatrol = 10;

/** Whether a patrol route passes an area within so many metres, or through it. */
export const isPatrolled = (facts: Facts, area: FeatureRecord, within: number): boolean =>
  featuresNear(facts, ['patrol-route'], extentOf(facts, area), within).some(
    (route) => (gapOf(facts, area, route)?.distance ?? Number.POSITIVE_INFINITY) <= within,
  );

interface Ways {
  readonly pieces: readonly (readonly [Point, Point])[];
  readonly index: SpatialIndex;
}

/** Whether a patrol route passes a place within so many metres. */
export function passesBy(facts: Facts, place: Point, within: number): boolean {
  const { pieces, index } = facts.memo('patrols', ['kind/patrol-route'], (): Ways => {
    const lines = featuresOfKinds(facts.plan, ['patrol-route']).flatMap((route) => facts.shapeOf(route).parts.flat());
    const pieces = lines.flatMap((line) => line.slice(1).map((end, i) => [line[i], end] as const));
    return { pieces, index: spatialIndex(pieces.map((piece) => boxOf(piece))) };
  });
  const near = index.meeting(boxGrown(boxOf([place]), within));
  return near.some((i) => distanceToSegment(place, ...pieces[i]) <= within);
}
