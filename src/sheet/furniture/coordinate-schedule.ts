import { printedPrecision } from '../../geometry/coordinate-format.ts';
import type { Block } from '../block.ts';
import type { Mark } from '../mark.ts';
import { straight } from '../path-marks.ts';
import { type ScheduleRow, scheduleHeads, scheduleRows } from '../schedule-rows.ts';
import type { SheetContext } from '../sheet-context.ts';
import { ink, pen } from '../style.ts';
import { headingHeight } from './text-block.ts';

/** A schedule laid out in lines of one height, which columns and pages are filled with. */
export interface Schedule {
  readonly lines: readonly Line[];
  /** Of one column of the table. */
  readonly width: number;
  /** Of a line, at the top of a column or below another: boundaries stand a little apart. */
  readonly heightOf: (line: Line, first: boolean) => number;
  /** What stands at the top of every column: heading, heads of the table. */
  readonly headHeight: number;
  readonly drawHead: (x: number, y: number, heading: string) => readonly Mark[];
  readonly drawLine: (line: Line, x: number, y: number) => readonly Mark[];
  /** Said under the last line. */
  readonly remark: string;
}

type Line = (ScheduleRow | { readonly row: 'note' | 'boundary'; readonly text: string }) & {
  /** The boundary that the line belongs to, for the head of the next column. */
  readonly of: string;
};

/** Measured from every cell, so that columns align on all pages. Undefined where there is nothing to list. */
export function layOutSchedule(context: SheetContext): Schedule | undefined {
  const rows = scheduleRows(context);
  if (!rows.length) return undefined;
  const { crs, options, style, type } = context;
  const heads = scheduleHeads(context);
  const columns = columnWidths(context, heads, rows);
  const width = columns.reduce((sum, column) => sum + column, 0) + style.gutter * (columns.length - 1);
  const lefts = columns.map((_, i) => columns.slice(0, i).reduce((sum, column) => sum + column + style.gutter, 0));
  const title = headingHeight(style);
  const text = { size: style.body, colour: ink.black } as const;
  const cell = (x: number, y: number, i: number, value: string, look: Parameters<typeof type.line>[3]): Mark =>
    i === 0 ? type.line(x, y, value, look) : type.line(x + lefts[i] + columns[i], y, value, { ...look, anchor: 'end' });
  const precision = options.coordinates === 'en' ? '' : `, latitude and longitude to ${wordsOf(context)}`;
  const inMetres = options.coordinates === 'en' || options.gridColumns ? `; ${crs.short} in metres` : '';
  return {
    lines: wrapRows(context, rows, width),
    width,
    heightOf: (line, first) => style.leading * (line.row === 'boundary' && !first ? 1.45 : 1),
    headHeight: title + style.leading + 0.6,
    remark: `${context.settings.datum}${precision}${inMetres}. Straight lines are geodesics.`,
    drawHead: (x, y, heading) => [
      type.line(x, y + style.heading * 0.75, heading, { size: style.heading, weight: 'semibold', colour: ink.black }),
      ...heads.map((head, i) => cell(x, y + title + style.body * 0.8, i, head, { size: style.body, colour: ink.grey })),
      straight(x, y + title + style.leading + 0.1, x + width, y + title + style.leading + 0.1, {
        stroke: ink.black,
        width: pen.rule,
      }),
    ],
    drawLine(line, x, y) {
      const baseline = y + style.body * 0.8;
      if (line.row === 'boundary') return [type.line(x, baseline, line.text, { ...text, weight: 'semibold' })];
      if (line.row !== 'vertex') return [type.line(x, baseline, line.text, { ...text, colour: ink.grey })];
      return line.cells.map((value, i) => cell(x, baseline, i, value, text));
    },
  };
}

const wordsOf = ({ options }: SheetContext): string =>
  options.decimals === printedPrecision[options.coordinates].decimals
    ? printedPrecision[options.coordinates].words
    : `${options.decimals} decimals`;

/** A label wider than this is cut short in the table. */
const widestLabel = 16;

function columnWidths({ style, type }: SheetContext, heads: readonly string[], rows: readonly ScheduleRow[]): number[] {
  const widths = heads.map((head) => type.widthOf(head, style.body));
  for (const row of rows) {
    if (row.row !== 'vertex') continue;
    for (const [i, value] of row.cells.entries()) widths[i] = Math.max(widths[i], type.widthOf(value, style.body));
  }
  widths[0] = Math.min(widths[0], widestLabel);
  return widths;
}

/** Every row as lines of the table's width; labels that are too wide end in …. */
function wrapRows({ style, type }: SheetContext, rows: readonly ScheduleRow[], width: number): Line[] {
  let of = '';
  return rows.flatMap((row): Line[] => {
    if (row.row === 'boundary') of = row.text;
    if (row.row === 'vertex') {
      const [label, ...rest] = row.cells;
      const short = type.wrap(label, widestLabel, style.body, 'regular', 1).lines[0] ?? '';
      return [{ ...row, cells: [short, ...rest], of }];
    }
    const weight = row.row === 'boundary' ? 'semibold' : 'regular';
    return type.wrap(row.text, width, style.body, weight, 3).lines.map((text) => ({ row: row.row, text, of }));
  });
}

/** The whole schedule as one block of the main page. */
export function scheduleBlock(context: SheetContext, schedule: Schedule): Block {
  const { style, type } = context;
  const remarks = type.wrap(schedule.remark, schedule.width, style.body).lines;
  const body = schedule.lines.reduce((sum, line, i) => sum + schedule.heightOf(line, i === 0), 0);
  return {
    name: 'coordinates',
    width: schedule.width,
    height: schedule.headHeight + body + 0.8 + remarks.length * style.leading,
    draw(x, y) {
      const top = y + schedule.headHeight;
      const lines = drawLines(context, schedule, schedule.lines, x, top);
      return [
        ...schedule.drawHead(x, y, scheduleTitle),
        ...lines,
        ...drawRemark(context, remarks, x, top + body + 0.8),
      ];
    },
  };
}

/** Lines one below the other; a taller one stands at the foot of its room. */
export function drawLines(
  { style }: SheetContext,
  schedule: Schedule,
  lines: Schedule['lines'],
  x: number,
  top: number,
): Mark[] {
  let y = top;
  return lines.flatMap((line, i) => {
    y += schedule.heightOf(line, i === 0);
    return schedule.drawLine(line, x, y - style.leading);
  });
}

export const scheduleTitle = 'Coordinates';

export const drawRemark = ({ style, type }: SheetContext, lines: readonly string[], x: number, y: number): Mark[] =>
  lines.map((line, i) =>
    type.line(x, y + i * style.leading + style.body * 0.8, line, { size: style.body, colour: ink.grey }),
  );
