import { fromGrid, insideCrs, toGrid } from '../../geometry/crs.ts';
import { toSexagesimal } from '../../units/angle.ts';
import type { Mark } from '../mark.ts';
import { lineMark } from '../path-marks.ts';
import type { SheetContext } from '../sheet-context.ts';
import { ink } from '../style.ts';
import type { Crossing, Side } from './grid-ticks.ts';

type Point = readonly [x: number, y: number];

/** Seconds of arc between two lines. */
const intervals = [
  0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600, 7200, 18_000, 36_000,
];

export const graticulePen = { stroke: ink.grey, width: 0.12, dash: [2, 1] } as const;

/** Lines stand at least this far apart on paper, millimetres. */
const leastGap = { large: 60, small: 45 };

/** Seconds of arc between the lines of latitude and longitude. */
export function graticuleInterval({ frames, sheet }: Pick<SheetContext, 'frames' | 'sheet'>): number {
  const gap = frames.border.width + frames.border.height > 600 ? leastGap.large : leastGap.small;
  const seconds = ((gap * sheet.scale) / 1000 / metresPerDegree) * 3600;
  return intervals.find((interval) => interval >= seconds) ?? intervals[intervals.length - 1];
}

const metresPerDegree = 111_000;

/** `10″`, `2′`, `0.5″`: as the legend says it. */
export function graticuleWords(context: SheetContext): string {
  const seconds = graticuleInterval(context);
  if (seconds >= 3600) return `${seconds / 3600}°`;
  return seconds >= 60 ? `${seconds / 60}′` : `${seconds}″`;
}

interface GraticuleLine {
  readonly text: string;
  readonly points: readonly Point[];
}

/** Parallels and meridians over the map, each bent as it runs on the grid. */
function linesOf(context: SheetContext): GraticuleLine[] {
  const { crs, transform } = context;
  const { height, width, x, y } = transform.frame;
  const steps = 24;
  const edge = Array.from({ length: steps + 1 }, (_, i) => i / steps).flatMap((t) => [
    [x + t * width, y],
    [x + t * width, y + height],
    [x, y + t * height],
    [x + width, y + t * height],
  ]);
  const lonLats = edge.map((point) => fromGrid(crs, transform.toGrid(point)));
  const [lons, lats] = [0, 1].map((axis) => lonLats.map((position) => position[axis]));
  const interval = graticuleInterval(context) / 3600;
  const span = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];
  const [west, east] = span(lons);
  const [south, north] = span(lats);
  if (![west, east, south, north].every(Number.isFinite) || east - west > 180) return [];
  const draw = (at: (t: number) => [number, number]): Point[] =>
    Array.from({ length: steps + 1 }, (_, i) => at(i / steps))
      .filter((position) => insideCrs(crs, position))
      .map((position) => transform.toPage(toGrid(crs, position)));
  return [
    ...multiples(west, east, interval).map((lon) => ({
      text: degreesText(lon, 'E', 'W'),
      points: draw((t) => [lon, south + (north - south) * t]),
    })),
    ...multiples(south, north, interval).map((lat) => ({
      text: degreesText(lat, 'N', 'S'),
      points: draw((t) => [west + (east - west) * t, lat]),
    })),
  ];
}

function multiples(from: number, to: number, step: number): number[] {
  const [first, last] = [Math.ceil(from / step - 1e-9), Math.floor(to / step + 1e-9)];
  return Array.from({ length: Math.min(200, Math.max(0, last - first + 1)) }, (_, i) => (first + i) * step);
}

/** Whole seconds, or tenths where the lines need them. */
function degreesText(value: number, positive: string, negative: string): string {
  const { degrees, minutes, seconds } = toSexagesimal(Math.abs(value), 1);
  const parts = [
    `${degrees}°`,
    ...(minutes || seconds ? [`${String(minutes).padStart(2, '0')}′`] : []),
    ...(seconds
      ? [`${Number.isInteger(seconds) ? String(seconds).padStart(2, '0') : seconds.toFixed(1).padStart(4, '0')}″`]
      : []),
  ];
  return `${parts.join(' ')} ${value < 0 ? negative : positive}`;
}

/** For inside the map's clip. */
export const graticuleMarks = (context: SheetContext): readonly Mark[] =>
  context.options.graticule ? linesOf(context).map(({ points }) => lineMark(points, graticulePen)) : [];

/** Where the lines leave the map. */
export const graticuleCrossings = (context: SheetContext): Crossing[] =>
  context.options.graticule ? linesOf(context).flatMap((line) => crossings(context, line)) : [];

function crossings({ transform }: SheetContext, { points, text }: GraticuleLine): Crossing[] {
  const { height, width, x, y } = transform.frame;
  const sides: readonly [Side, axis: 0 | 1, at: number][] = [
    ['top', 1, y],
    ['right', 0, x + width],
    ['bottom', 1, y + height],
    ['left', 0, x],
  ];
  return sides.flatMap(([side, axis, at]) =>
    points.slice(1).flatMap((b, i): Crossing[] => {
      const a = points[i];
      const t = (at - a[axis]) / (b[axis] - a[axis]);
      if (!(t >= 0 && t < 1)) return [];
      const place: Point = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
      const along = place[1 - axis];
      const [from, to] = axis === 1 ? [x, x + width] : [y, y + height];
      return along > from && along < to ? [{ side, at: place, text }] : [];
    }),
  );
}
