import type { Position } from 'geojson';
import { type SiteFrame, siteFrame } from '../geometry/site-frame.ts';
import { linesOf } from '../plan/geometry-lines.ts';
import { type Plan, recordsOf, type Topic, versionOf } from '../plan/plan.ts';
import type { FeatureRecord, PlanGeometry } from '../plan/record.ts';

export type Point = readonly [x: number, y: number];
export type Box = readonly [minX: number, minY: number, maxX: number, maxY: number];

/** A geometry in site metres, one shape for all: parts of lines. A point is one line of one point; a polygon part is its outer ring, then its holes, each closed by repeating its first point. */
export interface SiteShape {
  readonly shape: 'point' | 'line' | 'polygon';
  readonly parts: readonly (readonly (readonly Point[])[])[];
  readonly box: Box;
}

/**
 * What follows from a plan, computed once for the records that it read. Rules, overlays and sheets ask here; nobody
 * recomputes.
 */
export interface Facts {
  readonly plan: Plan;
  /** Site metres. Set by the first features, and kept while the plan is open. */
  readonly frame: SiteFrame;
  shapeOf(feature: FeatureRecord): SiteShape;
  /** One value per record, kept until another record of the same id is asked about. `name` names the derivation. */
  per<T>(name: string, feature: FeatureRecord, compute: () => T): T;
  /** One value for the plan, kept until a record of one of the topics changes. */
  memo<T>(name: string, topics: readonly Topic[], compute: () => T): T;
}

class LiveFacts implements Facts {
  readonly plan: Plan;
  /** By feature id, with the record that each value is of: a plain map, because weak ones cost the collector dearly at 10,000 features. */
  readonly #perRecord = new Map<string, Map<string, { readonly feature: FeatureRecord; readonly value: unknown }>>();
  readonly #memos = new Map<string, { readonly stamp: string; readonly value: unknown }>();
  #frame: SiteFrame | undefined;

  constructor(plan: Plan) {
    this.plan = plan;
  }

  get frame(): SiteFrame {
    this.#frame ??= frameOf(this.plan);
    return this.#frame ?? siteFrame([0, 0]);
  }

  shapeOf(feature: FeatureRecord): SiteShape {
    return this.per('shape', feature, () => siteShape(this.frame, feature.geometry));
  }

  per<T>(name: string, feature: FeatureRecord, compute: () => T): T {
    let values = this.#perRecord.get(name);
    if (!values) {
      values = new Map();
      this.#perRecord.set(name, values);
    }
    const known = values.get(feature.id);
    if (known?.feature === feature) return known.value as T;
    const value = compute();
    values.set(feature.id, { feature, value });
    return value;
  }

  memo<T>(name: string, topics: readonly Topic[], compute: () => T): T {
    const stamp = topics.map((topic) => versionOf(this.plan, topic)).join();
    const known = this.#memos.get(name);
    if (known?.stamp === stamp) return known.value as T;
    const value = compute();
    this.#memos.set(name, { stamp, value });
    return value;
  }
}

export const createFacts = (plan: Plan): Facts => new LiveFacts(plan);

/** Centred on the features' middle, rounded so that a small edit before the next opening gives the same frame. */
function frameOf(plan: Plan): SiteFrame | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const feature of recordsOf(plan, 'feature').values()) {
    for (const [lon, lat] of positionsOf(feature.geometry)) {
      if (lon < west) west = lon;
      if (lon > east) east = lon;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
  }
  if (west > east) return undefined;
  return siteFrame([Math.round((west + east) * 50) / 100, Math.round((south + north) * 50) / 100]);
}

/** Every position of a geometry, ring closings included. */
export function* positionsOf(geometry: PlanGeometry): Generator<Position> {
  for (const part of linesOf(geometry)) for (const line of part) yield* line;
}

function siteShape(frame: SiteFrame, geometry: PlanGeometry): SiteShape {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  const toSite = (position: Position): Point => {
    const point = frame.toSite(position);
    if (point[0] < minX) minX = point[0];
    if (point[0] > maxX) maxX = point[0];
    if (point[1] < minY) minY = point[1];
    if (point[1] > maxY) maxY = point[1];
    return point;
  };
  const parts = linesOf(geometry).map((part) => part.map((line) => line.map(toSite)));
  const shape = geometry.type.endsWith('Polygon') ? 'polygon' : geometry.type.endsWith('String') ? 'line' : 'point';
  return { shape, parts, box: [minX, minY, maxX, maxY] };
}
