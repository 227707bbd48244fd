import type { Box } from '../geometry/box.ts';
import type { Polygon } from '../geometry/point.ts';
import type { Hatch } from '../kinds/symbol.ts';
import type { PathMark } from './mark.ts';
import { longestEdge } from './page-area.ts';
import { PathBuilder } from './path-builder.ts';

/** A system of level rows turned on the page: `s` runs along a row, `t` across the rows. */
interface Rows {
  readonly ux: number;
  readonly uy: number;
  readonly s0: number;
  readonly t0: number;
  readonly gap: number;
}

/** Finds what a row covers of a polygon: row number, then pairs of `s` where it enters and leaves. */
type Crossings = ReadonlyMap<number, readonly number[]>;

/** The hatch of one area, cut exactly at its edges and holes (no clip paths): one mark, whatever the pattern. */
export function hatchMarks(hatch: Hatch, polygon: Polygon, window?: Box): PathMark[] {
  const builder = new PathBuilder();
  const paint = { stroke: hatch.colour, width: hatch.width };
  const angles = hatch.pattern === 'cross' ? [hatch.angle, hatch.angle + 90] : [hatch.angle];
  for (const angle of angles) {
    const rows = rowsOf(hatch, angle, polygon);
    const crossings = crossingsOf(rows, polygon, window);
    draw(builder, hatch, rows, crossings);
  }
  if (builder.empty) return [];
  if (hatch.pattern !== 'dots') return [builder.mark(paint)];
  return [builder.mark({ ...paint, dash: [0, hatch.gap], cap: 'round' })];
}

/** Rows are counted from the page's corner, so that the hatches of neighbours run on; those that follow an edge from its start. */
function rowsOf(hatch: Hatch, angle: number, polygon: Polygon): Rows {
  const edge = hatch.along ? longestEdge(polygon[0]) : undefined;
  const turned = ((angle - (edge?.angle ?? 0)) * Math.PI) / 180;
  const [ux, uy] = [Math.cos(turned), -Math.sin(turned)];
  const gap = hatch.pattern === 'dots' ? hatch.gap * Math.sqrt(0.75) : hatch.gap;
  const [x, y] = edge?.at ?? [0, 0];
  return { ux, uy, s0: x * ux + y * uy, t0: -x * uy + y * ux + (edge ? gap / 2 : 0), gap };
}

function crossingsOf(rows: Rows, polygon: Polygon, window: Box | undefined): Crossings {
  const { ux, uy, s0, t0, gap } = rows;
  const [first, last] = window ? rowRange(rows, window) : [-Infinity, Infinity];
  const found = new Map<number, number[]>();
  for (const ring of polygon) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [[ax, ay], [bx, by]] = [ring[j], ring[i]];
      const [ta, tb] = [(-ax * uy + ay * ux - t0) / gap, (-bx * uy + by * ux - t0) / gap];
      if (ta === tb) continue;
      const [sa, sb] = [ax * ux + ay * uy - s0, bx * ux + by * uy - s0];
      const end = Math.min(Math.ceil(Math.max(ta, tb)) - 1, last);
      for (let row = Math.max(Math.ceil(Math.min(ta, tb)), first); row <= end; row++) {
        const s = sa + ((row - ta) / (tb - ta)) * (sb - sa);
        const list = found.get(row);
        if (list) list.push(s);
        else found.set(row, [s]);
      }
    }
  }
  for (const list of found.values()) list.sort((a, b) => a - b);
  return window ? cut(found, rows, window) : found;
}

const corners = ([minX, minY, maxX, maxY]: Box) => [
  [minX, minY],
  [maxX, minY],
  [maxX, maxY],
  [minX, maxY],
];

function rowRange({ ux, uy, t0, gap }: Rows, window: Box): [number, number] {
  const rows = corners(window).map(([x, y]) => (-x * uy + y * ux - t0) / gap);
  return [Math.ceil(Math.min(...rows)), Math.floor(Math.max(...rows))];
}

/** Leaves of each row what lies in the window. */
function cut(found: Crossings, { ux, uy, s0, t0, gap }: Rows, [minX, minY, maxX, maxY]: Box): Crossings {
  const kept = new Map<number, number[]>();
  for (const [row, list] of found) {
    const t = row * gap + t0;
    const [ox, oy] = [s0 * ux - t * uy, s0 * uy + t * ux];
    let [low, high] = [-Infinity, Infinity];
    for (const [o, d, min, max] of [[ox, ux, minX, maxX] as const, [oy, uy, minY, maxY] as const]) {
      if (Math.abs(d) < 1e-12) {
        if (o < min || o > max) high = -Infinity;
        continue;
      }
      const [a, b] = [(min - o) / d, (max - o) / d];
      low = Math.max(low, Math.min(a, b));
      high = Math.min(high, Math.max(a, b));
    }
    const inside: number[] = [];
    for (let i = 0; i + 1 < list.length; i += 2) {
      const [from, to] = [Math.max(list[i], low), Math.min(list[i + 1], high)];
      if (to > from) inside.push(from, to);
    }
    if (inside.length) kept.set(row, inside);
  }
  return kept;
}

function draw(builder: PathBuilder, hatch: Hatch, rows: Rows, crossings: Crossings): void {
  const { ux, uy, s0, t0, gap } = rows;
  for (const [row, list] of crossings) {
    const t = row * gap + t0;
    const at = (s: number, up = 0): [number, number] => [(s + s0) * ux - (t - up) * uy, (s + s0) * uy + (t - up) * ux];
    for (let i = 0; i + 1 < list.length; i += 2) {
      patterns[hatch.pattern](builder, hatch, row, list[i], list[i + 1], at);
    }
  }
}

type Place = (s: number, up?: number) => [number, number];
type Pattern = (builder: PathBuilder, hatch: Hatch, row: number, from: number, to: number, at: Place) => void;

const solid: Pattern = (builder, _hatch, _row, from, to, at) => {
  builder.move(...at(from));
  builder.line(...at(to));
};

/** Where a pattern of a given period, staggered from row to row, starts at or after `from`. */
const staggered = (row: number, period: number, from: number): number => {
  const shift = row % 2 === 0 ? 0 : period / 2;
  return Math.ceil((from - shift) / period) * period + shift;
};

/** Dots are a line of round dashes of no length: one stroke to a row. Whole dots only. */
const dots: Pattern = (builder, { gap, width }, row, from, to, at) => {
  const first = staggered(row, gap, from + width / 2);
  const room = to - width / 2 - first;
  if (room < 0) return;
  builder.move(...at(first));
  builder.line(...at(first + Math.floor(room / gap) * gap + gap / 10));
};

const dashes: Pattern = (builder, { gap }, row, from, to, at) => {
  const [period, length] = [gap * 2, gap * 1.25];
  for (let s = staggered(row, period, from - length); s < to; s += period) {
    const [start, end] = [Math.max(s, from), Math.min(s + length, to)];
    if (end - start < gap * 0.2) continue;
    builder.move(...at(start));
    builder.line(...at(end));
  }
};

/** Millimetres: a quarter of a short wave, how high its handles rise, and how clear of the edge it stays. */
const [quarter, rise, clear] = [1, 0.62, 0.4];

/** Short waves, whole ones only, two crests each, of one size whatever the gap. */
const waves: Pattern = (builder, { gap }, row, from, to, at) => {
  const period = gap * 1.9;
  for (let s = staggered(row, period, from + clear); s + 4 * quarter <= to - clear; s += period) {
    builder.move(...at(s));
    for (let i = 0; i < 4; i++) {
      const start = s + i * quarter;
      const up = i % 2 === 0 ? rise : -rise;
      const [a, b, end] = [at(start + quarter * 0.36, up), at(start + quarter * 0.64, up), at(start + quarter)];
      builder.curve(...a, ...b, ...end);
    }
  }
};

const patterns: Readonly<Record<Hatch['pattern'], Pattern>> = { lines: solid, cross: solid, dots, dashes, waves };
