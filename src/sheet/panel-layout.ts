import type { Rect } from '../facts/paper.ts';
import type { Block } from './block.ts';
import { layOutSchedule, type Schedule, scheduleBlock, scheduleTitle } from './furniture/coordinate-schedule.ts';
import { type Drawn, type LegendForm, legendBlock } from './furniture/legend.ts';
import { northPointBlock } from './furniture/north-point.ts';
import { projectionBlock } from './furniture/projection-block.ts';
import { scaleBarBlock } from './furniture/scale-bar.ts';
import { textBlock } from './furniture/text-block.ts';
import { titleBlock } from './furniture/title-block.ts';
import { isByHand } from './hand-placed.ts';
import type { Mark } from './mark.ts';
import { group, straight } from './path-marks.ts';
import type { SheetContext } from './sheet-context.ts';
import { ink, pen } from './style.ts';

/** The panel of the first page, and what found no room in it and goes on further pages. */
export interface PanelLayout {
  readonly marks: readonly Mark[];
  readonly schedule: Schedule | undefined;
  readonly legend: Block | undefined;
  readonly notes: readonly string[];
  /** Other blocks for further pages. */
  readonly left: readonly Block[];
}

/**
 * Title block at the foot of the last column. Scale, projection and north stand above it beside a landscape map, and at
 * the column's top below a portrait one. Legend and schedule fill what is left, in that order, each whole or not at all.
 */
export function layOutPanel(context: SheetContext, drawn: Drawn, notes: readonly string[]): PanelLayout {
  const schedule = isByHand(context, 'coordinates') ? undefined : layOutSchedule(context);
  const separate = layOutColumns(context, drawn, notes, schedule, columnsOf(context));
  if (!separate.schedule && schedule) return separate;
  const wide = mergedColumns(columnsOf(context));
  return wide ? layOutColumns(context, drawn, notes, schedule, wide) : separate;
}

/** Notes stand above the title block where they fit and leave the legend its room; else they go on further pages. */
function layOutColumns(
  context: SheetContext,
  drawn: Drawn,
  notes: readonly string[],
  schedule: Schedule | undefined,
  columns: readonly Rect[],
): PanelLayout {
  const last = columns[columns.length - 1];
  const { pad } = context.style;
  const [first, ...others] = adminsOf(context, last);
  const layOut = (admin: Admin) => layOutWith(context, drawn, notes, schedule, columns, admin);
  const usual = layOut(first);
  const laid = usual.filled.legendFits
    ? usual
    : (firstOf(others, (admin) => [layOut(admin)].find(({ filled }) => filled.legendFits)) ?? usual);
  const { filled, fixed, title, titleTop, top, withNotes } = laid;
  return {
    marks: [
      ...panelLines(context, columns),
      ...filled.placed.map(({ block, x, y }) => group(block.name, block.draw(x, y))),
      ...drawStack(fixed, last, top),
      group(title.name, title.draw(last.x - pad, titleTop)),
    ],
    schedule: filled.scheduleFits ? undefined : schedule,
    legend: filled.legendFits ? undefined : legendBlock(context, drawn, 2 * last.width, { columns: 2 }),
    notes: withNotes ? [] : notes,
    left: filled.left,
  };
}

/** The first answer that there is. */
function firstOf<T, U>(list: readonly T[], of: (each: T) => U | undefined): U | undefined {
  for (const each of list) {
    const found = of(each);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The panel with one choice of what stands above the title block. */
function layOutWith(
  context: SheetContext,
  drawn: Drawn,
  notes: readonly string[],
  schedule: Schedule | undefined,
  columns: readonly Rect[],
  { above, aside, later, title }: Admin,
) {
  const last = columns[columns.length - 1];
  const titleTop = last.y + last.height + context.style.pad - title.height;
  const layOut = (fixed: readonly Block[], withNotes: boolean) => {
    const top = columns.length === 1 ? titleTop - gap - stackedHeight(fixed) : last.y;
    const rooms = columns.length === 1 ? [{ ...last, height: top - gap - last.y }] : columns.slice(0, -1);
    const filled = fillRooms(context, drawn, schedule, rooms, aside);
    return { fixed, top, filled: { ...filled, left: [...later, ...filled.left] }, title, titleTop, withNotes };
  };
  const noteBlock = notesBlock(context, notes, last.width);
  const noted = noteBlock && [...above, noteBlock];
  const withNotes = noted && stackedHeight(noted) <= titleTop - gap - last.y ? layOut(noted, true) : undefined;
  return withNotes?.filled.legendFits ? withNotes : layOut(above, false);
}

interface Admin {
  readonly title: Block;
  /** What stands above the title block. */
  readonly above: readonly Block[];
  /** What goes before the legend instead. */
  readonly aside: readonly Block[];
  /** What goes on a further page, so that the legend stands beside the map. */
  readonly later: readonly Block[];
}

/** Best first: room to sign is given up first, then the projection leaves the last column, then the page. */
function adminsOf(context: SheetContext, last: Rect): Admin[] {
  const width = last.width + 2 * context.style.pad;
  const signed = titleBlock(context, width);
  const title = titleBlock(context, width, { signed: false });
  const above = adminBlocks(context, last.width);
  const bare = adminBlocks(context, last.width, 'none');
  const short = adminBlocks(context, last.width, 'short');
  const projection = isByHand(context, 'projection') ? undefined : projectionBlock(context, last.width);
  const moved = projection ? [projection] : [];
  const room = last.height + context.style.pad - gap;
  return [
    { title: signed, above, aside: [], later: [] },
    { title, above, aside: [], later: [] },
    { title, above: bare, aside: moved, later: [] },
    { title, above: short, aside: [], later: moved },
    { title, above: bare, aside: [], later: moved },
  ].filter((admin) => stackedHeight(admin.above) + admin.title.height <= room || admin.above === bare);
}

/** Three columns as two, the first of them as wide as two: where no schedule needs a column of its own. */
function mergedColumns(columns: readonly Rect[]): Rect[] | undefined {
  if (columns.length < 3) return undefined;
  const [first, second, ...rest] = columns;
  return [{ ...first, width: second.x + second.width - first.x }, ...rest];
}

/** Between blocks, millimetres. */
const gap = 2.4;

const stackedHeight = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + block.height, 0) + gap * Math.max(0, blocks.length - 1);

function notesBlock(context: SheetContext, notes: readonly string[], width: number): Block | undefined {
  return notes.length
    ? textBlock(
        context,
        'notes',
        'Notes',
        notes.map((text) => ({ text })),
        width,
      )
    : undefined;
}

/** One column beside a landscape map; below a portrait one two on A4 and three on A3. */
function columnsOf({ frames, style }: SheetContext): Rect[] {
  const { x, y, width, height } = frames.panel;
  const count = width < height * 1.2 ? 1 : width > 250 ? 3 : 2;
  const each = width / count;
  return Array.from({ length: count }, (_, i) => ({
    x: x + i * each + style.pad,
    y: y + style.pad,
    width: each - 2 * style.pad,
    height: height - 2 * style.pad,
  }));
}

function panelLines({ frames, style }: SheetContext, columns: readonly Rect[]): Mark[] {
  const { x, y, width, height } = frames.panel;
  const [right, bottom] = columns.length === 1 ? [x, y + height] : [x + width, y];
  const between = columns.slice(1).map((column): Mark => {
    const at = column.x - style.pad;
    return straight(at, y, at, y + height, { stroke: ink.black, width: pen.rule });
  });
  return [straight(x, y, right, bottom, { stroke: ink.black, width: pen.frame }), ...between];
}

/** Scale, then north beside the projection: what every map carries above its title block. */
function adminBlocks(context: SheetContext, width: number, how: 'full' | 'short' | 'none' = 'full'): Block[] {
  const north = isByHand(context, 'north-point') ? undefined : northPointBlock(context);
  const textWidth = north ? width - north.width - context.style.gutter : width;
  const isOff = how === 'none' || isByHand(context, 'projection');
  const projection = isOff ? undefined : projectionBlock(context, textWidth, { short: how === 'short' });
  const beside: Block | undefined =
    north || projection
      ? {
          name: 'projection-and-north',
          width,
          height: Math.max(north?.height ?? 0, projection?.height ?? 0),
          draw: (x, y) => [
            ...(projection ? [group('projection', projection.draw(x, y))] : []),
            ...(north ? [group('north-point', north.draw(x + width - north.width, y))] : []),
          ],
        }
      : undefined;
  const bar = isByHand(context, 'scale-bar') ? undefined : scaleBarBlock(context, width);
  return [bar, beside].filter((block) => block !== undefined);
}

function drawStack(blocks: readonly Block[], column: Rect, top: number): Mark[] {
  let y = top;
  return blocks.map((block) => {
    const marks = group(block.name, block.draw(column.x, y));
    y += block.height + gap;
    return marks;
  });
}

interface Placed {
  readonly block: Block;
  readonly x: number;
  readonly y: number;
}

interface Filled {
  readonly placed: readonly Placed[];
  readonly legendFits: boolean;
  readonly scheduleFits: boolean;
  readonly left: readonly Block[];
}

/** Tries the legend in one column and more, then set close: the first that leaves the schedule room, else the first that fits. */
function fillRooms(
  context: SheetContext,
  drawn: Drawn,
  schedule: Schedule | undefined,
  rooms: readonly Rect[],
  first: readonly Block[],
): Filled {
  const table = schedule && scheduleBlock(context, schedule);
  const words = [{ text: 'On the pages that follow.' }];
  const pointer = table && textBlock(context, 'coordinates', scheduleTitle, words, rooms[0].width);
  const widest = Math.max(...rooms.map((room) => room.width));
  const counts = [1, 2, 3, 4].filter(
    (columns) =>
      columns >= Math.ceil(widest / widestColumn) && (columns === 1 || widest / columns > leastColumn(context)),
  );
  const made = new Map<string, Block | undefined>();
  const forms = [false, true].flatMap((tight) => counts.map((columns) => ({ columns, tight })));
  const legendAs = (form: LegendForm): Block | undefined => {
    const key = `${form.columns}/${form.tight}`;
    if (!made.has(key))
      made.set(key, isByHand(context, 'legend') ? undefined : legendBlock(context, drawn, widest, form));
    return made.get(key);
  };
  const firstFit = (other: Block | undefined): Filled | undefined => {
    for (const form of forms) {
      const filled = placeIn(rooms, first, legendAs(form), other);
      if (fits(filled)) return filled;
    }
    return undefined;
  };
  const fits = ({ legendFits, scheduleFits }: Filled): boolean => legendFits && scheduleFits;
  const whole = firstFit(table);
  if (whole) return whole;
  const pointed = firstFit(pointer);
  return {
    ...(pointed ?? placeIn(rooms, first, undefined, pointer)),
    legendFits: pointed !== undefined,
    scheduleFits: !table,
  };
}

/** A legend wider than this is set in columns, millimetres. */
const widestColumn = 100;
const leastColumn = ({ style }: SheetContext): number => style.swatch.width + 10 * style.body;

function placeIn(
  rooms: readonly Rect[],
  first: readonly Block[],
  legend: Block | undefined,
  table: Block | undefined,
): Filled {
  const tops = rooms.map((room) => room.y);
  const placed: Placed[] = [];
  const place = (block: Block | undefined): boolean => {
    if (!block) return true;
    const at = rooms.findIndex(
      (room, i) => block.width <= room.width + 1e-6 && tops[i] + block.height <= room.y + room.height + 1e-6,
    );
    if (at < 0) return false;
    placed.push({ block, x: rooms[at].x, y: tops[at] });
    tops[at] += block.height + gap;
    return true;
  };
  const left = first.filter((block) => !place(block));
  const legendFits = place(legend);
  const scheduleFits = place(table);
  return { placed, legendFits, scheduleFits, left };
}
