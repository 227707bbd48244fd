import type { Mark } from '../mark.ts';
import { rectMark, straight } from '../path-marks.ts';
import type { SheetContext } from '../sheet-context.ts';
import { ink, pen } from '../style.ts';
import type { Wrapped } from '../typesetter.ts';

/** The title over the whole page, as large as it fits; below it the site, or in a dark band what makes the sheet a draft. */
export function headerMarks(context: SheetContext): readonly Mark[] {
  const { frames, style, type } = context;
  const { x, y, width, height } = frames.header;
  const band = style.leading + 0.9;
  const inner = width - 2 * style.pad;
  const room = height - band;
  const title = fittedTitle(context, inner, room - 1);
  const top = y + (room - title.size * (title.lines.length - 1) * 1.15 - title.size * 0.66) / 2;
  const titleMarks = title.lines.map((line, i) =>
    type.line(x + style.pad, top + title.size * (0.66 + i * 1.15), line, {
      size: title.size,
      weight: 'semibold',
      colour: title.colour,
    }),
  );
  return [
    ...titleMarks,
    ...(context.broken.length ? draftBand(context, band) : siteLine(context, band)),
    straight(x, y + height, x + width, y + height, { stroke: ink.black, width: pen.frame }),
  ];
}

export const draftText = (broken: readonly string[]): string => `DRAFT: does not meet ${broken.join(', ')}`;

interface Title extends Wrapped {
  readonly size: number;
  readonly colour: string;
}

/** Whether the title had to be cut: said among the sheet's problems. */
export function titleIsCut(context: SheetContext): boolean {
  const { frames, style } = context;
  return fittedTitle(context, frames.header.width - 2 * style.pad, frames.header.height - style.leading - 1.9).cut;
}

function fittedTitle({ options, style, type }: SheetContext, width: number, room: number): Title {
  const shown = options.prints.title && options.title !== '';
  if (!shown) return { lines: ['No title'], cut: false, size: style.title, colour: ink.pale };
  const sizes = [style.title, style.title * 0.85, style.title * 0.7, style.title * 0.58, style.body];
  for (const size of sizes) {
    const most = Math.max(1, Math.floor((room - size * 0.66) / (size * 1.15)) + 1);
    const wrapped = type.wrap(options.title, width, size, 'semibold', most);
    if (!wrapped.cut || size === style.body) return { ...wrapped, size, colour: ink.black };
  }
  throw new Error('fittedTitle: expected a smallest size, got none');
}

function siteLine({ frames, settings, sheet, style, type }: SheetContext, band: number): readonly Mark[] {
  const { x, y, width, height } = frames.header;
  const text = [sheet.subtitle, settings.site.name, settings.site.address, settings.site.operator]
    .map((t) => t?.trim())
    .filter(Boolean);
  const { lines } = type.wrap(text.join('  ·  '), width - 2 * style.pad, style.body, 'regular', 1);
  return lines.map((line) =>
    type.line(x + style.pad, y + height - band / 2 + style.body * 0.33 - 0.3, line, {
      size: style.body,
      colour: ink.grey,
    }),
  );
}

function draftBand({ broken, frames, style, type }: SheetContext, band: number): readonly Mark[] {
  const { x, y, width, height } = frames.header;
  const text = draftText(broken);
  const inner = width - 2 * style.pad;
  const size = Math.min(style.heading, (style.heading * inner) / type.widthOf(text, style.heading, 'semibold'));
  return [
    rectMark({ x, y: y + height - band, width, height: band }, { fill: ink.red }),
    type.line(x + style.pad, y + height - band / 2 + size * 0.33, text, {
      size,
      weight: 'semibold',
      colour: ink.white,
    }),
  ];
}
