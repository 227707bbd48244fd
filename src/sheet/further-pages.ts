import type { Rect } from '../facts/paper.ts';
import type { Block } from './block.ts';
import { drawLines, drawRemark, type Schedule, scheduleTitle } from './furniture/coordinate-schedule.ts';
import { textBlock } from './furniture/text-block.ts';
import type { Mark } from './mark.ts';
import { group } from './path-marks.ts';
import type { SheetContext } from './sheet-context.ts';

/** What the first page had no room for, page by page: each list the marks between title band and footer. */
export function furtherPages(
  context: SheetContext,
  schedule: Schedule | undefined,
  blocks: readonly Block[],
): readonly (readonly Mark[])[] {
  const pages = schedule ? schedulePages(context, schedule) : [];
  return addBlocks(context, pages, blocks).map(({ marks }) => marks);
}

/** A further page, and what of it is still free. */
interface FurtherPage {
  readonly marks: readonly Mark[];
  readonly free: Rect;
}

/** Notes too long for the first page. */
export const notesPageBlock = (context: SheetContext, notes: readonly string[]): Block =>
  textBlock(
    context,
    'notes',
    'Notes',
    notes.map((text) => ({ text })),
    Math.min(100, bodyOf(context).width),
  );

function bodyOf({ frames, style }: SheetContext): Rect {
  const { border, header, footer } = frames;
  return {
    x: border.x + style.pad,
    y: header.y + header.height + style.pad,
    width: border.width - 2 * style.pad,
    height: footer.y - header.y - header.height - 2 * style.pad,
  };
}

/** Between two columns of the schedule. */
const columnGap = 9;

function schedulePages(context: SheetContext, schedule: Schedule): FurtherPage[] {
  const body = bodyOf(context);
  const { style, type } = context;
  const remark = type.wrap(schedule.remark, body.width, style.body).lines;
  const across = Math.max(1, Math.floor((body.width + columnGap) / (schedule.width + columnGap)));
  const room = body.height - schedule.headHeight - remark.length * style.leading - 1;
  const columns = columnsOfLines(schedule, Math.max(room, 4 * style.leading));
  const pages: FurtherPage[] = [];
  for (let first = 0; first < columns.length; first += across) {
    const marks = columns.slice(first, first + across).flatMap((lines, i) => {
      const x = body.x + i * (schedule.width + columnGap);
      const heading = first + i === 0 ? scheduleTitle : `${scheduleTitle} (continued)`;
      const top = body.y + schedule.headHeight;
      return [...schedule.drawHead(x, body.y, heading), ...drawLines(context, schedule, lines, x, top)];
    });
    const last = drawRemark(context, remark, body.x, body.y + body.height - remark.length * style.leading);
    const used = Math.min(across, columns.length - first) * (schedule.width + columnGap);
    const height = body.height - remark.length * style.leading - columnGap;
    pages.push({
      marks: [group('coordinates', marks), group('coordinates-remark', last)],
      free: { x: body.x + used, y: body.y, width: body.width - used, height },
    });
  }
  return pages;
}

type Lines = Schedule['lines'];

/** A column that starts inside a boundary repeats its name; none ends with a name alone. */
function columnsOfLines({ heightOf, lines }: Schedule, room: number): Lines[] {
  const columns: Lines[number][][] = [];
  let column: Lines[number][] = [];
  let used = 0;
  const push = (line: Lines[number]): void => {
    used += heightOf(line, column.length === 0);
    column.push(line);
  };
  for (const [i, line] of lines.entries()) {
    const next = line.row === 'boundary' ? lines[i + 1] : undefined;
    const wanted = heightOf(line, column.length === 0) + (next ? heightOf(next, false) : 0);
    if (column.length && used + wanted > room) {
      columns.push(column);
      column = [];
      used = 0;
      if (line.row !== 'boundary') push({ row: 'boundary', text: `${line.of} (continued)`, of: line.of });
    }
    push(line);
  }
  return column.length ? [...columns, column] : columns;
}

/** One below the other in what is free of the last page, then down pages of their own. */
function addBlocks(context: SheetContext, pages: readonly FurtherPage[], blocks: readonly Block[]): FurtherPage[] {
  const all = [...pages];
  for (const block of blocks) {
    const last = all[all.length - 1];
    const fits = last && block.width <= last.free.width && block.height <= last.free.height;
    const { free, marks } = fits ? last : { free: bodyOf(context), marks: [] };
    const taken = block.height + 5;
    const page: FurtherPage = {
      marks: [...marks, group(block.name, block.draw(free.x, free.y))],
      free: { ...free, y: free.y + taken, height: free.height - taken },
    };
    if (fits) all[all.length - 1] = page;
    else all.push(page);
  }
  return all;
}
