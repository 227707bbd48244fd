import { formatShort, parseNumber } from './number.ts';

/** Lux in one foot-candle: lumens per square foot, the foot being 0.3048 m. */
export const luxInFootCandle = 1 / (0.3048 * 0.3048);

/** Lux from `54`, `54 lx`, `54 lux`, `5 fc`, `5 foot-candles`; undefined when it is not an illuminance. */
export function parseIlluminance(text: string): number | undefined {
  const match = /^(.*?\d\.?)\s*(lx|lux|fc|ftc|foot-?\s?candles?)?$/i.exec(text.trim());
  const value = match ? parseNumber(match[1]) : undefined;
  if (!match || value === undefined || value < 0) return undefined;
  return /^f/i.test(match[2] ?? '') ? value * luxInFootCandle : value;
}

/** Three significant digits: the photometric file is not better. `54.3 lx`. */
export const formatIlluminance = (lux: number): string =>
  Number.isFinite(lux) ? `${formatShort(lux, 3)} lx` : 'not known';

/** Lux for a table or a map: a tenth below ten, whole below a thousand, as a lux meter shows it. */
export const luxText = (lux: number): string => (lux < 9.95 ? lux.toFixed(1) : formatShort(lux, 3));
