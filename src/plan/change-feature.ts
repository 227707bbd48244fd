import type { Position } from 'geojson';
import { kindOf } from '../kinds/kinds.ts';
import { type Refusal, refuse } from './command.ts';
import { nextLabel } from './fresh-label.ts';
import { hasRings, linesOf } from './geometry-lines.ts';
import { type Plan, recordOf } from './plan.ts';
import type { FeatureRecord, Json, JsonObject, PlanGeometry } from './record.ts';
import {
  type Edge,
  edgesOf,
  hasEdges,
  hasLabels,
  inFileShape,
  type PerRing,
  plainEdge,
  vertexLabels,
} from './vertices.ts';

/** Which vertex: the part, the line or ring in it, and the place in that. Counted from 0; a closing position is not a vertex. */
export interface VertexPlace {
  readonly part: number;
  readonly ring: number;
  readonly index: number;
}

/** A vertex with what belongs to it, so that labels and edges go where it goes. */
export interface Vertex {
  readonly position: Position;
  readonly label: string;
  /** From here to the next vertex; the last one of a line has none. */
  readonly edge: Edge | undefined;
}

/** A feature, or why there is none to change. */
export const featureIn = (plan: Plan, id: string): FeatureRecord | Refusal =>
  recordOf(plan, 'feature', id) ?? refuse('This feature is no longer on the plan. Select another.');

/** All of the features named, or why not. */
export function featuresIn(plan: Plan, ids: readonly string[]): FeatureRecord[] | Refusal {
  if (ids.length === 0) return refuse('Nothing is selected. Select a feature first.');
  const features: FeatureRecord[] = [];
  for (const id of new Set(ids)) {
    const feature = featureIn(plan, id);
    if ('refused' in feature) return feature;
    features.push(feature);
  }
  return features;
}

/** The feature's vertices by part and ring. */
export function verticesOf(feature: FeatureRecord): PerRing<Vertex> {
  const labels = vertexLabels(feature);
  const edges = edgesOf(feature);
  return linesOf(feature.geometry).map((part, p) =>
    part.map((line, r) => labels[p][r].map((label, i) => ({ position: line[i], label, edge: edges[p][r][i] }))),
  );
}

/**
 * The feature with other vertices. Labels are written down where a feature has its own, and where its kind prints them
 * and a count that began anew would give vertices other names.
 */
export function withVertices(feature: FeatureRecord, parts: PerRing<Vertex>): FeatureRecord {
  const geometry = withLines(feature.geometry, closedLines(feature.geometry, parts));
  const values: { [name: string]: Json | undefined } = { ...feature.values };
  const labels = mapped(parts, ({ label }) => label);
  if (hasLabels(values) || (printsLabels(feature) && !isCounted(labels, geometry))) {
    values.vertices = inFileShape(labels, geometry);
  }
  if (hasEdges(values)) values.edges = inFileShape(edgeLists(parts, geometry), geometry);
  return withGeometry({ ...feature, values }, geometry);
}

const printsLabels = ({ kind }: FeatureRecord): boolean => {
  const known = kindOf(kind);
  return known?.zone === true || known?.boundary === true;
};

const isCounted = (labels: PerRing<string>, geometry: PlanGeometry): boolean =>
  JSON.stringify(labels) === JSON.stringify(vertexLabels({ geometry, values: {} }));

const mapped = <A, B>(parts: PerRing<A>, to: (entry: A) => B): PerRing<B> =>
  parts.map((part) => part.map((ring) => ring.map(to)));

const closedLines = (geometry: PlanGeometry, parts: PerRing<Vertex>): PerRing<Position> =>
  parts.map((part) =>
    part.map((ring) => {
      const line = ring.map(({ position }) => position);
      return hasRings(geometry) ? [...line, line[0]] : line;
    }),
  );

/** A line's last vertex has no edge; a ring's last edge closes it. */
function edgeLists(parts: PerRing<Vertex>, geometry: PlanGeometry): PerRing<Json> {
  const short = hasRings(geometry) ? 0 : 1;
  return parts.map((part) =>
    part.map((ring) => ring.slice(0, ring.length - short).map(({ edge }): Json => ({ ...(edge ?? plainEdge) }))),
  );
}

/** A geometry of the old one's sort with these lines, rings closed; its unknown members stay, an extent that it told does not. */
export function withLines(old: PlanGeometry, lines: PerRing<Position>): PlanGeometry {
  const { bbox: _, ...rest } = old;
  const parts = lines.map((part) => part.map((line) => [...line]));
  const [first] = parts;
  switch (old.type) {
    case 'Point':
      return { ...rest, type: 'Point', coordinates: first[0][0] };
    case 'MultiPoint':
      return { ...rest, type: 'MultiPoint', coordinates: parts.map(([[position]]) => position) };
    case 'LineString':
      return { ...rest, type: 'LineString', coordinates: first[0] };
    case 'MultiLineString':
      return parts.length === 1
        ? { ...rest, type: 'LineString', coordinates: first[0] }
        : { ...rest, type: 'MultiLineString', coordinates: parts.map(([line]) => line) };
    case 'Polygon':
    case 'MultiPolygon':
      return parts.length === 1
        ? { ...rest, type: 'Polygon', coordinates: first }
        : { ...rest, type: 'MultiPolygon', coordinates: parts };
  }
}

/** The feature with one position of it elsewhere, labels and edges untouched; undefined where it has no such vertex. */
export function withPositionAt(
  feature: FeatureRecord,
  place: VertexPlace,
  to: readonly number[],
): FeatureRecord | undefined {
  const lines = linesOf(feature.geometry);
  const line = lines[place.part]?.[place.ring];
  const last = (line?.length ?? 0) - 1;
  const isRing = hasRings(feature.geometry);
  if (!line || place.index < 0 || place.index > (isRing ? last - 1 : last)) return undefined;
  const position = [...to.slice(0, 2), ...line[place.index].slice(2)];
  const moved = line.with(place.index, position);
  const closed = isRing && place.index === 0 ? moved.with(last, position) : moved;
  const parts = lines.with(place.part, lines[place.part].with(place.ring, closed));
  return withGeometry(feature, withLines(feature.geometry, parts));
}

/** The feature at another place. An extent that its file told is dropped: it would be wrong. */
export function withGeometry(feature: FeatureRecord, geometry: PlanGeometry): FeatureRecord {
  const { foreign, ...rest } = feature;
  if (foreign?.bbox === undefined) return { ...feature, geometry };
  const { bbox: _, ...others } = foreign;
  return Object.keys(others).length > 0 ? { ...rest, geometry, foreign: others } : { ...rest, geometry };
}

/** Every position of the feature taken elsewhere; its vertices keep their labels and edges. Numbers after lon, lat stay. */
export function withPositions(
  feature: FeatureRecord,
  to: (position: Position) => readonly [lon: number, lat: number],
): FeatureRecord {
  const place = (position: Position): Position => [...to(position), ...position.slice(2)];
  const { bbox: _, ...geometry } = feature.geometry;
  return withGeometry(feature, { ...geometry, coordinates: nested(geometry.coordinates, place) } as PlanGeometry);
}

type Nested = Position | Position[] | Position[][] | Position[][][];

const nested = (value: Nested, place: (position: Position) => Position): Nested =>
  isPosition(value) ? place(value) : (value.map((inner) => nested(inner as Nested, place)) as Nested);

const isPosition = (value: Nested): value is Position => typeof value[0] === 'number';

/** One ring or line replaced by what `edit` makes of it. */
export const withRing = (
  parts: PerRing<Vertex>,
  { part, ring }: Pick<VertexPlace, 'part' | 'ring'>,
  edit: (vertices: readonly Vertex[]) => readonly Vertex[],
): PerRing<Vertex> =>
  parts.map((lines, p) => (p !== part ? lines : lines.map((line, r) => (r === ring ? edit(line) : line))));

/** Vertices for a line that is new to a feature, numbered on from its largest label. */
export function newVertices(parts: PerRing<Vertex>, line: readonly Position[]): Vertex[] {
  const used = new Set(parts.flat(2).map(({ label }) => label));
  return line.map((position) => {
    const label = nextLabel(used);
    used.add(label);
    return { position, label, edge: plainEdge };
  });
}

/** The values with changes: null and undefined take a value away. */
export function withValues(values: JsonObject, changes: JsonObject): JsonObject {
  const next = new Map(Object.entries(values));
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === null) next.delete(name);
    else next.set(name, value);
  }
  return Object.fromEntries(next);
}
