import { type Vertex, type VertexPlace, verticesOf, withRing, withVertices } from '../change-feature.ts';
import { type Command, type Refusal, refuse } from '../command.ts';
import { freshLabel } from '../fresh-label.ts';
import { hasRings, shapeOf } from '../geometry-lines.ts';
import { joinEdge, workingOn } from '../joint.ts';
import { isPlace, noPlace } from '../place-refusal.ts';
import { change } from '../plan.ts';
import type { FeatureRecord } from '../record.ts';

export interface InsertVertex {
  readonly feature: string;
  /** The vertex that the new one follows: the edge from it is cut in two. -1 goes before the first vertex of a line. */
  readonly after: VertexPlace;
  readonly at: readonly [lon: number, lat: number];
  /** Other boundaries that get the same vertex where they run along this edge. */
  readonly together?: readonly string[];
}

/** Puts a vertex into a line or ring. It gets a label of its own (2 → 2a), and both halves of the edge run as the whole did. */
export const insertVertex: Command<InsertVertex> = (plan, { feature, after, at, together = [] }) => {
  const working = workingOn(plan, feature, together);
  if ('refused' in working) return working;
  for (const edge of joinEdge(working, feature, after) ?? [{ feature, vertex: after }]) {
    const own = working.get(edge.feature);
    const next = own && withVertexAfter(own, edge.vertex, at);
    if (!next) continue;
    if ('refused' in next) return next;
    working.set(next.id, next);
  }
  return change(plan, working.values());
};

function withVertexAfter(
  feature: FeatureRecord,
  after: VertexPlace,
  at: readonly [lon: number, lat: number],
): FeatureRecord | Refusal {
  if (shapeOf(feature.geometry) === 'point') return refuse('A point has no edge to put a vertex in.');
  if (!isPlace(at)) return refuse(noPlace);
  const parts = verticesOf(feature);
  const ring = parts[after.part]?.[after.ring];
  const first = hasRings(feature.geometry) ? 0 : -1;
  if (!ring || after.index < first || after.index >= ring.length)
    return refuse('This edge is no longer there. Select another.');
  const used = new Set(parts.flat(2).map(({ label }) => label));
  const before = ring[Math.max(after.index, 0)];
  const vertex: Vertex = { position: [...at], label: freshLabel(before.label, used), edge: before.edge };
  return withVertices(
    feature,
    withRing(parts, after, (vertices) => vertices.toSpliced(after.index + 1, 0, vertex)),
  );
}
