import type { Position } from 'geojson';
import { kinds } from '../kinds/kinds.ts';
import type { VertexPlace } from './change-feature.ts';
import { hasRings, linesOf } from './geometry-lines.ts';
import { featuresOf, type Plan } from './plan.ts';
import type { FeatureRecord } from './record.ts';
import { heldRefusal } from './shaped-in.ts';

/** A vertex of a feature, named from outside it. */
export interface FeatureVertex {
  readonly feature: string;
  readonly vertex: VertexPlace;
}

/** Vertices of two boundaries that stand no further apart count as one, metres: what touches counts as touching. */
export const sharedTolerance = 0.05;

const metresPerDegree = 111_320;
/** Degrees of latitude that hold the tolerance with room to spare: what is further away is not looked at closely. */
const reach = (2 * sharedTolerance) / metresPerDegree;

const boundaryKinds = kinds.filter((kind) => kind.zone || kind.boundary).map((kind) => kind.id);

function isSamePlace(a: Position, b: Position): boolean {
  const north = b[1] - a[1];
  if (Math.abs(north) > reach) return false;
  const east = (b[0] - a[0]) * Math.cos((a[1] * Math.PI) / 180);
  return Math.sqrt(east * east + north * north) * metresPerDegree <= sharedTolerance;
}

/** Zones and boundaries beside one, but those whose shape is that of what they follow. */
function* neighboursOf(plan: Plan, id: string): Generator<FeatureRecord> {
  for (const kind of boundaryKinds) {
    for (const other of featuresOf(plan, kind).values()) {
      if (other.id !== id && !heldRefusal(plan, [other])) yield other;
    }
  }
}

/** The vertices of other zones and boundaries that stand where a vertex does. Those of other kinds of feature share nothing. */
export function sharedVertices(plan: Plan, feature: FeatureRecord, vertex: VertexPlace): FeatureVertex[] {
  const at = boundaryKinds.includes(feature.kind) ? positionAt(feature, vertex) : undefined;
  if (!at) return [];
  return [...neighboursOf(plan, feature.id)].flatMap((other) =>
    placesIn(other, at).map((place) => ({ feature: other.id, vertex: place })),
  );
}

/** The edges of other zones and boundaries between the same two places, each named by the vertex that it runs from. */
export function sharedEdges(plan: Plan, feature: FeatureRecord, from: VertexPlace): FeatureVertex[] {
  const [a, b] = boundaryKinds.includes(feature.kind) ? edgeAt(feature, from) : [];
  if (!a || !b) return [];
  return [...neighboursOf(plan, feature.id)].flatMap((other) =>
    [...placesIn(other, a), ...placesIn(other, b)].flatMap((place) => {
      const [c, d] = edgeAt(other, place);
      if (!c || !d) return [];
      const isSame = (isSamePlace(a, c) && isSamePlace(b, d)) || (isSamePlace(a, d) && isSamePlace(b, c));
      return isSame ? [{ feature: other.id, vertex: place }] : [];
    }),
  );
}

const positionAt = (feature: FeatureRecord, { part, ring, index }: VertexPlace): Position | undefined =>
  linesOf(feature.geometry)[part]?.[ring]?.[index];

const edgeAt = (feature: FeatureRecord, from: VertexPlace): [Position | undefined, Position | undefined] => [
  positionAt(feature, from),
  positionAt(feature, { ...from, index: from.index + 1 }),
];

function placesIn(feature: FeatureRecord, at: Position): VertexPlace[] {
  const places: VertexPlace[] = [];
  for (const place of vertexPlaces(feature)) {
    const position = positionAt(feature, place);
    if (position && isSamePlace(position, at)) places.push(place);
  }
  return places;
}

function* vertexPlaces({ geometry }: FeatureRecord): Generator<VertexPlace> {
  const closing = hasRings(geometry) ? 1 : 0;
  for (const [part, lines] of linesOf(geometry).entries()) {
    for (const [ring, line] of lines.entries()) {
      for (let index = 0; index < line.length - closing; index++) yield { part, ring, index };
    }
  }
}
