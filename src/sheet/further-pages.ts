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
  return [...(schedule ? schedulePages(context, schedule) : []), ...blockPages(context, blocks)];
}

/** Notes too long for the first page. */
export const notesPageBlock = (context: SheetContext, notes: readonly string[]): Block =>
  textBlock(
    context,
    'notes',
    'Notes',
    notes.map((text) => ({ text })),
    Math.min(150, bodyOf(context).width),
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

function schedulePages(context: SheetContext, schedule: Schedule): Mark[][] {
  const body = bodyOf(context);
  const { style, type } = context;
  const remark = type.wrap(schedule.remark, body.width, style.body).lines;
  const across = Math.max(1, Math.floor((body.width + columnGap) / (schedule.width + columnGap)));
  const room = body.height - schedule.headHeight - remark.length * style.leading - 1;
  const columns = columnsOfLines(schedule, Math.max(room, 4 * style.leading));
  const pages: Mark[][] = [];
  for (let first = 0; first < columns.length; first += across) {
    const marks = columns.slice(first, first + across).flatMap((lines, i) => {
      const x = body.x + i * (schedule.width + columnGap);
      const heading = first + i === 0 ? scheduleTitle : `${scheduleTitle} (continued)`;
      const top = body.y + schedule.headHeight;
      return [...schedule.drawHead(x, body.y, heading), ...drawLines(context, schedule, lines, x, top)];
    });
    const last = drawRemark(context, remark, body.x, body.y + body.height - remark.length * style.leading);
    pages.push([group('coordinates', [...marks, ...last])]);
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

/** One after the other down the page, in columns as wide as the widest. */
function blockPages(context: SheetContext, blocks: readonly Block[]): Mark[][] {
  const body = bodyOf(context);
  const pages: Mark[][] = [];
  let [x, y] = [body.x, Number.POSITIVE_INFINITY];
  for (const block of blocks) {
    if (y + block.height > body.y + body.height) {
      pages.push([]);
      [x, y] = [body.x, body.y];
    }
    pages[pages.length - 1].push(group(block.name, block.draw(x, y)));
    y += block.height + 5;
  }
  return pages;
}
