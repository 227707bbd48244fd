import { type Crs, fromGrid } from '../../src/geometry/crs.ts';
import { gridNorthAt } from '../../src/geometry/grid-north.ts';
import type { FeatureRecord, JsonObject, PlanGeometry } from '../../src/plan/record.ts';

type XY = readonly [x: number, y: number];

/**
 * Draws a sample in metres from a corner of the site, x to the right and y up on a grid-up sheet, and keeps it as
 * features in lon, lat, rounded to the millimetre so that what shares a corner shares it exactly.
 */
export class SiteSketch {
  readonly features: FeatureRecord[] = [];
  readonly #crs: Crs;
  readonly #corner: XY;
  readonly #convergence: number;

  constructor(crs: Crs, corner: XY) {
    this.#crs = crs;
    this.#corner = corner;
    this.#convergence = gridNorthAt(crs, fromGrid(crs, corner)).convergence;
  }

  readonly at = ([x, y]: XY): [lon: number, lat: number] => {
    const [lon, lat] = fromGrid(this.#crs, [this.#corner[0] + x, this.#corner[1] + y]);
    return [rounded(lon), rounded(lat)];
  };

  /** Whole degrees clockwise from true north, of a direction clockwise from up the sheet. */
  readonly facing = (grid: number): number => ((Math.round(grid - this.#convergence) % 360) + 360) % 360;

  point(kind: string, id: string, at: XY, values: JsonObject = {}): void {
    this.#add(kind, id, { type: 'Point', coordinates: this.at(at) }, values);
  }

  /** Points as text: `20 1, 50 1`. */
  line(kind: string, id: string, points: string, values: JsonObject = {}): void {
    this.#add(kind, id, { type: 'LineString', coordinates: pointsOf(points).map(this.at) }, values);
  }

  /** Corners anticlockwise; the first is not repeated. */
  area(kind: string, id: string, corners: string, values: JsonObject = {}): void {
    const ring = pointsOf(corners);
    this.#add(kind, id, { type: 'Polygon', coordinates: [[...ring, ring[0]].map(this.at)] }, values);
  }

  /** From its lower left to its upper right corner. */
  box(kind: string, id: string, [x0, y0]: XY, [x1, y1]: XY, values: JsonObject = {}): void {
    this.area(kind, id, `${x0} ${y0}, ${x1} ${y0}, ${x1} ${y1}, ${x0} ${y1}`, values);
  }

  #add(kind: string, id: string, geometry: PlanGeometry, values: JsonObject): void {
    this.features.push({ type: 'feature', id, order: this.features.length, kind, geometry, values });
  }
}

const pointsOf = (text: string): XY[] =>
  text.split(',').map((pair) => {
    const [x, y] = pair.trim().split(' ').map(Number);
    return [x, y];
  });

const rounded = (degrees: number): number => Math.round(degrees * 1e8) / 1e8;
