import { type LegendClass, legendOf } from '../../facts/sheet-content.ts';
import { type Shape, sections } from '../../kinds/kind.ts';
import { unknownKind } from '../../kinds/unknown-kind.ts';
import { formatShort } from '../../units/number.ts';
import type { Block } from '../block.ts';
import { locatorBox } from '../insert-locators.ts';
import { isoluxPen, isoluxWords } from '../isolux-marks.ts';
import { legendSample } from '../legend-sample.ts';
import type { Mark } from '../mark.ts';
import { circlePath, pathMark, straight } from '../path-marks.ts';
import type { SheetContext } from '../sheet-context.ts';
import { ink, pen } from '../style.ts';
import { graticulePen, graticuleWords } from './graticule.ts';
import { gridInterval } from './grid-ticks.ts';
import { headingHeight } from './text-block.ts';

interface Row {
  readonly name: string;
  readonly sample: (x: number, y: number) => readonly Mark[];
}

type Swatch = SheetContext['style']['swatch'];

export interface LegendForm {
  readonly columns: number;
  /** Rows set close, where there are many. */
  readonly tight?: boolean;
}

/** What the legend must know of the map: as which shape a class is drawn first, and whether vertices are marked. */
export interface Drawn {
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly vertices: boolean;
  /** Whether inserts are located. */
  readonly locators: boolean;
  /** Whether lines of equal light are drawn. */
  readonly isolux: boolean;
}

/** The legend in so many columns: exactly what is drawn, with symbols as drawn. Undefined where the sheet leaves it off. */
export function legendBlock(
  context: SheetContext,
  drawn: Drawn,
  width: number,
  { columns, tight = false }: LegendForm,
): Block | undefined {
  const { options, style, type } = context;
  if (!options.prints.legend) return undefined;
  const swatch = tight ? { ...style.swatch, height: style.swatch.height * 0.85 } : style.swatch;
  const air = tight ? 0.3 : 1;
  const columnWidth = (width - (columns - 1) * style.gutter) / columns;
  const textLeft = swatch.width + 1.8;
  const laid = rowsOf(context, drawn, swatch).map((row) => {
    const { lines } = type.wrap(row.name, columnWidth - textLeft, style.body, 'regular', 3);
    return { ...row, lines, height: Math.max(swatch.height + air, lines.length * style.leading + 0.4) };
  });
  const filled = fillColumns(laid, columns);
  const first = headingHeight(style);
  const height = first + Math.max(0, ...filled.map((rows) => rows.reduce((sum, row) => sum + row.height, 0)));
  const drawRow = (row: (typeof laid)[number], x: number, y: number): Mark[] => {
    const middle = y + row.height / 2;
    const top = middle - ((row.lines.length - 1) * style.leading) / 2 + style.body * 0.33;
    const text = row.lines.map((line, i) =>
      type.line(x + textLeft, top + i * style.leading, line, { size: style.body, colour: ink.black }),
    );
    return [...row.sample(x, middle - swatch.height / 2), ...text];
  };
  return {
    name: 'legend',
    width,
    height,
    draw: (x, y) => [
      type.line(x, y + style.heading * 0.75, 'Legend', { size: style.heading, weight: 'semibold', colour: ink.black }),
      ...filled.flatMap((rows, i) => {
        let top = y + first;
        return rows.flatMap((row) => {
          const marks = drawRow(row, x + i * (columnWidth + style.gutter), top);
          top += row.height;
          return marks;
        });
      }),
    ],
  };
}

/** Down the first column, then the next, each about as tall as the others. */
function fillColumns<T extends { readonly height: number }>(rows: readonly T[], columns: number): T[][] {
  const total = rows.reduce((sum, row) => sum + row.height, 0);
  const filled: T[][] = Array.from({ length: columns }, () => []);
  let [column, used] = [0, 0];
  for (const row of rows) {
    const full = used > 0 && used + row.height / 2 > total / columns + 1e-9;
    if (full && column < columns - 1) {
      column++;
      used = 0;
    }
    filled[column].push(row);
    used += row.height;
  }
  return filled;
}

function rowsOf(context: SheetContext, drawn: Drawn, swatch: Swatch): Row[] {
  const { rows, notDrawn } = legendOf(context.facts, context.sheet);
  const { width, height } = swatch;
  const classes = [...rows].sort((a, b) => sectionOf(a) - sectionOf(b)).map((row) => classRow(row, drawn, swatch));
  const absent = notDrawn.map((name): Row => ({ name, sample: () => [] }));
  const middle = (x: number, y: number): readonly [number, number] => [x + width / 2, y + height / 2];
  const vertex: Row = {
    name: 'Point of a boundary, numbered as in the coordinates',
    sample: (x, y) => vertexDot(...middle(x, y)),
  };
  const grid: Row = {
    name: `Grid, every ${formatShort(gridInterval(context), 6)} m`,
    sample: (x, y) => gridCross(...middle(x, y)),
  };
  const insert: Row = {
    name: 'What an insert shows, with its number',
    sample: (x, y) => locatorSample(x, y, swatch),
  };
  return [
    ...classes,
    ...absent,
    ...(drawn.vertices ? [vertex] : []),
    ...(drawn.locators ? [insert] : []),
    ...(drawn.isolux ? [isoluxRow(context, swatch)] : []),
    ...(context.options.grid ? [grid] : []),
    ...(context.options.graticule ? [graticuleRow(context, swatch)] : []),
  ];
}

/** In the order of the palette, so that boundaries and zones come first; unknown kinds last. */
const sectionOf = ({ kind }: LegendClass): number => (kind ? sections.indexOf(kind.section) : sections.length);

function classRow({ kind, variant, name }: LegendClass, { shapes }: Drawn, swatch: Swatch): Row {
  const shown = kind ?? unknownKind(name);
  return {
    name,
    sample: (x, y) => [legendSample(shown, variant, { x, y, ...swatch }, shapes.get(name))],
  };
}

/** As vertices are marked on the map. */
export const vertexDot = (x: number, y: number): readonly Mark[] => [
  pathMark(circlePath(x, y, 0.45), { fill: ink.white, stroke: ink.black, width: 0.2 }),
];

const locatorSample = (x: number, y: number, { width, height }: Swatch): readonly Mark[] =>
  locatorBox([
    [x + 1, y + 0.6],
    [x + width - 1, y + 0.6],
    [x + width - 1, y + height - 0.6],
    [x + 1, y + height - 0.6],
  ]);

const graticuleRow = (context: SheetContext, { width, height }: Swatch): Row => ({
  name: `Latitude and longitude, every ${graticuleWords(context)}`,
  sample: (x, y) => [straight(x, y + height / 2, x + width, y + height / 2, graticulePen)],
});

const isoluxRow = (context: SheetContext, { width, height }: Swatch): Row => ({
  name: isoluxWords(context),
  sample: (x, y) => [straight(x, y + height / 2, x + width, y + height / 2, isoluxPen)],
});

const gridCross = (x: number, y: number): readonly Mark[] => [
  straight(x - 1.6, y, x + 1.6, y, { stroke: ink.grey, width: pen.hair }),
  straight(x, y - 1.6, x, y + 1.6, { stroke: ink.grey, width: pen.hair }),
];
