import type { Shape } from './symbol.ts';

type XY = readonly [x: number, y: number];
interface Ink {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
}

const n = (value: number): string => String(Math.round(value * 1000) / 1000);
const xy = ([x, y]: XY): string => `${n(x)} ${n(y)}`;

/** Straight strokes through points given as x, y, x, y... */
export const line = (points: readonly number[], inks: Ink): Shape => ({ path: polyline(points), ...inks });

/** A closed shape through points given as x, y, x, y... */
export const area = (points: readonly number[], inks: Ink): Shape => ({ path: `${polyline(points)} Z`, ...inks });

function polyline(points: readonly number[]): string {
  let path = '';
  for (let i = 0; i < points.length; i += 2) path += `${i === 0 ? 'M' : ' L'} ${xy([points[i], points[i + 1]])}`;
  return path;
}

/** Several separate strokes as one shape. */
export const lines = (each: readonly (readonly number[])[], inks: Ink): Shape => ({
  path: each.map(polyline).join(' '),
  ...inks,
});

export const box = (x: number, y: number, width: number, height: number, inks: Ink): Shape =>
  area([x, y, x + width, y, x + width, y + height, x, y + height], inks);

/** How far a Bezier handle stands from its end for a quarter circle of radius 1. */
const quarter = 0.5523;

export const disc = (x: number, y: number, r: number, inks: Ink): Shape => ({
  path: `${arcPath(x, y, r, 0, 360)} Z`,
  ...inks,
});

/** Part of a circle, from one direction to another in degrees clockwise from up. */
export const arc = (x: number, y: number, r: number, from: number, to: number, inks: Ink): Shape => ({
  path: arcPath(x, y, r, from, to),
  ...inks,
});

/** As path text; at most a quarter circle to a curve, which is true to 0.03 % of the radius. */
export function arcPath(x: number, y: number, r: number, from: number, to: number): string {
  const pieces = Math.max(1, Math.ceil(Math.abs(to - from) / 90 - 1e-9));
  const step = (to - from) / pieces;
  const handle = (4 / 3) * Math.tan((step * Math.PI) / 720) * r;
  const at = (degrees: number): XY => [x + r * sin(degrees), y - r * cos(degrees)];
  let path = `M ${xy(at(from))}`;
  for (let i = 0; i < pieces; i++) {
    const [a, b] = [from + i * step, from + (i + 1) * step];
    const [start, end] = [at(a), at(b)];
    path += ` C ${xy([start[0] + handle * cos(a), start[1] + handle * sin(a)])} ${xy([end[0] - handle * cos(b), end[1] - handle * sin(b)])} ${xy(end)}`;
  }
  return path;
}

const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
const cos = (degrees: number): number => Math.cos((degrees * Math.PI) / 180);

/** A square with rounded corners about a centre. */
export function plate(x: number, y: number, width: number, height: number, r: number, inks: Ink): Shape {
  const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2];
  const k = r * (1 - quarter);
  const path = [
    `M ${xy([left + r, top])} L ${xy([right - r, top])} C ${xy([right - k, top])} ${xy([right, top + k])} ${xy([right, top + r])}`,
    `L ${xy([right, bottom - r])} C ${xy([right, bottom - k])} ${xy([right - k, bottom])} ${xy([right - r, bottom])}`,
    `L ${xy([left + r, bottom])} C ${xy([left + k, bottom])} ${xy([left, bottom - k])} ${xy([left, bottom - r])}`,
    `L ${xy([left, top + r])} C ${xy([left, top + k])} ${xy([left + k, top])} ${xy([left + r, top])} Z`,
  ].join(' ');
  return { path, ...inks };
}

/** White under the shapes, wider by `by` all round: keeps a symbol clear of hatches and lines below it. */
export const cleared = (shapes: readonly Shape[], by = 0.3): readonly Shape[] => [
  {
    path: shapes.map((shape) => shape.path).join(' '),
    fill: '#ffffff',
    stroke: '#ffffff',
    width: Math.max(...shapes.map((shape) => shape.width ?? 0)) + 2 * by,
  },
  ...shapes,
];
