import { type Brush, overlayFont, overlayInk } from './overlay.ts';
import type { Pixel } from './screen.ts';

/** Outcomes on the map: by shape as well as by colour. */
export const outcomeInk = { met: '#1b6b3a', 'not-met': '#b3261e', review: '#8a5a00' } as const;

export type PaintedOutcome = keyof typeof outcomeInk;

/** A tick, a cross, or a ring with a dot where a person must look. */
export function paintOutcome(brush: Brush, [x, y]: Pixel, outcome: PaintedOutcome): void {
  const colour = outcomeInk[outcome];
  brush.dot([x, y], outcome === 'not-met' ? 8 : 6, '#fffffff0', colour, 1.75);
  if (outcome === 'review') {
    brush.dot([x, y], 2, colour, colour, 1);
    return;
  }
  if (outcome === 'met') {
    brush.pixels([[x - 3, y], [x - 0.8, y + 2.4], [x + 3.2, y - 2.4]], { colour, width: 1.75 }); // biome-ignore format: one stroke
    return;
  }
  for (const side of [-1, 1]) {
    brush.pixels([[x - 3.2, y - 3.2 * side], [x + 3.2, y + 3.2 * side]], { colour, width: 2 }); // biome-ignore format: one stroke
  }
}

/** Text on the map with a pale rim, left aligned and centred in height. */
export function placeText(
  { pen }: Brush,
  text: string,
  [x, y]: Pixel,
  colour: string,
  align: CanvasTextAlign = 'left',
) {
  pen.font = overlayFont;
  pen.textAlign = align;
  pen.textBaseline = 'middle';
  pen.strokeStyle = overlayInk.halo;
  pen.lineWidth = 3.5;
  pen.strokeText(text, x, y);
  pen.fillStyle = colour;
  pen.fillText(text, x, y);
  pen.textAlign = 'left';
}
