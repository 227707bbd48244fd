import type { Feature, LineString } from 'geojson';
import { type Crs, fromGrid, insideCrs, toGrid } from '../geometry/crs.ts';
import { type Bounds, metresPerPixel, type Screen } from './screen.ts';

/** The paper's grid: lines of the plan's CRS, or of degrees where that does not reach. Every fifth is strong. */
export interface GridLines {
  readonly lines: readonly Feature<LineString, { strong: number }>[];
  /** Metres, or degrees. */
  readonly step: number;
  readonly unit: 'm' | '°';
  /** As far as the lines reach. */
  readonly bounds: Bounds;
}

/** Between two lines on the screen at least, pixels. */
const closest = 22;
const everyStrong = 5;
/** A view wider than this is shown degrees: no projected CRS reaches so far. */
const widestDegrees = 8;

/** The smallest of 1, 2, 5, 10, 20... that is at least so much. */
export function roundStep(atLeast: number): number {
  const decade = 10 ** Math.floor(Math.log10(atLeast));
  return decade * ([1, 2, 5, 10].find((digit) => digit * decade >= atLeast * (1 - 1e-9)) ?? 10);
}

export function gridLines(screen: Screen, crs: Crs | undefined): GridLines {
  const bounds = screen.bounds(Math.max(screen.width, screen.height) / 2);
  const inReach = crs && insideCrs(crs, [...screen.centre]) && bounds[2] - bounds[0] < widestDegrees;
  if (!inReach) return degreeLines(screen, bounds);
  const step = roundStep(metresPerPixel(screen) * closest);
  const [west, south, east, north] = gridBounds(crs, bounds);
  const along = (fixed: number, from: number, to: number, vertical: boolean) =>
    sampled(from, to).map((value) => fromGrid(crs, vertical ? [fixed, value] : [value, fixed]));
  return {
    step,
    unit: 'm',
    bounds,
    lines: [
      ...multiples(west, east, step).map((e) => lineOf(along(e, south, north, true), e, step)),
      ...multiples(south, north, step).map((n) => lineOf(along(n, west, east, false), n, step)),
    ],
  };
}

function degreeLines(screen: Screen, bounds: Bounds): GridLines {
  const [west, south, east, north] = bounds;
  const span = east - west;
  const step = roundStep((span / (2 * screen.width)) * closest * 2);
  const top = Math.min(north, 85);
  const bottom = Math.max(south, -85);
  return {
    step,
    unit: '°',
    bounds,
    lines: [
      ...multiples(west, west + span, step).map((lon) => lineOf([[lon, bottom], [lon, top]], lon, step)), // biome-ignore format: two ends
      ...multiples(bottom, top, step).map((lat) => lineOf([[west, lat], [west + span, lat]], lat, step)), // biome-ignore format: two ends
    ],
  };
}

const lineOf = (coordinates: [number, number][], value: number, step: number): GridLines['lines'][number] => ({
  type: 'Feature',
  geometry: { type: 'LineString', coordinates },
  properties: { strong: Math.round(value / step) % everyStrong === 0 ? 1 : 0 },
});

function multiples(from: number, to: number, step: number): number[] {
  const values: number[] = [];
  for (let k = Math.ceil(from / step); k * step <= to && values.length < 1000; k++) values.push(k * step);
  return values;
}

/** A straight grid line is a curve on the screen: eight pieces are enough within a CRS. */
const sampled = (from: number, to: number): number[] =>
  Array.from({ length: 9 }, (_, i) => from + ((to - from) * i) / 8);

function gridBounds(crs: Crs, [west, south, east, north]: Bounds): Bounds {
  const corners = [
    [west, south],
    [west, north],
    [east, south],
    [east, north],
    [(west + east) / 2, south],
    [(west + east) / 2, north],
  ].map((corner) => toGrid(crs, corner));
  const [es, ns] = [corners.map(([e]) => e), corners.map(([, n]) => n)];
  return [Math.min(...es), Math.min(...ns), Math.max(...es), Math.max(...ns)];
}
