import { crsTable } from './crs-table.ts';
import type { LonLat } from './point.ts';
import { type TransverseMercator, transverseMercator } from './transverse-mercator.ts';

/** A datum that Bollard reads. Plans keep the first three; GDA94 is moved on the way in. */
export type CrsDatum = 'GDA2020' | 'NZGD2000' | 'WGS84' | 'GDA94';

/** A projected coordinate reference system that a plan may measure and print in: a transverse Mercator on GRS 80 or WGS 84. */
export interface Crs {
  readonly code: string;
  /** As its users write it: `GDA2020 / MGA zone 56`. */
  readonly name: string;
  readonly datum: CrsDatum;
  /** Short name of the projection: `MGA2020 zone 56`. */
  readonly short: string;
  /** The 6° zone, where it is one. */
  readonly zone?: number;
  /** Area of use: west, south, east, north in degrees. West may exceed east over the antimeridian. */
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  /** Degrees past the area of use over which it may still be used. */
  readonly margin: number;
  /** The order in which its users write a pair. */
  readonly order: 'EN' | 'NE';
  readonly proj: string;
  readonly latitudeOfOrigin: number;
  readonly centralMeridian: number;
  readonly scaleFactor: number;
  /** Grid metres of the origin. */
  readonly falseOrigin: readonly [easting: number, northing: number];
}

/** National grids first, then UTM. */
export const crsList: readonly Crs[] = crsTable();

const byCode = new Map(crsList.map((crs) => [crs.code, crs]));

/** The CRS of an EPSG code such as `EPSG:2193`, or undefined when Bollard does not know it. */
export const crsOf = (code: string): Crs | undefined => byCode.get(code);

/** The grids of a datum: what a plan in it may be measured and printed in. */
export const crsOfDatum = (datum: CrsDatum): readonly Crs[] => crsList.filter((crs) => crs.datum === datum);

const projections = new Map<string, TransverseMercator>();

/**
 * Every CRS here is a transverse Mercator. Those on WGS 84 are computed on GRS 80 too: their flattenings differ by
 * 1.6e-11, which moves no place on a grid by more than 0.2 mm.
 */
function projectionOf(crs: Crs): TransverseMercator {
  let projection = projections.get(crs.code);
  if (!projection) {
    projection = transverseMercator(crs.centralMeridian, crs.latitudeOfOrigin);
    projections.set(crs.code, projection);
  }
  return projection;
}

/** Whether a place lies in the area of use or its margin; outside it the projection must not be used. */
export function insideCrs(crs: Crs, position: LonLat): boolean {
  const [west, south, east, north] = crs.bounds;
  const [lon, lat] = position;
  if (!Number.isFinite(lon) || !(lat >= south - crs.margin && lat <= north + crs.margin)) return false;
  const width = west <= east ? east - west : east - west + 360;
  return Math.abs(wrapped(lon - (west + width / 2))) <= width / 2 + crs.margin;
}

const wrapped = (degrees: number): number => degrees - 360 * Math.round(degrees / 360);

/**
 * Grid metres [easting, northing] of a place in the CRS's own datum. Always east first, whatever order its users write.
 * Ask `insideCrs` first: far outside the area of use the numbers lose their meaning.
 */
export function toGrid(crs: Crs, position: LonLat): [easting: number, northing: number] {
  const [x, y] = projectionOf(crs).forward(position[0], position[1]);
  return [crs.falseOrigin[0] + crs.scaleFactor * x, crs.falseOrigin[1] + crs.scaleFactor * y];
}

export function fromGrid(crs: Crs, grid: readonly number[]): [lon: number, lat: number] {
  const [easting, northing] = crs.falseOrigin;
  return projectionOf(crs).inverse((grid[0] - easting) / crs.scaleFactor, (grid[1] - northing) / crs.scaleFactor);
}

/** Why a CRS cannot be used at a place, as a sentence; undefined where it can. */
export function outsideCrs(crs: Crs, position: LonLat): string | undefined {
  if (insideCrs(crs, position)) return undefined;
  const [west, south, east, north] = crs.bounds;
  const side = (degrees: number, plus: string, minus: string) => `${Math.abs(degrees)}° ${degrees < 0 ? minus : plus}`;
  const area = `${side(west, 'E', 'W')} to ${side(east, 'E', 'W')}, ${side(south, 'N', 'S')} to ${side(north, 'N', 'S')}`;
  const [lon, lat] = position;
  const place = [lon, lat].every(Number.isFinite)
    ? `${side(Number(lat.toFixed(4)), 'N', 'S')}, ${side(Number(lon.toFixed(4)), 'E', 'W')}`
    : 'The place';
  return `${place} is outside the area of use of ${crs.short} (${area}).`;
}
