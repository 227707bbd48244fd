import { formatBearing } from '../../units/angle.ts';
import { formatNumber, formatPlain } from '../../units/number.ts';
import { type CoordinateFormat, formatPosition, mostDecimals, printedPrecision } from '../coordinate-format.ts';
import { type Crs, toGrid } from '../crs.ts';
import { geodesicBetween } from '../geodesic.ts';
import { type Described, type DescribedRing, lineWords, tidy } from './described.ts';

export interface WriteOptions {
  readonly format: CoordinateFormat;
  /** Of a second, a minute, a degree or a metre, as the format has it. */
  readonly decimals?: number;
}

/** A table of a boundary's points, one block for each of its rings. */
export interface Schedule {
  /** What the coordinates, bearings and distances are. */
  readonly about: string;
  readonly heads: readonly string[];
  readonly blocks: readonly ScheduleBlock[];
}

export interface ScheduleBlock {
  /** `Ring 1`, `Hole 1`; undefined where there is only one. */
  readonly title?: string;
  readonly rows: readonly (readonly string[])[];
  /** How it closes. */
  readonly closing?: string;
}

/** Numbers in `plain` digits for programs, or grouped for people. */
export function scheduleOf(
  described: Described,
  options: WriteOptions,
  digits: 'grouped' | 'plain' = 'grouped',
): Schedule {
  const { rings, crs } = described;
  const decimals = Math.min(
    options.decimals ?? printedPrecision[options.format].decimals,
    mostDecimals[options.format],
  );
  const number = digits === 'grouped' ? formatNumber : formatPlain;
  const grid = crs ? gridHeads(crs) : [];
  const places = options.format === 'en' ? grid : ['Latitude', 'Longitude', ...grid];
  const cells = (position: readonly number[]): string[] => {
    const metres = crs
      ? gridCells(crs, position, options.format === 'en' ? decimals : printedPrecision.en.decimals, number)
      : [];
    if (options.format === 'en') return metres;
    const { latitude, longitude } = formatPosition(position, options.format, decimals);
    return [latitude, longitude, ...metres];
  };
  return {
    about: aboutOf(described, options.format),
    heads: ['Point', ...places, 'Line to next', 'Bearing to next', 'Distance to next'],
    blocks: rings.map((ring, i) => ({
      title: rings.length > 1 ? ringTitle(rings, i) : undefined,
      rows: rowsOf(ring, cells, number),
      closing:
        ring.closed && ring.points.length > 0
          ? `The boundary closes from the last point to the point of commencement.`
          : undefined,
    })),
  };
}

/** The block as text, a row a line. Commas in a cell are put in quotation marks where commas part the cells. */
export function scheduleText({ about, heads, blocks }: Schedule, delimiter: '\t' | ',' = '\t'): string {
  const row = (cells: readonly string[]): string =>
    cells.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter);
  const alone = (text: string | undefined) => (text === undefined ? undefined : row([text]));
  const lines = blocks.flatMap(({ title, rows, closing }) => [
    alone(title),
    row(heads),
    ...rows.map(row),
    alone(closing),
    '',
  ]);
  return [row([about]), '', ...lines]
    .filter((line) => line !== undefined)
    .join('\n')
    .trimEnd();
}

function ringTitle(rings: readonly DescribedRing[], i: number): string {
  const { hole } = rings[i];
  const count = rings.slice(0, i + 1).filter((ring) => Boolean(ring.hole) === Boolean(hole)).length;
  return `${hole ? 'Hole' : 'Ring'} ${count}`;
}

/** As its users write a pair: New Zealand has northings first. */
const gridHeads = (crs: Crs): string[] => (crs.order === 'NE' ? ['Northing', 'Easting'] : ['Easting', 'Northing']);

function gridCells(
  crs: Crs,
  position: readonly number[],
  decimals: number,
  number: (value: number, decimals: number) => string,
): string[] {
  const [easting, northing] = toGrid(crs, position).map((metres) => number(metres, decimals));
  return crs.order === 'NE' ? [northing, easting] : [easting, northing];
}

function rowsOf(
  ring: DescribedRing,
  cells: (position: readonly number[]) => string[],
  number: (value: number, decimals: number) => string,
): string[][] {
  const { points, edges, closed } = ring;
  return points.map(({ label, position }, i) => {
    const next = points[i + 1] ?? (closed ? points[0] : undefined);
    if (!next) return [tidy(label), ...cells(position), '', '', ''];
    const { distance, azimuth } = geodesicBetween(position, next.position);
    const { line, text } = edges[i] ?? { line: 'geodesic' };
    const words = text ? `${lineWords[line]}: ${tidy(text)}` : lineWords[line];
    return [tidy(label), ...cells(position), words, formatBearing(azimuth), `${number(distance, 2)} m`];
  });
}

function aboutOf({ datum, crs }: Described, format: CoordinateFormat): string {
  const grid = crs ? `Eastings and northings in ${crs.short} (${crs.code}). ` : '';
  const geographic = format === 'en' ? '' : `Latitude and longitude in ${datum}. `;
  return `${geographic}${grid}Bearings from true north, distances in metres on the ellipsoid.`;
}
