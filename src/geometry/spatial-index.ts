import Flatbush from 'flatbush';
import type { Box } from './box.ts';
import type { Point } from './point.ts';

/** Boxes that are asked for by place. Built once; items are known by their position in the list. */
export interface SpatialIndex {
  /** Positions of the items whose box meets `box` and that `wanted` lets pass, in rising order. */
  meeting(box: Box, wanted?: (item: number) => boolean): number[];
  /** Positions of the items nearest to a point by their boxes, nearest first. */
  near(point: Point, count: number, maxDistance?: number): number[];
}

const nothing: SpatialIndex = { meeting: () => [], near: () => [] };

export function spatialIndex(boxes: readonly Box[]): SpatialIndex {
  if (!boxes.length) return nothing;
  const tree = new Flatbush(boxes.length);
  for (const [minX, minY, maxX, maxY] of boxes) tree.add(minX, minY, maxX, maxY);
  tree.finish();
  return {
    meeting: (box, wanted) => tree.search(box[0], box[1], box[2], box[3], wanted).sort((a, b) => a - b),
    near: (point, count, maxDistance) => tree.neighbors(point[0], point[1], count, maxDistance),
  };
}
