import type { Point, Polygon } from '../geometry/point.ts';
import { pointInPolygon } from '../geometry/point-in-polygon.ts';
import { ringCentre } from '../geometry/ring.ts';

/**
 * A place well inside an area, for its label or badge: the centre where that is inside, else the middle of the widest
 * crossing of five level lines. Not the deepest point, but quick: plans hold thousands of areas.
 */
export function insidePoint(polygon: Polygon): Point {
  const centre = ringCentre(polygon[0]);
  if (pointInPolygon(centre, polygon)) return centre;
  const ys = polygon[0].map((point) => point[1]);
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  let best = { width: -1, middle: centre };
  for (const share of [0.5, 0.35, 0.65, 0.2, 0.8]) {
    const span = widestSpan(polygon, low + (high - low) * share);
    if (span && span.width > best.width) best = span;
  }
  return best.middle;
}

function widestSpan(polygon: Polygon, y: number): { width: number; middle: Point } | undefined {
  const crossings = polygon.flatMap((ring) => crossingsOf(ring, y)).sort((a, b) => a - b);
  let best: { width: number; middle: Point } | undefined;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const width = crossings[i + 1] - crossings[i];
    if (!best || width > best.width) best = { width, middle: [(crossings[i] + crossings[i + 1]) / 2, y] };
  }
  return best;
}

function crossingsOf(ring: readonly Point[], y: number): number[] {
  const found: number[] = [];
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[j], ring[i]];
    if (a[1] > y !== b[1] > y) found.push(a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
  }
  return found;
}
