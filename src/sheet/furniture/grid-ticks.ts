import type { Rect } from '../../facts/paper.ts';
import { formatNumber } from '../../units/number.ts';
import type { Mark } from '../mark.ts';
import { pathMark } from '../path-marks.ts';
import type { SheetContext } from '../sheet-context.ts';
import { ink, pen } from '../style.ts';
import { graticuleCrossings } from './graticule.ts';

type Point = readonly [x: number, y: number];

/** Crosses where the lines of the grid meet, for inside the map's clip. */
export function gridCrosses(context: SheetContext): readonly Mark[] {
  if (!context.options.grid) return [];
  const { eastings, northings } = gridLines(context);
  const { transform } = context;
  const arm = 1.6;
  const [ops, points]: [string[], number[]] = [[], []];
  const turn = ((context.sheet.rotation || 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn) * arm, Math.sin(turn) * arm];
  for (const easting of eastings) {
    for (const northing of northings) {
      const [x, y] = transform.toPage([easting, northing]);
      if (!within([x, y], transform.frame, 0)) continue;
      ops.push('MLML');
      points.push(x - cos, y - sin, x + cos, y + sin, x + sin, y - cos, x - sin, y + cos);
    }
  }
  return ops.length ? [pathMark({ ops: ops.join(''), points }, { stroke: ink.grey, width: pen.hair })] : [];
}

/** Ticks and coordinates where the grid's lines leave the map, in the strip round it. */
export function edgeCoordinates(context: SheetContext): readonly Mark[] {
  const { eastings, northings } = gridLines(context);
  const grid = [
    ...eastings.flatMap((easting) => crossingsOf(context, 'E', easting)),
    ...northings.flatMap((northing) => crossingsOf(context, 'N', northing)),
  ];
  const crossings = [...(context.options.grid ? grid : []), ...graticuleCrossings(context)];
  return (['top', 'right', 'bottom', 'left'] as const).flatMap((side) =>
    sideMarks(
      context,
      side,
      crossings.filter((crossing) => crossing.side === side),
    ),
  );
}

/** Grid lines stand at least this far apart on paper. */
const leastGap = { large: 45, small: 34 };

/** The round distance between grid lines in metres: 1, 2 or 5 times a power of ten. */
export function gridInterval({ frames, sheet }: Pick<SheetContext, 'frames' | 'sheet'>): number {
  const gap = frames.border.width + frames.border.height > 600 ? leastGap.large : leastGap.small;
  const metres = (gap * sheet.scale) / 1000;
  const power = 10 ** Math.floor(Math.log10(metres));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= metres * (1 - 1e-9)) ?? 10);
}

function gridLines(context: SheetContext): { eastings: number[]; northings: number[] } {
  const { x, y, width, height } = context.transform.frame;
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ].map(context.transform.toGrid);
  const interval = gridInterval(context);
  return {
    eastings: multiplesIn(
      corners.map((c) => c[0]),
      interval,
    ),
    northings: multiplesIn(
      corners.map((c) => c[1]),
      interval,
    ),
  };
}

function multiplesIn(values: readonly number[], interval: number): number[] {
  const [first, last] = [Math.ceil(Math.min(...values) / interval), Math.floor(Math.max(...values) / interval)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * interval);
}

export type Side = 'top' | 'right' | 'bottom' | 'left';

/** Where a line leaves the map, and the coordinate printed there. */
export interface Crossing {
  readonly side: Side;
  readonly at: Point;
  readonly text: string;
}

/** Where one grid line leaves the map: at two places, or none. */
function crossingsOf(context: SheetContext, axis: 'E' | 'N', value: number): Crossing[] {
  const { transform } = context;
  const { x, y, width, height } = transform.frame;
  const decimals = Math.max(0, -Math.floor(Math.log10(gridInterval(context))));
  const on = axis === 'E' ? 0 : 1;
  const text = `${formatNumber(value, decimals)} ${axis}`;
  const corners: readonly [Side, Point, Point][] = [
    ['top', [x, y], [x + width, y]],
    ['right', [x + width, y], [x + width, y + height]],
    ['bottom', [x, y + height], [x + width, y + height]],
    ['left', [x, y], [x, y + height]],
  ];
  return corners.flatMap(([side, a, b]) => {
    const [from, to] = [transform.toGrid(a)[on], transform.toGrid(b)[on]];
    const t = (value - from) / (to - from);
    if (!(t > 0 && t < 1)) return [];
    return [{ side, at: [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t] as const, text }];
  });
}

/** Along one side, no two texts closer than a type size: the later one is left out, its tick stays. */
function sideMarks({ frames, style, type }: SheetContext, side: Side, crossings: readonly Crossing[]): Mark[] {
  const upright = side === 'left' || side === 'right';
  const along = (crossing: Crossing): number => crossing.at[upright ? 1 : 0];
  const { x, y, width, height } = frames.map;
  const [start, end] = upright ? [y, y + height] : [x, x + width];
  const out = side === 'top' || side === 'left' ? -1 : 1;
  const size = style.body * 0.87;
  const middle = frames.edge / 2 + 0.35;
  let free = start;
  const marks: Mark[] = [];
  for (const crossing of [...crossings].sort((a, b) => along(a) - along(b))) {
    const [cx, cy] = crossing.at;
    const tip: Point = upright ? [cx + out * 1, cy] : [cx, cy + out * 1];
    marks.push(pathMark({ ops: 'ML', points: [cx, cy, ...tip] }, { stroke: ink.black, width: pen.rule }));
    const half = type.widthOf(crossing.text, size) / 2;
    if (along(crossing) - half < free || along(crossing) + half > end) continue;
    free = along(crossing) + half + style.body;
    const shift = out * middle + size * 0.33;
    marks.push(
      upright
        ? type.line(cx + shift, cy, crossing.text, { size, colour: ink.grey, anchor: 'middle', angle: 90 })
        : type.line(cx, cy + shift, crossing.text, { size, colour: ink.grey, anchor: 'middle' }),
    );
  }
  return marks;
}

export const within = ([x, y]: Point, rect: Rect, margin: number): boolean =>
  x >= rect.x + margin &&
  x <= rect.x + rect.width - margin &&
  y >= rect.y + margin &&
  y <= rect.y + rect.height - margin;
