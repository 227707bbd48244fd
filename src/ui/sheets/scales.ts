/** A scale as people type it: `1:2500`, `1 : 2 500`, `2500`. Undefined for what is none. */
export function parseScale(text: string): number | undefined {
  const plain = text.replace(/^\s*1\s*:/, '').replace(/[\s\u2009\u00a0,]/g, '');
  const scale = Number(plain);
  return plain !== '' && Number.isFinite(scale) && scale > 0 ? scale : undefined;
}
