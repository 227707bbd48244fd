import type { Point } from './point.ts';

export type Box = readonly [minX: number, minY: number, maxX: number, maxY: number];

/** Holds nothing: any point extends it, and it meets no box. */
export const emptyBox: Box = [Infinity, Infinity, -Infinity, -Infinity];

export function boxOf(points: readonly Point[]): Box {
  let [minX, minY, maxX, maxY] = emptyBox;
  for (const [x, y] of points) {
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return [minX, minY, maxX, maxY];
}

export const boxAround = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

export const boxGrown = (box: Box, by: number): Box => [box[0] - by, box[1] - by, box[2] + by, box[3] + by];

export const boxesMeet = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** The gap between two boxes: no smaller than the distance of what they hold; 0 where they meet. */
export const boxDistance = (a: Box, b: Box): number =>
  Math.hypot(Math.max(0, a[0] - b[2], b[0] - a[2]), Math.max(0, a[1] - b[3], b[1] - a[3]));
