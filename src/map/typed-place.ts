import type { Position } from 'geojson';
import { type Crs, fromGrid, insideCrs } from '../geometry/crs.ts';
import { geodesicFrom } from '../geometry/geodesic.ts';
import { formatAngle, formatBearing, parseAngle } from '../units/angle.ts';
import { formatLength, parseLength } from '../units/length.ts';
import { formatNumber, parseNumber } from '../units/number.ts';

export interface TypedContext {
  /** The last point of the sketch, from which distances count; undefined before the first. */
  readonly from?: Position;
  /** The direction of the pointer from there, for a distance without a bearing. */
  readonly azimuth?: number;
  readonly crs?: Crs;
}

/** What was typed: the place and how it was understood, or what is missing. */
export type TypedPlace =
  | { readonly place: readonly [lon: number, lat: number]; readonly understood: string }
  | { readonly problem: string };

const hint = (context: TypedContext): string =>
  context.from
    ? 'Distance and bearing (42.5 135), or a coordinate (37.7892 S 176.3104 E, or easting northing)'
    : 'A coordinate: 37.7892 S 176.3104 E, or easting northing';

/** Reads a distance and bearing (true, from the last point), latitude and longitude, or easting and northing of the plan's CRS. */
export function readTypedPlace(text: string, context: TypedContext): TypedPlace {
  const trimmed = text.trim();
  if (!trimmed) return { problem: hint(context) };
  return latLon(trimmed) ?? gridPair(trimmed, context.crs) ?? leg(trimmed, context) ?? { problem: hint(context) };
}

/** Spaces that part thousands are dropped: 1 888 120.4 is one number. */
const withoutThousands = (text: string): string => text.replace(/(\d)[ \u2009\u00a0](?=\d{3}(\D|$))/g, '$1');

/** Two numbers too large for degrees: east first, unless letters or their size say otherwise. */
function gridPair(text: string, crs: Crs | undefined): TypedPlace | undefined {
  const match = /^([EN])?\s*(-?[\d.]+)\s*m?[\s,;]+([EN])?\s*(-?[\d.]+)\s*m?$/i.exec(withoutThousands(text));
  const [first, second] = [parseNumber(match?.[2] ?? ''), parseNumber(match?.[4] ?? '')];
  if (!match || first === undefined || second === undefined) return undefined;
  if (Math.min(Math.abs(first), Math.abs(second)) < leastGrid) return undefined;
  if (!crs) return { problem: 'The plan has no projected CRS yet, so eastings and northings cannot be read.' };
  const letters = `${match[1] ?? ''}${match[3] ?? ''}`.toUpperCase();
  const northFirst = letters ? letters.startsWith('N') || (letters === 'E' && !match[1]) : first > second;
  const grid: [number, number] = northFirst ? [second, first] : [first, second];
  const place = fromGrid(crs, grid);
  if (!place.every(Number.isFinite) || !insideCrs(crs, place)) {
    return { problem: `Outside the area of use of ${crs.name}.` };
  }
  return { place, understood: `E ${formatNumber(grid[0], 2)} N ${formatNumber(grid[1], 2)} ${crs.short}` };
}

/** Metres; no leg and no degree is so large. */
const leastGrid = 10_000;

/** With hemisphere letters in either order, or latitude first with a minus for south. */
function latLon(text: string): TypedPlace | undefined {
  const halves = hemisphereHalves(text) ?? signedHalves(text);
  if (!halves) return undefined;
  const [lat, lon] = halves.map(parseAngle);
  if (lat === undefined || lon === undefined) return undefined;
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) return { problem: 'Latitude is at most 90°, longitude at most 180°.' };
  return { place: [lon, lat], understood: `${formatBearingLike(lat, 'N', 'S')}, ${formatBearingLike(lon, 'E', 'W')}` };
}

const formatBearingLike = (degrees: number, positive: string, negative: string): string =>
  `${formatBearing(Math.abs(degrees), 3)} ${degrees < 0 ? negative : positive}`;

function hemisphereHalves(text: string): [lat: string, lon: string] | undefined {
  const match =
    /^(.+?)\s*([NSEW])[\s,;]+(.+?)\s*([NSEW])$/i.exec(text) ??
    swapped(/^([NSEW])\s*(.+?)[\s,;]+([NSEW])\s*(.+)$/i.exec(text));
  if (!match) return undefined;
  const halves = [
    { text: match[1], letter: match[2].toUpperCase() },
    { text: match[3], letter: match[4].toUpperCase() },
  ];
  const lat = halves.find(({ letter }) => letter === 'N' || letter === 'S');
  const lon = halves.find(({ letter }) => letter === 'E' || letter === 'W');
  if (!lat || !lon || /^[-−]/.test(lat.text) || /^[-−]/.test(lon.text)) return undefined;
  if (Math.max(...halves.map((half) => parseNumber(half.text) ?? 0)) > 360) return undefined;
  return [`${lat.letter === 'S' ? '-' : ''}${spaced(lat.text)}`, `${lon.letter === 'W' ? '-' : ''}${spaced(lon.text)}`];
}

const swapped = (match: RegExpExecArray | null) => match && ['', match[2], match[1], match[4], match[3]];

/** `37 47 21.5` is degrees, minutes, seconds. */
const spaced = (text: string): string => {
  const words = text.trim().split(/\s+/);
  return words.length > 1 && words.every((word) => /^\d+(\.\d+)?$/.test(word))
    ? `${words[0]}°${words[1]}′${words[2] ? `${words[2]}″` : ''}`
    : text.trim();
};

function signedHalves(text: string): [lat: string, lon: string] | undefined {
  const match = /^([-−]\d[^,;\s]*)[\s,;]+([-−+]?\d[^,;\s]*)$/.exec(text);
  return match ? [match[1], match[2]] : undefined;
}

function leg(text: string, { from, azimuth }: TypedContext): TypedPlace | undefined {
  if (!from) return undefined;
  const match = /^(\d[\d.]*\s*(?:km|nm|ft|m)?)(?:\s*[\s,;@<]\s*(.+))?$/i.exec(text);
  const distance = match ? parseLength(match[1]) : undefined;
  if (!match || distance === undefined || !(distance > 0)) return undefined;
  const direction = match[2] === undefined ? azimuth : parseAngle(match[2].replace(/\s*(true|t)$/i, ''));
  if (direction === undefined) return match[2] === undefined ? { problem: 'And the bearing: 42.5 135' } : undefined;
  if (direction < 0 || direction > 360)
    return { problem: 'A bearing runs from 0° to 360°, clockwise from true north.' };
  return {
    place: geodesicFrom(from, direction, distance),
    understood: `${formatLength(distance, 'm', 3)} at ${formatAngle(direction, 4)} true, on the ellipsoid`,
  };
}
