import { ink } from './ink.ts';
import type { KindSymbol, Stroke } from './symbol.ts';

/** A road at its true width; two lines where the width is not known. */
export const roadSymbol = (colour: string, edge: Pick<Stroke, 'width' | 'dash'>): KindSymbol => ({
  band: { width: 'width', fill: { colour, opacity: 1 }, edge: { colour: ink.grey, ...edge } },
  strokes: [
    { colour: ink.grey, width: 1.6 + 2 * edge.width, dash: edge.dash },
    { colour, width: 1.6 },
  ],
});
