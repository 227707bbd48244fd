import { toDegreesMinutes, toSexagesimal } from '../units/angle.ts';
import { formatNumber, formatPlain } from '../units/number.ts';
import { type Crs, fromGrid, toGrid } from './crs.ts';
import type { LonLat } from './point.ts';

export type AngleFormat = 'dms' | 'ddm' | 'dd';
export type CoordinateFormat = AngleFormat | 'en';

export interface Precision {
  readonly decimals: number;
  /** What the decimals are of. */
  readonly unit: 'second' | 'minute' | 'degree' | 'metre';
  /** As the sheet states it. */
  readonly words: string;
}

/** What coordinates are printed to unless the user asks for another number of decimals. */
export const printedPrecision: Readonly<Record<CoordinateFormat, Precision>> = {
  dms: { decimals: 3, unit: 'second', words: '0.001″' },
  ddm: { decimals: 5, unit: 'minute', words: '0.00001′' },
  dd: { decimals: 8, unit: 'degree', words: '0.00000001°' },
  en: { decimals: 2, unit: 'metre', words: '0.01 m' },
};

/** More decimals than these are noise of the computer's numbers. */
export const mostDecimals: Readonly<Record<CoordinateFormat, number>> = { dms: 9, ddm: 10, dd: 12, en: 6 };

export interface PrintedPosition {
  readonly latitude: string;
  readonly longitude: string;
}

/** Latitude and longitude as they are printed, marks in each: `32° 02′ 06.123″ S`. Degrees of longitude have three digits. */
export function formatPosition(
  position: LonLat,
  format: AngleFormat,
  decimals = printedPrecision[format].decimals,
): PrintedPosition {
  const [lon, lat] = position;
  return {
    latitude: formatDegrees(lat, format, decimals, 2, 'N', 'S'),
    longitude: formatDegrees(lon, format, decimals, 3, 'E', 'W'),
  };
}

function formatDegrees(
  angle: number,
  format: AngleFormat,
  decimals: number,
  width: number,
  positive: string,
  negative: string,
): string {
  if (!Number.isFinite(angle)) return 'not known';
  const places = Math.min(Math.max(0, decimals), mostDecimals[format]);
  if (format === 'dd') {
    const degrees = formatPlain(Math.abs(angle), places);
    return `${padded(degrees, width)}° ${angle < 0 && Number(degrees) > 0 ? negative : positive}`;
  }
  if (format === 'ddm') {
    const parts = toDegreesMinutes(angle, places);
    const letter = parts.negative ? negative : positive;
    return `${padded(String(parts.degrees), width)}° ${padded(parts.minutes.toFixed(places), 2)}′ ${letter}`;
  }
  const parts = toSexagesimal(angle, places);
  const minutes = padded(String(parts.minutes), 2);
  const seconds = padded(parts.seconds.toFixed(places), 2);
  return `${padded(String(parts.degrees), width)}° ${minutes}′ ${seconds}″ ${parts.negative ? negative : positive}`;
}

/** Zeros in front of the whole digits. */
function padded(number: string, width: number): string {
  const [whole, fraction] = number.split('.');
  return fraction === undefined ? whole.padStart(width, '0') : `${whole.padStart(width, '0')}.${fraction}`;
}

export interface PrintedGrid {
  readonly easting: string;
  readonly northing: string;
}

/** Easting and northing in grid metres, grouped: `1 888 120.40`. The position is in the CRS's own datum. */
export function formatGrid(crs: Crs, position: LonLat, decimals = printedPrecision.en.decimals): PrintedGrid {
  const [easting, northing] = toGrid(crs, position);
  return formatEastingNorthing([easting, northing], decimals);
}

export const formatEastingNorthing = (
  grid: readonly number[],
  decimals = printedPrecision.en.decimals,
): PrintedGrid => ({
  easting: formatNumber(grid[0], Math.min(decimals, mostDecimals.en)),
  northing: formatNumber(grid[1], Math.min(decimals, mostDecimals.en)),
});

/**
 * The place that a reader of the printed coordinates finds: the position rounded as it is printed. `en` needs the CRS
 * whose grid is printed.
 */
export function positionAsPrinted(
  position: LonLat,
  format: CoordinateFormat,
  crs?: Crs,
  decimals = printedPrecision[format].decimals,
): [lon: number, lat: number] {
  if (format === 'en') {
    if (!crs) throw new Error('positionAsPrinted: got no CRS, expected the CRS of the printed eastings and northings');
    const [easting, northing] = toGrid(crs, position);
    return fromGrid(crs, [Number(easting.toFixed(decimals)), Number(northing.toFixed(decimals))]);
  }
  const unit = 10 ** Math.min(decimals, mostDecimals[format]) * { dd: 1, ddm: 60, dms: 3600 }[format];
  const round = (angle: number) => (Math.sign(angle) * Math.round(Math.abs(angle) * unit)) / unit;
  return [round(position[0]), round(position[1])];
}
