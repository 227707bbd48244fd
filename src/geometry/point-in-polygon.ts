import type { Point, Polygon, Ring } from './point.ts';
import { distanceToSegment } from './segment.ts';

/** Whether a point lies in a ring, by the even-odd rule. A point on the outline may go either way: ask `onOutline`. */
export function pointInRing(p: Point, ring: Ring): boolean {
  const [x, y] = p;
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** In the outer ring and in no hole. */
export function pointInPolygon(p: Point, polygon: Polygon): boolean {
  if (!polygon.length || !pointInRing(p, polygon[0])) return false;
  for (let i = 1; i < polygon.length; i++) if (pointInRing(p, polygon[i])) return false;
  return true;
}

export const pointInPolygons = (p: Point, polygons: readonly Polygon[]): boolean =>
  polygons.some((polygon) => pointInPolygon(p, polygon));

/** Whether a point lies within `tolerance` of the outline of the polygon, holes included. */
export const onOutline = (p: Point, polygon: Polygon, tolerance: number): boolean =>
  polygon.some((ring) => ring.some((a, i) => distanceToSegment(p, a, ring[(i + 1) % ring.length]) <= tolerance));
