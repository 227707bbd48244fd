import { distanceBetween, type Point, pointBetween } from './point.ts';

export interface Nearest {
  readonly point: Point;
  readonly distance: number;
  /** Fraction of the way along the segment, 0 to 1. */
  readonly t: number;
}

/** The point of the segment `a`-`b` nearest to `p`. A segment of no length is its point. */
export function nearestOnSegment(p: Point, a: Point, b: Point): Nearest {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / squared));
  const point = pointBetween(a, b, t);
  return { point, distance: distanceBetween(p, point), t };
}

/** The same distance alone, without the point: for loops over many. */
export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / squared;
  const t = Math.min(1, Math.max(0, along));
  const x = a[0] + dx * t - p[0];
  const y = a[1] + dy * t - p[1];
  return Math.sqrt(x * x + y * y);
}

/** Twice the signed area of the triangle: positive when `c` is left of the way from `a` to `b`. */
export const sideOf = (a: Point, b: Point, c: Point): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/**
 * Where two segments meet, ends included: the point, or undefined when they do not. Segments that run along each other
 * meet in the middle of what they share.
 */
export function segmentsMeetAt(a: Point, b: Point, c: Point, d: Point): Point | undefined {
  const cSide = sideOf(a, b, c);
  const dSide = sideOf(a, b, d);
  const aSide = sideOf(c, d, a);
  const bSide = sideOf(c, d, b);
  if (cSide * dSide < 0 && aSide * bSide < 0) return pointBetween(a, b, aSide / (aSide - bSide));
  const shared: Point[] = [];
  if (cSide === 0 && inSpan(c, a, b)) shared.push(c);
  if (dSide === 0 && inSpan(d, a, b)) shared.push(d);
  if (aSide === 0 && inSpan(a, c, d)) shared.push(a);
  if (bSide === 0 && inSpan(b, c, d)) shared.push(b);
  if (!shared.length) return undefined;
  const far = shared.reduce((best, p) => (distanceBetween(p, shared[0]) > distanceBetween(best, shared[0]) ? p : best));
  return pointBetween(shared[0], far, 0.5);
}

const inSpan = (p: Point, a: Point, b: Point): boolean =>
  p[0] >= Math.min(a[0], b[0]) &&
  p[0] <= Math.max(a[0], b[0]) &&
  p[1] >= Math.min(a[1], b[1]) &&
  p[1] <= Math.max(a[1], b[1]);

/** The shortest way between two segments: its length and its end on each. */
export function segmentDistance(a: Point, b: Point, c: Point, d: Point): { distance: number; on: Point; to: Point } {
  const meet = segmentsMeetAt(a, b, c, d);
  if (meet) return { distance: 0, on: meet, to: meet };
  const fromA = nearestOnSegment(a, c, d);
  const fromB = nearestOnSegment(b, c, d);
  const fromC = nearestOnSegment(c, a, b);
  const fromD = nearestOnSegment(d, a, b);
  let best = { distance: fromA.distance, on: a, to: fromA.point };
  if (fromB.distance < best.distance) best = { distance: fromB.distance, on: b, to: fromB.point };
  if (fromC.distance < best.distance) best = { distance: fromC.distance, on: fromC.point, to: c };
  if (fromD.distance < best.distance) best = { distance: fromD.distance, on: fromD.point, to: d };
  return best;
}

/** Where the endless lines through `a`-`b` and `c`-`d` cross; undefined when they are parallel. */
export function linesCrossAt(a: Point, b: Point, c: Point, d: Point): Point | undefined {
  const denominator = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
  const scale = distanceBetween(a, b) * distanceBetween(c, d);
  if (Math.abs(denominator) <= 1e-12 * scale) return undefined;
  return pointBetween(a, b, ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / denominator);
}
