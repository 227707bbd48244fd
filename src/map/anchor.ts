import type { Position } from 'geojson';
import { partsOf } from '../facts/facts.ts';
import type { Point } from '../geometry/point.ts';
import type { Shape } from '../kinds/kind.ts';
import { shapeOfType } from '../kinds/kind-values.ts';
import type { PlanGeometry } from '../plan/record.ts';
import { insidePoint } from './inside-point.ts';

/** Where a feature's label and badge stand, and how much room there is. */
export interface Anchor {
  readonly shape: Shape;
  readonly at: Position;
  /** Degrees clockwise from east on the screen: of the line at its middle, or of an area's longest edge. */
  readonly angle: number;
  /** Pixels on the screen per metre of ground, at zoom 0. */
  readonly pixelsPerMetre: number;
  /** The zoom from which the feature is so many pixels long or wide. */
  zoomFor(pixels: number): number;
}

/** The world is 512 pixels wide at zoom 0. */
const pixelsPerDegree = 512 / 360;
const metresPerDegree = 111_319.49;
const most = 30;

export function anchorOf(geometry: PlanGeometry): Anchor {
  const shape = shapeOfType(geometry.type);
  const parts = partsOf(geometry);
  const first = parts[0]?.[0]?.[0] ?? [0, 0];
  const stretch = Math.cos((first[1] * Math.PI) / 180) || 1;
  const pixelsPerMetre = pixelsPerDegree / (metresPerDegree * stretch);
  const base = { shape, pixelsPerMetre };
  const flatten = (position: Position): Point => [position[0] - first[0], (position[1] - first[1]) / stretch];
  const raise = ([x, y]: Point): Position => [first[0] + x, first[1] + y * stretch];
  if (shape === 'point') return { ...base, at: first, angle: 0, zoomFor: () => 0 };
  const flat = parts.map((part) => part.map((line) => line.map(flatten)));
  if (shape === 'line') {
    const middle = lineMiddle(flat.map(([line]) => line).reduce(longer));
    return { ...base, at: raise(middle.at), angle: middle.angle, zoomFor: zoomFrom(middle.length) };
  }
  const main = flat.reduce((a, b) => (extent(b[0]) > extent(a[0]) ? b : a));
  const at = raise(insidePoint(main));
  return { ...base, at, angle: longestEdgeAngle(main[0]), zoomFor: zoomFrom(extent(main[0])) };
}

/** `size` in stretched degrees. */
const zoomFrom =
  (size: number) =>
  (pixels: number): number =>
    size > 0 && pixels > 0 ? Math.min(most, Math.max(0, Math.log2(pixels / (size * pixelsPerDegree)))) : 0;

const stepLength = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);
const lengthOf = (line: readonly Point[]): number =>
  line.reduce((sum, point, i) => (i ? sum + stepLength(line[i - 1], point) : 0), 0);
const longer = (a: Point[], b: Point[]): Point[] => (lengthOf(b) > lengthOf(a) ? b : a);

/** North is up: screen angles turn the other way. */
const angleOf = (a: Point, b: Point): number => (Math.atan2(a[1] - b[1], b[0] - a[0]) * 180) / Math.PI;

function lineMiddle(line: readonly Point[]): { at: Point; angle: number; length: number } {
  const length = lengthOf(line);
  let left = length / 2;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    const step = stepLength(a, b);
    if (step > 0 && step >= left) {
      const t = left / step;
      return { at: [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t], angle: angleOf(a, b), length };
    }
    left -= step;
  }
  return { at: line[0], angle: 0, length };
}

/** The larger side of the box round a ring. */
function extent(ring: readonly Point[]): number {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return Math.max(east - west, north - south);
}

function longestEdgeAngle(ring: readonly Point[]): number {
  let best = { length: -1, angle: 0 };
  for (let i = 1; i < ring.length; i++) {
    const length = stepLength(ring[i - 1], ring[i]);
    if (length > best.length) best = { length, angle: angleOf(ring[i - 1], ring[i]) };
  }
  return best.angle;
}
