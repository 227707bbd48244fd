import type { Position } from 'geojson';
import type { Point } from '../geometry/point.ts';
import type { Shape } from '../kinds/kind.ts';
import { shapeOfType } from '../kinds/kind-values.ts';
import { linesOf } from '../plan/geometry-lines.ts';
import type { PlanGeometry } from '../plan/record.ts';
import { insidePoint } from './inside-point.ts';

/** Where a feature's label and badge stand, and how much room there is. Worked out when asked for: most are not. */
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
  if (shape === 'point') return new PointAnchor(linesOf(geometry)[0][0][0]);
  return shape === 'line' ? new LineAnchor(linesOf(geometry)) : new AreaAnchor(linesOf(geometry));
}

class PointAnchor implements Anchor {
  readonly shape: Shape = 'point';
  readonly at: Position;
  readonly angle = 0;

  constructor(at: Position) {
    this.at = at;
  }

  get pixelsPerMetre(): number {
    return pixelsPerDegree / (metresPerDegree * stretchAt(this.at));
  }

  zoomFor(): number {
    return 0;
  }
}

/** The longest part, in degrees of longitude about its first position, east and north alike. */
abstract class StretchedAnchor implements Anchor {
  abstract readonly shape: Shape;
  abstract readonly at: Position;
  abstract readonly angle: number;
  protected abstract readonly size: number;
  readonly #first: Position;
  readonly #stretch: number;

  constructor(first: Position) {
    this.#first = first;
    this.#stretch = stretchAt(first);
  }

  get pixelsPerMetre(): number {
    return pixelsPerDegree / (metresPerDegree * this.#stretch);
  }

  zoomFor(pixels: number): number {
    if (!(this.size > 0) || !(pixels > 0)) return 0;
    const zoom = Math.log2(pixels / (this.size * pixelsPerDegree));
    return Math.round(Math.min(most, Math.max(0, zoom)) * 100) / 100;
  }

  protected flatten(line: readonly Position[]): Point[] {
    const [lon, lat] = this.#first;
    return line.map((position) => [position[0] - lon, (position[1] - lat) / this.#stretch]);
  }

  protected raise([x, y]: Point): Position {
    return [this.#first[0] + x, this.#first[1] + y * this.#stretch];
  }
}

const stretchAt = ([, lat]: Position): number => Math.cos((lat * Math.PI) / 180) || 1;

class LineAnchor extends StretchedAnchor {
  readonly shape: Shape = 'line';
  readonly at: Position;
  readonly angle: number;
  protected readonly size: number;

  constructor(parts: readonly Position[][][]) {
    super(parts[0][0][0]);
    const lines = parts.map(([line]) => this.flatten(line));
    const line = lines.length === 1 ? lines[0] : lines.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a));
    const middle = lineMiddle(line);
    this.at = this.raise(middle.at);
    this.angle = middle.angle;
    this.size = middle.length;
  }
}

class AreaAnchor extends StretchedAnchor {
  readonly shape: Shape = 'polygon';
  readonly #rings: readonly Position[][];
  protected readonly size: number;

  constructor(parts: readonly Position[][][]) {
    super(parts[0][0][0]);
    const largest = parts.length === 1 ? parts[0] : parts.reduce((a, b) => (extent(b[0]) > extent(a[0]) ? b : a));
    this.#rings = largest;
    this.size = extent(largest[0]);
  }

  get at(): Position {
    return this.raise(insidePoint(this.#rings.map((ring) => this.flatten(ring))));
  }

  get angle(): number {
    return longestEdgeAngle(this.flatten(this.#rings[0]));
  }
}

const stepLength = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

function lengthOf(line: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++) sum += stepLength(line[i - 1], line[i]);
  return sum;
}

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

/** Degrees of longitude from west to east: wide areas have room for words. */
function extent(ring: readonly Position[]): number {
  let [west, east] = [Infinity, -Infinity];
  for (const [x] of ring) {
    if (x < west) west = x;
    if (x > east) east = x;
  }
  return east - west;
}

function longestEdgeAngle(ring: readonly Point[]): number {
  let [longest, angle] = [-1, 0];
  for (let i = 1; i < ring.length; i++) {
    const length = stepLength(ring[i - 1], ring[i]);
    if (length > longest) [longest, angle] = [length, angleOf(ring[i - 1], ring[i])];
  }
  return angle;
}
