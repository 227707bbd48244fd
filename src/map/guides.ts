import type { Position } from 'geojson';
import { type Crs, fromGrid, insideCrs, toGrid } from '../geometry/crs.ts';
import type { Point } from '../geometry/point.ts';
import { groundFrame } from './ground-frame.ts';
import { type Pixel, pixelDistance, type Screen } from './screen.ts';
import type { Snap } from './snap.ts';

/** A plane in metres in which right angles are right: the plan's grid, or the ground where there is none. */
export interface Plane {
  readonly name: string;
  toPlane(position: Position): Point;
  toLonLat(point: Point): [lon: number, lat: number];
}

/** Square to the plan's CRS where the place lies in it, else to true north. */
export function planeAt(crs: Crs | undefined, at: Position): Plane {
  if (crs && insideCrs(crs, at)) {
    return { name: crs.short, toPlane: (position) => toGrid(crs, position), toLonLat: (point) => fromGrid(crs, point) };
  }
  const frame = groundFrame(at);
  return { name: 'true north', toPlane: frame.toMetres, toLonLat: frame.toLonLat };
}

/** How near the pointer must come to a guide, pixels; and how far from its corner guides begin. */
const reach = 5;
const nearest = 16;

/**
 * The place on the nearest line that is square to the last leg or to the grid, or in line with either. `points` is the
 * sketch so far; guides run from its last point.
 */
export function guideSnap(screen: Screen, pixel: Pixel, points: readonly Position[], plane: Plane): Snap | undefined {
  const last = points.at(-1);
  if (!last || pixelDistance(screen.project(last), pixel) < nearest) return undefined;
  const origin = plane.toPlane(last);
  const wanted = plane.toPlane(screen.unproject(pixel));
  const offset: Point = [wanted[0] - origin[0], wanted[1] - origin[1]];
  let [best, least]: [Snap | undefined, number] = [undefined, reach];
  for (const { direction, what } of directions(points, plane)) {
    const along = offset[0] * direction[0] + offset[1] * direction[1];
    const position = plane.toLonLat([origin[0] + direction[0] * along, origin[1] + direction[1] * along]);
    const place = screen.project(position);
    const distance = pixelDistance(place, pixel);
    if (distance >= least) continue;
    least = distance;
    best = { position, pixel: place, to: 'guide', what, along: [last, position] };
  }
  return best;
}

function directions(points: readonly Position[], plane: Plane): { direction: Point; what: string }[] {
  const grid: { direction: Point; what: string }[] = [
    { direction: [1, 0], what: `east–west, ${plane.name}` },
    { direction: [0, 1], what: `north–south, ${plane.name}` },
  ];
  if (points.length < 2) return grid;
  const [a, b] = points.slice(-2).map(plane.toPlane);
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (length === 0) return grid;
  const leg: Point = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  return [{ direction: [-leg[1], leg[0]], what: 'right angle' }, { direction: leg, what: 'straight on' }, ...grid];
}

/** The rectangle between two opposite corners, square to the plane, anticlockwise from the first corner and open. */
export function squareBetween(a: Position, b: Position, plane: Plane): [lon: number, lat: number][] {
  const [p, q] = [plane.toPlane(a), plane.toPlane(b)];
  const turned = (q[0] - p[0]) * (q[1] - p[1]) > 0;
  const sides: Point[] = turned ? [[q[0], p[1]], q, [p[0], q[1]]] : [[p[0], q[1]], q, [q[0], p[1]]];
  const [second, , fourth] = sides.map((corner) => plane.toLonLat(corner));
  return [[a[0], a[1]], second, [b[0], b[1]], fourth];
}
