import type { Position } from 'geojson';
import proj4, { type Converter } from 'proj4';

/** A projected coordinate reference system that a plan may measure and print in. */
export interface Crs {
  readonly code: string;
  /** As its users write it: `GDA2020 / MGA zone 56`. */
  readonly name: string;
  readonly datum: 'GDA2020' | 'GDA94' | 'NZGD2000' | 'WGS84';
  /** Short name of the projection: `MGA2020 zone 56`. */
  readonly short: string;
  /** Area of use: west, south, east, north in degrees. West may exceed east over the antimeridian. */
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  /** The order in which its users write a pair. */
  readonly order: 'EN' | 'NE';
  readonly proj: string;
  readonly centralMeridian: number;
}

function mga(zone: number): Crs {
  const centralMeridian = zone * 6 - 183;
  return {
    code: `EPSG:${7800 + zone}`,
    name: `GDA2020 / MGA zone ${zone}`,
    datum: 'GDA2020',
    short: `MGA2020 zone ${zone}`,
    bounds: [centralMeridian - 3, -60, centralMeridian + 3, -8],
    order: 'EN',
    proj: `+proj=utm +zone=${zone} +south +ellps=GRS80 +units=m +no_defs`,
    centralMeridian,
  };
}

const nztm: Crs = {
  code: 'EPSG:2193',
  name: 'NZGD2000 / New Zealand Transverse Mercator 2000',
  datum: 'NZGD2000',
  short: 'NZTM2000',
  bounds: [166.37, -47.33, 178.63, -34.1],
  order: 'NE',
  proj: '+proj=tmerc +lat_0=0 +lon_0=173 +k=0.9996 +x_0=1600000 +y_0=10000000 +ellps=GRS80 +units=m +no_defs',
  centralMeridian: 173,
};

export const crsList: readonly Crs[] = [nztm, ...[49, 50, 51, 52, 53, 54, 55, 56].map(mga)];

const byCode = new Map(crsList.map((crs) => [crs.code, crs]));

/** The CRS of an EPSG code such as `EPSG:2193`, or undefined when Bollard does not know it. */
export const crsOf = (code: string): Crs | undefined => byCode.get(code);

const converters = new Map<string, Converter>();

function converterOf(crs: Crs): Converter {
  let converter = converters.get(crs.code);
  if (!converter) {
    converter = proj4(crs.proj);
    converters.set(crs.code, converter);
  }
  return converter;
}

/** Whether a place lies in the area of use; outside it the projection must not be used. */
export function insideCrs(crs: Crs, position: Position): boolean {
  const [west, south, east, north] = crs.bounds;
  const [lon, lat] = position;
  const between = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
  return between && lat >= south && lat <= north;
}

/** Grid metres [easting, northing] of a place in the CRS's own datum. Always east first, whatever order its users write. */
export function toGrid(crs: Crs, position: Position): [easting: number, northing: number] {
  const [e, n] = converterOf(crs).forward([position[0], position[1]]);
  return [e, n];
}

export function fromGrid(crs: Crs, grid: readonly number[]): [lon: number, lat: number] {
  const [lon, lat] = converterOf(crs).inverse([grid[0], grid[1]]);
  return [lon, lat];
}
