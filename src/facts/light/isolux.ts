import { contours } from 'd3-contour';
import type { Point, Polygon } from '../../geometry/point.ts';
import type { LightField } from './light-field.ts';

/** The ground on which it is at least so bright, and the line round it, in site metres. */
export interface Isolux {
  /** Lux. */
  readonly level: number;
  /** Outer rings and holes, each closed. */
  readonly polygons: readonly Polygon[];
  /** The lines where it is just so bright: the rings, without what runs along the grid's edge. */
  readonly lines: readonly (readonly Point[])[];
  /** Where the level may be written on its lines, longest line first. */
  readonly labels: readonly IsoluxLabel[];
}

export interface IsoluxLabel {
  readonly at: Point;
  /** Degrees anticlockwise from east along the line, upright: from −90 to 90. */
  readonly angle: number;
  /** Length of the line that it stands on, metres. */
  readonly length: number;
}

/** Levels that people draw, lux. */
const usual = [0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** The usual levels that a field reaches, and the adopted ones. */
export function isoluxLevels(lux: Float32Array, adopted: readonly number[] = []): number[] {
  const most = lux.reduce((max, value) => Math.max(max, value), 0);
  return [...new Set([...usual.filter((level) => level <= most), ...adopted.filter((level) => level > 0)])].sort(
    (a, b) => a - b,
  );
}

/** Isolux lines of a field, by linear interpolation between its points. */
export function isoluxOf({ grid, lux }: Pick<LightField, 'grid' | 'lux'>, levels: readonly number[]): Isolux[] {
  const { columns, rows, spacing } = grid;
  const trace = contours().size([columns, rows]);
  const values = Array.from(lux);
  // The library counts in cells whose middles are the grid's points.
  const toSite = ([x, y]: readonly number[]): Point => [grid.x + (x - 0.5) * spacing, grid.y + (y - 0.5) * spacing];
  return levels.map((level) => {
    const rings = trace.contour(values, level).coordinates;
    const onEdge = ([x, y]: readonly number[]) => x <= 0 || y <= 0 || x >= columns || y >= rows;
    const lines = rings
      .flatMap((polygon) => polygon.flatMap((ring) => cutAt(ring, onEdge)))
      .map((it) => it.map(toSite));
    return {
      level,
      polygons: rings.map((polygon) => polygon.map((ring) => ring.map(toSite))),
      lines,
      labels: lines.flatMap((it) => labelOf(it, spacing)).sort((a, b) => b.length - a.length),
    };
  });
}

/** A ring as the lines that are left when points on the edge are taken out. */
function cutAt(ring: readonly number[][], onEdge: (point: readonly number[]) => boolean): number[][][] {
  const first = ring.findIndex(onEdge);
  if (first < 0) return [[...ring]];
  const open = ring.slice(0, -1);
  const turned = [...open.slice(first), ...open.slice(0, first)];
  const lines: number[][][] = [];
  const line: number[][] = [];
  for (const point of turned) {
    if (!onEdge(point)) line.push(point);
    else if (line.length > 0) lines.push(line.splice(0));
  }
  if (line.length > 0) lines.push(line);
  return lines.filter((it) => it.length > 1);
}

/** Lines shorter than this many cells carry no label. */
const shortest = 8;
/** The direction of a label is that of the line this many cells to either side. */
const reach = 2;

/** Where the line is straightest, among points spread along it. */
function labelOf(line: readonly Point[], spacing: number): IsoluxLabel[] {
  const length = line.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - line[i][0], y - line[i][1]), 0);
  if (length < shortest * spacing || line.length < 2 * reach + 1) return [];
  let best = { i: reach, bend: Number.POSITIVE_INFINITY };
  const stride = Math.max(1, Math.floor(line.length / 40));
  for (let i = reach; i + reach < line.length; i += stride) {
    const [a, b, c] = [line[i - reach], line[i], line[i + reach]];
    const bend = Math.abs(
      Math.hypot(b[0] - a[0], b[1] - a[1]) +
        Math.hypot(c[0] - b[0], c[1] - b[1]) -
        Math.hypot(c[0] - a[0], c[1] - a[1]),
    );
    if (bend < best.bend - 1e-9) best = { i, bend };
  }
  const [a, c] = [line[best.i - reach], line[best.i + reach]];
  const along = (Math.atan2(c[1] - a[1], c[0] - a[0]) * 180) / Math.PI;
  const angle = along > 90 ? along - 180 : along <= -90 ? along + 180 : along;
  return [{ at: line[best.i], angle, length }];
}
