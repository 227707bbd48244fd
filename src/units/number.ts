/** U+2009, between groups of three digits. The sheet's font carries it. */
export const thinSpace = '\u2009';

/** Fixed decimals without grouping, never `-0.00`: for files and for text that is read back. */
export function formatPlain(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return 'not known';
  const text = value.toFixed(decimals);
  return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}

/** Fixed decimals, whole digits grouped by thin spaces, a true minus sign: for people. `1 888 120.4`. */
export function formatNumber(value: number, decimals = 0): string {
  const text = formatPlain(value, decimals);
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(text);
  if (!match) return text;
  const [, sign, whole, fraction = ''] = match;
  return `${sign ? '\u2212' : ''}${groupDigits(whole)}${fraction}`;
}

/** At most `digits` significant digits and no trailing zeros, grouped. */
export function formatShort(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return 'not known';
  if (value === 0) return '0';
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  const decimals = Math.max(0, Math.min(20, digits - 1 - magnitude));
  const text = formatNumber(value, decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

const groupDigits = (whole: string): string => whole.replace(/\B(?=(\d{3})+(?!\d))/g, thinSpace);

const spaces = /[\s\u2009\u202f\u00a0']/g;

/**
 * A number as a person types it: grouped or not by spaces, minus as hyphen or true minus, decimal point. A comma is
 * taken only where it groups thousands (`1,888,120.4`); anything else is undefined, never a guess.
 */
export function parseNumber(text: string): number | undefined {
  const minus = text.trim().replace(/[\u2212\u2013]/g, '-');
  const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(minus) ? minus.replace(/,/g, '') : minus;
  const plain = /^[+-]?\d{1,3}([\s\u2009\u202f\u00a0']\d{3})+(\.\d*)?$/.test(grouped)
    ? grouped.replace(spaces, '')
    : grouped;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}
