import { distanceBetween, type Point, type Ring } from './point.ts';

const samePoint = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1];

/** The ring without the repeat of its first point. */
export function openRing<P extends Point>(ring: readonly P[]): readonly P[] {
  return ring.length > 1 && samePoint(ring[0], ring[ring.length - 1]) ? ring.slice(0, -1) : ring;
}

/** The ring with its first point repeated at the end. */
export function closedRing<P extends Point>(ring: readonly P[]): readonly P[] {
  return ring.length && !(ring.length > 1 && samePoint(ring[0], ring[ring.length - 1])) ? [...ring, ring[0]] : ring;
}

/** Signed plane area: positive anticlockwise. Summed about the first point, so that large eastings cost no digits. */
export function ringArea(ring: Ring): number {
  if (ring.length < 3) return 0;
  const [x0, y0] = ring[0];
  let twice = 0;
  for (let i = 1, j = 0; i < ring.length; j = i++) {
    twice += (ring[j][0] - x0) * (ring[i][1] - y0) - (ring[i][0] - x0) * (ring[j][1] - y0);
  }
  return twice / 2;
}

/** Plane area of an outer ring less its holes, never negative. */
export const polygonArea = (polygon: readonly Ring[]): number =>
  Math.max(
    0,
    polygon.reduce((sum, ring, i) => sum + (i === 0 ? 1 : -1) * Math.abs(ringArea(ring)), 0),
  );

/** Length of the closed outline. */
export function ringPerimeter(ring: Ring): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) sum += distanceBetween(ring[i], ring[(i + 1) % ring.length]);
  return sum;
}

/** Centre of area; of a ring without area the middle of its points. */
export function ringCentre(ring: Ring): Point {
  const area = ringArea(ring);
  const [x0, y0] = ring[0] ?? [0, 0];
  if (Math.abs(area) < 1e-9) {
    const open = openRing(ring);
    const sum = open.reduce<[number, number]>(([x, y], p) => [x + p[0], y + p[1]], [0, 0]);
    return [sum[0] / (open.length || 1), sum[1] / (open.length || 1)];
  }
  let [cx, cy] = [0, 0];
  for (let i = 1, j = 0; i < ring.length; j = i++) {
    const [ax, ay, bx, by] = [ring[j][0] - x0, ring[j][1] - y0, ring[i][0] - x0, ring[i][1] - y0];
    const cross = ax * by - bx * ay;
    cx += (ax + bx) * cross;
    cy += (ay + by) * cross;
  }
  return [x0 + cx / (6 * area), y0 + cy / (6 * area)];
}

/** Positions in the open ring of points that stand within `tolerance` metres of the point before them (the last before the first). */
export function repeatedVertices(ring: Ring, tolerance: number): number[] {
  const open = openRing(ring);
  const found: number[] = [];
  for (let i = 0; i < open.length; i++) {
    const before = open[(i + open.length - 1) % open.length];
    if (open.length > 1 && distanceBetween(before, open[i]) <= tolerance) found.push(i);
  }
  return found;
}

export interface Spike {
  /** Position in the open ring. */
  readonly index: number;
  /** The angle between the two edges, degrees. */
  readonly angle: number;
}

/** Vertices where the outline turns back on itself: the angle between the two edges is below `degrees`. */
export function spikes(ring: Ring, degrees: number): Spike[] {
  const open = openRing(ring);
  const found: Spike[] = [];
  if (open.length < 3) return found;
  for (let i = 0; i < open.length; i++) {
    const angle = cornerAngle(open[(i + open.length - 1) % open.length], open[i], open[(i + 1) % open.length]);
    if (angle < degrees) found.push({ index: i, angle });
  }
  return found;
}

/** The angle at `b` between the ways to `a` and to `c`, 0 to 180 degrees; 180 where a way has no length. */
export function cornerAngle(a: Point, b: Point, c: Point): number {
  const [ux, uy, vx, vy] = [a[0] - b[0], a[1] - b[1], c[0] - b[0], c[1] - b[1]];
  if ((ux === 0 && uy === 0) || (vx === 0 && vy === 0)) return 180;
  return (Math.abs(Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy)) * 180) / Math.PI;
}
