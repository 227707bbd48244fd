import type { Facts } from '../facts/facts.ts';
import { paperSize } from '../facts/paper.ts';
import { settingsOf } from '../plan/plan.ts';
import type { SheetRecord } from '../plan/record.ts';
import type { Fonts } from './font.ts';
import type { Mark, Page } from './mark.ts';
import { group, rectMark, straight } from './path-marks.ts';
import { ink, pen, styleOf } from './style.ts';
import { createTypesetter, type Typesetter } from './typesetter.ts';

/** A sheet as the index of its set lists it. */
export interface IndexEntry {
  readonly sheet: SheetRecord;
  /** The name of its file. */
  readonly file: string;
  readonly pages: number;
  /** Paragraphs of 3.11 that make it a draft. */
  readonly broken: readonly string[];
}

const paper = { paper: 'A4', orientation: 'portrait' } as const;
const style = styleOf(paper);
const margin = 15;

interface Column {
  readonly head: string;
  readonly width: number;
  readonly text: (entry: IndexEntry) => string;
}

const columns: readonly Column[] = [
  { head: 'Sheet', width: 14, text: ({ sheet }) => sheet.number.trim() || '–' },
  { head: 'Title', width: 74, text: ({ sheet }) => sheet.title.trim() || 'No title' },
  { head: 'Paper, scale', width: 26, text: ({ sheet }) => `${sheet.paper} 1:${sheet.scale}` },
  { head: 'Date', width: 20, text: ({ sheet }) => sheet.date || 'none' },
  { head: 'Pages', width: 11, text: ({ pages }) => String(pages) },
  { head: 'File', width: 35, text: ({ broken, file }) => (broken.length ? `${file} (draft)` : file) },
];

/** The index of a map set: one line for each sheet, with the name of its file. No map is on it. */
export function composeIndex(facts: Facts, entries: readonly IndexEntry[], fonts: Fonts): Page[] {
  const { height, width } = paperSize(paper);
  const type = createTypesetter(fonts);
  const settings = settingsOf(facts.plan);
  const title = `Index of maps: ${settings.title.trim() || settings.site.name?.trim() || 'no title'}`;
  const bottom = height - margin - 6;
  const bodies: Mark[][] = [];
  let marks: Mark[] = [];
  let y = bottom;
  for (const entry of entries) {
    const row = layRow(type, entry);
    if (y + row.height > bottom) {
      marks = head(type, title);
      bodies.push(marks);
      y = margin + 16;
    }
    marks.push(...row.draw(y));
    y += row.height;
  }
  if (!bodies.length) bodies.push([...head(type, title), line(type, margin, margin + 22, 'No sheets.')]);
  return bodies.map((body, i) => ({
    width,
    height,
    marks: [
      rectMark({ x: 0, y: 0, width, height }, { fill: ink.white }),
      group('index', body),
      type.line(width - margin, height - margin, `Page ${i + 1} of ${bodies.length}`, {
        size: style.fine,
        colour: ink.grey,
        anchor: 'end',
      }),
    ],
    frames: [],
  }));
}

const line = (type: Typesetter, x: number, y: number, text: string): Mark =>
  type.line(x, y, text, { size: style.body, colour: ink.black });

const lefts = columns.map((_, i) => margin + columns.slice(0, i).reduce((sum, { width }) => sum + width, 0));
const right = margin + columns.reduce((sum, { width }) => sum + width, 0);

function head(type: Typesetter, title: string): Mark[] {
  const { lines } = type.wrap(title, right - margin, style.title * 0.8, 'semibold', 2);
  return [
    ...lines.map((text, i) =>
      type.line(margin, margin + 2 + i * style.title, text, {
        size: style.title * 0.8,
        weight: 'semibold',
        colour: ink.black,
      }),
    ),
    ...columns.map((column, i) =>
      type.line(lefts[i], margin + 13, column.head, { size: style.fine, colour: ink.grey }),
    ),
    straight(margin, margin + 14.6, right, margin + 14.6, { stroke: ink.black, width: pen.rule }),
  ];
}

function layRow(type: Typesetter, entry: IndexEntry) {
  const cells = columns.map(({ text, width }) => type.wrap(text(entry), width - 2, style.body, 'regular', 4).lines);
  const height = Math.max(...cells.map((lines) => lines.length)) * style.leading + 1.2;
  const draw = (y: number): Mark[] =>
    cells.flatMap((lines, i) => lines.map((text, k) => line(type, lefts[i], y + (k + 0.8) * style.leading, text)));
  return { height, draw };
}
