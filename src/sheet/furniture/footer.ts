import type { Mark } from '../mark.ts';
import { straight } from '../path-marks.ts';
import type { SheetContext } from '../sheet-context.ts';
import { ink, pen } from '../style.ts';

/** Millimetres: a ruler laid on it tells whether the page was printed at true size. */
export const checkLength = 100;

/** The check bar, and which page this is. */
export function footerMarks(context: SheetContext, page: number, pages: number): readonly Mark[] {
  const { frames, settings, style, type } = context;
  const { x, y, width, height } = frames.footer;
  const middle = y + height / 2;
  const left = x + style.pad;
  const right = x + width - style.pad;
  const baseline = middle + style.fine * 0.33;
  const fine = { size: style.fine, colour: ink.grey } as const;
  const after = left + checkLength + 1.5;
  const pageText = pages > 1 ? `Page ${page} of ${pages}` : '';
  const room = right - after - type.widthOf(checkWords, style.fine) - 6;
  const about = [settings.title.trim(), pageText].filter(Boolean).join('  ·  ');
  const { lines } = type.wrap(about, room, style.fine, 'regular', 1);
  return [
    straight(x, y, x + width, y, { stroke: ink.black, width: pen.rule }),
    ...checkBar(left, middle),
    type.line(after, baseline, checkWords, fine),
    ...lines.map((line) => type.line(right, baseline, line, { ...fine, anchor: 'end' })),
  ];
}

const checkWords = '100 mm at true size';

function checkBar(x: number, y: number): Mark[] {
  const ticks = Array.from({ length: 11 }, (_, i) => {
    const at = x + (i * checkLength) / 10;
    const half = i % 10 === 0 ? 1.4 : i === 5 ? 1 : 0.6;
    return straight(at, y - half, at, y + half, { stroke: ink.black, width: pen.rule });
  });
  return [straight(x, y, x + checkLength, y, { stroke: ink.black, width: pen.rule }), ...ticks];
}
