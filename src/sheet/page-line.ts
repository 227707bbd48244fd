import { type Box, boxGrown } from '../geometry/box.ts';
import type { Point } from '../geometry/point.ts';
import type { PathBuilder, Placement } from './path-builder.ts';

/** Vertices nearer than this to the last one kept are left out: far below what a printer can show, millimetres. */
const nearest = 0.01;

/** A line without vertices that no printer could tell apart. Its first and last points stay. */
export function thinned(points: readonly Point[]): readonly Point[] {
  if (points.length < 3) return points;
  const kept: Point[] = [points[0]];
  let [x, y] = points[0];
  for (let i = 1; i < points.length - 1; i++) {
    if (Math.abs(points[i][0] - x) < nearest && Math.abs(points[i][1] - y) < nearest) continue;
    kept.push(points[i]);
    [x, y] = points[i];
  }
  kept.push(points[points.length - 1]);
  return kept;
}

/** How far beyond the window a line is still drawn, millimetres: more than any stroke is wide. */
const beyond = 10;

export interface Run {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/** The parts of a line that can be seen in a window, cut a little outside it. A ring repeats its first point; wholly seen, it stays closed. */
export function seenRuns(points: readonly Point[], closed: boolean, window: Box | undefined): readonly Run[] {
  if (!window) return [{ points, closed }];
  const box = boxGrown(window, beyond);
  const inside = ([x, y]: Point): boolean => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
  if (points.every(inside)) return [{ points, closed }];
  const runs: Point[][] = [];
  let run: Point[] | undefined;
  for (let i = 1; i < points.length; i++) {
    const seen = cutSegment(points[i - 1], points[i], box);
    if (!seen) {
      run = undefined;
      continue;
    }
    if (!run || seen.entered) {
      run = [seen.from];
      runs.push(run);
    }
    run.push(seen.to);
    if (seen.left) run = undefined;
  }
  const [first, last] = [runs[0], runs[runs.length - 1]];
  if (closed && runs.length > 1 && run === last && inside(first[0]))
    runs.splice(0, 1, [...(runs.pop() ?? []), ...first.slice(1)]);
  return runs.map((kept) => ({ points: kept, closed: false }));
}

/** What of a segment lies in a box, and whether it was cut at its start and its end. */
function cutSegment(a: Point, b: Point, box: Box) {
  const [low, high] = shareInside(a, b, box);
  if (low > high) return undefined;
  const at = (t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
  return { from: low > 0 ? at(low) : a, to: high < 1 ? at(high) : b, entered: low > 0, left: high < 1 };
}

/** From which to which share of a segment it lies in a box (Liang and Barsky); the first is larger where it never does. */
function shareInside(a: Point, b: Point, [minX, minY, maxX, maxY]: Box): [from: number, to: number] {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  let [low, high] = [0, 1];
  const cut = (delta: number, room: number): void => {
    if (delta === 0 && room < 0) high = -1;
    if (delta < 0) low = Math.max(low, room / delta);
    if (delta > 0) high = Math.min(high, room / delta);
  };
  cut(-dx, a[0] - minX);
  cut(dx, maxX - a[0]);
  cut(-dy, a[1] - minY);
  cut(dy, maxY - a[1]);
  return [low, high];
}

/** A line measured along itself, in millimetres. A ring repeats its first point at the end. */
export class Track {
  readonly length: number;
  readonly #points: readonly Point[];
  readonly #sums: readonly number[];

  constructor(points: readonly Point[]) {
    this.#points = points;
    const sums = [0];
    for (let i = 1; i < points.length; i++) {
      sums.push(sums[i - 1] + Math.hypot(points[i][0] - points[i - 1][0], points[i][1] - points[i - 1][1]));
    }
    this.#sums = sums;
    this.length = sums[sums.length - 1];
  }

  /** The places at the given distances, which rise; each turned with the line, in degrees clockwise from rightwards. */
  at(distances: readonly number[]): Placement[] {
    const places: Placement[] = [];
    let i = 1;
    for (const distance of distances) {
      while (i < this.#sums.length - 1 && this.#sums[i] < distance) i++;
      const [a, b] = [this.#points[i - 1], this.#points[i]];
      const step = this.#sums[i] - this.#sums[i - 1];
      const t = step > 0 ? (distance - this.#sums[i - 1]) / step : 0;
      places.push({ x: a[0] + (b[0] - a[0]) * t, y: a[1] + (b[1] - a[1]) * t, angle: angleOf(a, b) });
    }
    return places;
  }

  /** About `every` apart and even, half a space from the ends of a line or the first corner of a ring. Only those in a window are made. */
  spaced(every: number, window?: Box): Placement[] {
    if (!(this.length > 0)) return [];
    const step = this.length / Math.max(1, Math.round(this.length / every));
    const places: Placement[] = [];
    for (let i = 1; i < this.#points.length; i++) {
      const [a, b] = [this.#points[i - 1], this.#points[i]];
      const [start, length] = [this.#sums[i - 1], this.#sums[i] - this.#sums[i - 1]];
      const [from, to] = window ? shareInside(a, b, window) : [0, 1];
      const angle = angleOf(a, b);
      const first = Math.max(0, Math.ceil((start + from * length) / step - 0.5));
      for (let k = first; (k + 0.5) * step < start + to * length; k++) {
        const t = ((k + 0.5) * step - start) / length;
        places.push({ x: a[0] + (b[0] - a[0]) * t, y: a[1] + (b[1] - a[1]) * t, angle });
      }
    }
    return places;
  }

  /** Both ends, turned outwards. */
  ends(): Placement[] {
    if (!(this.length > 0)) return [];
    const [start, end] = this.at([0, this.length]);
    return [{ ...start, angle: start.angle + 180 }, end];
  }

  middle(): Placement[] {
    return this.length > 0 ? this.at([this.length / 2]) : [];
  }
}

export const angleOf = (a: Point, b: Point): number => (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI;

/** An open line beside another, so many millimetres to its right; corners are mitred up to four times the distance. */
export function beside(points: readonly Point[], distance: number): Point[] {
  const normals: Point[] = [];
  for (let i = 1; i < points.length; i++) {
    const [dx, dy] = [points[i][0] - points[i - 1][0], points[i][1] - points[i - 1][1]];
    const length = Math.hypot(dx, dy);
    normals.push(length > 0 ? [-dy / length, dx / length] : (normals[i - 2] ?? [0, 0]));
  }
  return points.map((point, i): Point => {
    const [before, after] = [normals[Math.max(0, i - 1)], normals[Math.min(i, normals.length - 1)]];
    if (!before || !after) return point;
    const [mx, my] = [before[0] + after[0], before[1] + after[1]];
    const half = (mx * mx + my * my) / 2;
    const k = distance / Math.max(half, 0.5);
    return [point[0] + mx * k, point[1] + my * k];
  });
}

/** A wave along a line: about `pitch` millimetres to a full wave. */
export function addWave(builder: PathBuilder, points: readonly Point[], closed: boolean, pitch: number): void {
  bumps(builder, points, closed, pitch / 2, (i) => (i % 2 === 0 ? 0.42 : -0.42), 2);
}

/** Half circles to the left of a line. */
export function addScallops(builder: PathBuilder, points: readonly Point[], closed: boolean, pitch: number): void {
  bumps(builder, points, closed, pitch, () => 2 / 3, 1);
}

/** One curve per `step`, bulging to the left by `bulge` times its chord at its handles; the count is a multiple of `multiple`. */
function bumps(
  builder: PathBuilder,
  points: readonly Point[],
  closed: boolean,
  step: number,
  bulge: (i: number) => number,
  multiple: number,
): void {
  const track = new Track(points);
  if (!(track.length > 0)) return;
  const count = Math.max(1, Math.round(track.length / step / multiple)) * multiple;
  const stops = track.at(Array.from({ length: count + 1 }, (_, i) => (i * track.length) / count));
  builder.move(stops[0].x, stops[0].y);
  for (let i = 0; i < count; i++) {
    const [a, b] = [stops[i], stops[i + 1]];
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const [nx, ny] = [dy * bulge(i), -dx * bulge(i)];
    const along = multiple === 1 ? 0 : 0.36;
    builder.curve(a.x + dx * along + nx, a.y + dy * along + ny, b.x - dx * along + nx, b.y - dy * along + ny, b.x, b.y);
  }
  if (closed) builder.close();
}
