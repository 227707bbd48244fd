import type { Mark } from '../mark.ts';
import { straight } from '../path-marks.ts';
import { ink, pen } from '../style.ts';
import type { ReportContext } from './report-context.ts';
import type { Strip } from './strip.ts';
import { type Column, cellText, type Table } from './table.ts';

/** A table's head and rows; its head stands again at the top of every page that it goes on to. */
export function tableStrips(context: ReportContext, { columns, features, rows }: Table): Strip[] {
  const texts = rows.map((row) => row.map(cellText));
  const widths = columnWidths(context, columns, texts);
  const head = headStrip(context, columns, widths);
  return [
    head,
    ...texts.flatMap((row, i) => {
      const [first, ...rest] = rowStrips(context, columns, widths, row, head);
      const feature = features?.[i];
      return [feature === undefined ? first : { ...first, anchor: featureAnchor(feature) }, ...rest];
    }),
  ];
}

export const featureAnchor = (id: string): string => `feature/${id}`;

/** Lines of a cell that stay together; a longer one goes on in the next strip, and so over the page. */
const mostLines = 8;

function headStrip(context: ReportContext, columns: readonly Column[], widths: readonly number[]): Strip {
  const { style, width } = context;
  const lines = columns.map(({ head }, i) => context.type.wrap(head, widths[i], style.fine).lines);
  const most = Math.max(...lines.map((cell) => cell.length));
  const low = lines.map((cell) => [...Array<string>(most - cell.length).fill(''), ...cell]);
  const height = most * style.fineLeading + 1.4;
  return {
    height,
    above: 1.5,
    keep: true,
    draw: (x, y) => [
      ...cellMarks(context, { columns, widths, lines: low }, x, y, ink.grey),
      straight(x, y + height - 0.7, x + width, y + height - 0.7, { stroke: ink.black, width: pen.rule }),
    ],
  };
}

function rowStrips(
  context: ReportContext,
  columns: readonly Column[],
  widths: readonly number[],
  row: readonly string[],
  head: Strip,
): Strip[] {
  const { style, type, width } = context;
  const all = row.map((text, i) => type.wrap(text, widths[i], style.fine).lines);
  const count = Math.max(1, ...all.map((cell) => cell.length));
  const strips: Strip[] = [];
  for (let first = 0; first < count; first += mostLines) {
    const lines = all.map((cell) => cell.slice(first, first + mostLines));
    const last = first + mostLines >= count;
    const height = Math.min(mostLines, count - first) * style.fineLeading + (last ? 1 : 0);
    strips.push({
      height,
      repeat: head,
      draw: (x, y) => [
        ...cellMarks(context, { columns, widths, lines }, x, y, ink.black),
        ...(last
          ? [straight(x, y + height - 0.4, x + width, y + height - 0.4, { stroke: ink.pale, width: pen.hair })]
          : []),
      ],
    });
  }
  return strips;
}

interface Cells {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly lines: readonly (readonly string[])[];
}

function cellMarks(
  { style, type }: ReportContext,
  { columns, widths, lines }: Cells,
  x: number,
  y: number,
  colour: string,
): Mark[] {
  let left = x;
  return lines.flatMap((cell, i) => {
    const [start, end] = [left, left + widths[i]];
    left = end + style.gutter;
    return cell.flatMap((line, k) =>
      line === ''
        ? []
        : type.line(columns[i].numeric ? end : start, y + style.fine * 0.85 + k * style.fineLeading, line, {
            size: style.fine,
            colour,
            anchor: columns[i].numeric ? 'end' : 'start',
          }),
    );
  });
}

/** As wide as what stands in them, if the page holds that; else the wide ones share what the narrow ones leave. */
function columnWidths(
  { style, type, width }: ReportContext,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): number[] {
  const widthOf = (text: string): number => type.widthOf(text, style.fine);
  const longest = (text: string): number => Math.max(0, ...text.split(' ').map(widthOf));
  const most = columns.map(({ head }, i) => rows.reduce((sum, row) => Math.max(sum, widthOf(row[i])), longest(head)));
  const room = width - style.gutter * (columns.length - 1);
  const asked = most.reduce((sum, each) => sum + each, 0);
  if (asked <= room) return most.map((each) => each + (room - asked) / columns.length);
  const least = columns.map(({ head, numeric }, i) => {
    if (numeric) return most[i];
    const word = rows.reduce((sum, row) => Math.max(sum, longest(row[i])), longest(head));
    return Math.min(most[i], Math.max(longest(head), Math.min(word, widestWord * style.fine)));
  });
  const held = least.reduce((sum, each) => sum + each, 0);
  if (held >= room) return least.map((each) => (each * room) / held);
  return least.map((each, i) => each + ((most[i] - each) * (room - held)) / (asked - held));
}

/** Times the type size: a column is made so wide for one word; longer ones are broken. */
const widestWord = 9;
