import type { Rect } from '../facts/paper.ts';
import type { Block } from './block.ts';
import { layOutSchedule, scheduleBlock } from './furniture/coordinate-schedule.ts';
import { type Drawn, legendBlock } from './furniture/legend.ts';
import { northPointBlock } from './furniture/north-point.ts';
import { projectionBlock } from './furniture/projection-block.ts';
import { scaleBarBlock } from './furniture/scale-bar.ts';
import type { Mark } from './mark.ts';
import { rectMark } from './path-marks.ts';
import type { SheetContext } from './sheet-context.ts';
import { ink, pen } from './style.ts';

/** Furniture that a person may put somewhere by hand. */
export const placeable = ['legend', 'coordinates', 'scale-bar', 'projection', 'north-point'] as const;
export type Placeable = (typeof placeable)[number];

export interface HandPlaced {
  readonly block: Block;
  readonly rect: Rect;
  readonly marks: readonly Mark[];
}

export const isByHand = ({ sheet }: SheetContext, name: Placeable): boolean => sheet.places?.[name] !== undefined;

/** Furniture that the sheet puts somewhere itself, in a box over what lies there; kept on the page inside its border. */
export function handPlaced(context: SheetContext, drawn: Drawn): HandPlaced[] {
  return placeable.flatMap((name): HandPlaced[] => {
    const place = context.sheet.places?.[name];
    const block = place && blockOf(context, drawn, name);
    if (!place || !block) return [];
    const { border, footer, header } = context.frames;
    const [width, height] = [block.width + 2 * inset, block.height + 2 * inset];
    const [top, bottom] = [header.y + header.height, footer.y];
    const x = Math.max(border.x, Math.min(place[0], border.x + border.width - width));
    const y = Math.max(top, Math.min(place[1], bottom - height));
    const rect = { x, y, width, height };
    const marks = [
      rectMark(rect, { fill: ink.white, stroke: ink.black, width: pen.rule }),
      ...block.draw(x + inset, y + inset),
    ];
    return [{ block, rect, marks }];
  });
}

/** Between such a box and what it holds, millimetres. */
const inset = 1.6;

function blockOf(context: SheetContext, drawn: Drawn, name: Placeable): Block | undefined {
  const width = Math.min(96, context.frames.panel.width - 2 * context.style.pad);
  if (name === 'legend') return legendBlock(context, drawn, width, { columns: 1 });
  if (name === 'scale-bar') return scaleBarBlock(context, width);
  if (name === 'projection') return projectionBlock(context, width);
  if (name === 'north-point') return northPointBlock(context);
  const schedule = layOutSchedule(context);
  const block = schedule && scheduleBlock(context, schedule);
  const room = context.frames.footer.y - context.frames.header.y - context.frames.header.height;
  return block && block.height + 2 * inset <= room ? block : undefined;
}
