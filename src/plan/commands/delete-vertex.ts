import { type Vertex, type VertexPlace, verticesOf, withRing, withVertices } from '../change-feature.ts';
import { type Command, type Refusal, refuse } from '../command.ts';
import { hasRings, shapeOf } from '../geometry-lines.ts';
import { joinCorner, workingOn } from '../joint.ts';
import { change } from '../plan.ts';
import type { FeatureRecord } from '../record.ts';
import { type Edge, plainEdge } from '../vertices.ts';

export interface DeleteVertex {
  readonly feature: string;
  readonly vertex: VertexPlace;
  /** Other boundaries that lose their corner in the same place too. */
  readonly together?: readonly string[];
}

/** Takes a vertex out of a line or ring; all others keep their labels. The edge that takes the place of two runs as they did where both ran alike. */
export const deleteVertex: Command<DeleteVertex> = (plan, { feature, vertex, together = [] }) => {
  const working = workingOn(plan, feature, together);
  if ('refused' in working) return working;
  for (const corner of joinCorner(working, feature, vertex)?.toReversed() ?? [{ feature, vertex }]) {
    const own = working.get(corner.feature);
    const next = own ? withoutVertex(own, corner.vertex) : refuse(gone);
    if ('refused' in next) return corner.feature === feature ? next : refuse(`In one beside it: ${next.refused}`);
    working.set(next.id, next);
  }
  return change(plan, working.values());
};

const gone = 'This vertex is no longer there. Select another.';

function withoutVertex(feature: FeatureRecord, place: VertexPlace): FeatureRecord | Refusal {
  if (shapeOf(feature.geometry) === 'point') return refuse('A point is its one vertex. Delete the feature instead.');
  const parts = verticesOf(feature);
  const ring = parts[place.part]?.[place.ring];
  if (!ring?.[place.index]) return refuse(gone);
  const isRing = hasRings(feature.geometry);
  const least = isRing ? 3 : 2;
  if (ring.length <= least) {
    const what = isRing ? (place.ring > 0 ? 'A hole needs' : 'An area needs') : 'A line needs';
    return refuse(`${what} at least ${least} vertices. Delete the ${place.ring > 0 ? 'hole' : 'feature'} instead.`);
  }
  return withVertices(
    feature,
    withRing(parts, place, (vertices) => without(vertices, place.index, isRing)),
  );
}

function without(vertices: readonly Vertex[], index: number, isRing: boolean): readonly Vertex[] {
  const before = index > 0 ? index - 1 : isRing ? vertices.length - 1 : undefined;
  if (before === undefined) return vertices.toSpliced(index, 1);
  const joined = { ...vertices[before], edge: joinedEdge(vertices[before].edge, vertices[index].edge) };
  return vertices.with(before, joined).toSpliced(index, 1);
}

/** Undefined past the end of a line. */
function joinedEdge(first: Edge | undefined, second: Edge | undefined): Edge | undefined {
  if (!first || !second) return undefined;
  if (first.line !== second.line) return plainEdge;
  if (first.text === second.text || !second.text) return first;
  return first.text ? { ...first, text: `${first.text}; ${second.text}` } : second;
}
