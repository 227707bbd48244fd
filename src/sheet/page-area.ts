import type { Point, Polygon } from '../geometry/point.ts';
import { pointInPolygon } from '../geometry/point-in-polygon.ts';
import { ringArea, ringCentre } from '../geometry/ring.ts';
import { angleOf } from './page-line.ts';

/** Outer ring anticlockwise and holes clockwise as seen on the page (y down), so that the inside is to the left of every edge. */
export function oriented(polygon: Polygon): Polygon {
  return polygon.map((ring, i) => (ringArea(ring) > 0 === (i === 0) ? [...ring].reverse() : ring));
}

/** A place well inside an area, and its distance from the nearest edge, in millimetres. */
export interface Room {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/**
 * The roomiest of a few places: the centre, and the middles of the widest crossings of seven level lines. Not the
 * deepest point, but near it for the shapes that people draw.
 */
export function roomIn(polygon: Polygon): Room | undefined {
  const [outer] = polygon;
  if (!outer || outer.length < 3) return undefined;
  const ys = outer.map((point) => point[1]);
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  const centre = ringCentre(outer);
  const candidates = pointInPolygon(centre, polygon) ? [centre] : [];
  for (let i = 1; i < 8; i++) {
    const middle = widestMiddle(polygon, low + ((high - low) * i) / 8);
    if (middle) candidates.push(middle);
  }
  let best: Room | undefined;
  for (const [x, y] of candidates) {
    const radius = distanceToEdge(polygon, x, y) * (best ? 0.95 : 1);
    if (!best || radius > best.radius) best = { x, y, radius };
  }
  return best;
}

function widestMiddle(polygon: Polygon, y: number): Point | undefined {
  const crossings: number[] = [];
  for (const ring of polygon) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [a, b] = [ring[j], ring[i]];
      if (a[1] > y !== b[1] > y) crossings.push(a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
    }
  }
  crossings.sort((a, b) => a - b);
  let widest = 0;
  for (let i = 2; i + 1 < crossings.length; i += 2) {
    if (crossings[i + 1] - crossings[i] > crossings[widest + 1] - crossings[widest]) widest = i;
  }
  return crossings.length >= 2 ? [(crossings[widest] + crossings[widest + 1]) / 2, y] : undefined;
}

function distanceToEdge(polygon: Polygon, x: number, y: number): number {
  let nearest = Infinity;
  for (const ring of polygon) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      nearest = Math.min(nearest, distanceToSegment(ring[j], ring[i], x, y));
    }
  }
  return nearest;
}

function distanceToSegment(a: Point, b: Point, x: number, y: number): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const squared = dx * dx + dy * dy;
  const t = squared > 0 ? Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / squared)) : 0;
  return Math.hypot(x - a[0] - dx * t, y - a[1] - dy * t);
}

/** The longest edge of a ring: where it starts, and its direction in degrees clockwise from rightwards. */
export function longestEdge(ring: readonly Point[]): { readonly at: Point; readonly angle: number } {
  let [best, longest] = [0, -1];
  for (let i = 1; i < ring.length; i++) {
    const length = Math.hypot(ring[i][0] - ring[i - 1][0], ring[i][1] - ring[i - 1][1]);
    if (length > longest) [best, longest] = [i, length];
  }
  if (best === 0) return { at: ring[0] ?? [0, 0], angle: 0 };
  return { at: ring[best - 1], angle: angleOf(ring[best - 1], ring[best]) };
}
