import { scales } from '../../facts/sheet-fit.ts';

/** The next scale of the list that shows more (`by` 1) or less (-1) than this one; itself at either end. */
export function nextScale(scale: number, by: 1 | -1): number {
  const next = by === 1 ? scales.find((other) => other > scale) : [...scales].reverse().find((other) => other < scale);
  return next ?? scale;
}

/** A scale as people type it: `1:2500`, `1 : 2 500`, `2500`. Undefined for what is none. */
export function parseScale(text: string): number | undefined {
  const plain = text.replace(/^\s*1\s*:/, '').replace(/[\s\u2009\u00a0,]/g, '');
  const scale = Number(plain);
  return plain !== '' && Number.isFinite(scale) && scale > 0 ? scale : undefined;
}
