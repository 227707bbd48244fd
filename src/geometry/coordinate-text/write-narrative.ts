import { formatEastingNorthing, formatPosition, mostDecimals, printedPrecision } from '../coordinate-format.ts';
import { type Crs, toGrid } from '../crs.ts';
import { type Described, type DescribedRing, tidy } from './described.ts';
import type { WriteOptions } from './write-schedule.ts';

/** The boundary as a legal description: a sentence for each ring, a line for each of its points. */
export function narrativeOf(described: Described, options: WriteOptions): string {
  const { rings, datum, crs } = described;
  const sentences = rings.map((ring) => sentenceOf(ring, described, options));
  const grid = options.format === 'en' && crs ? `, eastings and northings in ${crs.short} (${crs.code})` : '';
  return [...sentences, `Coordinates are in ${datum}${grid}.`].join('\n\n');
}

function sentenceOf(ring: DescribedRing, described: Described, options: WriteOptions): string {
  const { points, edges, closed, hole } = ring;
  if (!points.length) return '';
  const [first] = points;
  const place = (i: number) =>
    `${pointName(points[i].label)}, ${coordinatesOf(points[i].position, described, options)}`;
  const opening = closed
    ? hole
      ? 'Excluding the area bounded by a line commencing at'
      : 'The area bounded by a line commencing at'
    : 'A line commencing at';
  const legs = points.slice(1).map((_, i) => `thence ${wayOf(edges[i])} to ${place(i + 1)}`);
  const closing = closed
    ? [`thence ${wayOf(edges[points.length - 1])} to ${pointName(first.label)}, the point of commencement`]
    : [];
  return `${[`${opening} ${place(0)}`, ...legs, ...closing].join(';\n')}.`;
}

const plainLabel = /^(?:[A-Za-z]{0,2}\d+[A-Za-z]?|[A-Z])$/;

/** Labels that are not plain numbers or letters stand in quotation marks, so that their words are not read as a way. */
const pointName = (label: string): string => (plainLabel.test(label) ? `point ${label}` : `point “${tidy(label)}”`);

function wayOf(edge: DescribedRing['edges'][number] | undefined): string {
  const text = edge?.text ? tidy(edge.text) : '';
  const named = text === '' ? '' : ` (“${text}”)`;
  switch (edge?.line) {
    case 'parallel':
      return `along the parallel${named}`;
    case 'meridian':
      return `along the meridian${named}`;
    case 'water-mark':
      return `along the water mark${named}`;
    case 'feature':
      return `along the feature${named}`;
    default:
      return `along the geodesic${named}`;
  }
}

function coordinatesOf(position: readonly number[], { crs }: Described, { format, decimals }: WriteOptions): string {
  const places = Math.min(decimals ?? printedPrecision[format].decimals, mostDecimals[format]);
  if (format !== 'en') {
    const { latitude, longitude } = formatPosition(position, format, places);
    return `latitude ${latitude}, longitude ${longitude}`;
  }
  if (!crs) throw new Error('narrativeOf: got no CRS, expected the grid of the eastings and northings');
  return gridWords(crs, position, places);
}

function gridWords(crs: Crs, position: readonly number[], decimals: number): string {
  const { easting, northing } = formatEastingNorthing(toGrid(crs, position), decimals);
  return crs.order === 'NE' ? `northing ${northing}, easting ${easting}` : `easting ${easting}, northing ${northing}`;
}
