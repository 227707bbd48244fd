import { featureIn, type Vertex, type VertexPlace, verticesOf, withRing, withVertices } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { hasRings } from '../geometry-lines.ts';
import { change } from '../plan.ts';
import { heldRefusal } from '../shaped-in.ts';
import { plainEdge } from '../vertices.ts';

export interface ReorderVertex {
  readonly feature: string;
  readonly vertex: VertexPlace;
  /** Its place in the same ring or line afterwards. */
  readonly to: number;
}

/**
 * Puts a vertex at another place in the order of its ring. Labels go along; an edge between two vertices that still
 * follow each other runs as it did, a new one runs straight.
 */
export const reorderVertex: Command<ReorderVertex> = (plan, { feature: id, vertex: place, to }) => {
  const feature = featureIn(plan, id);
  if ('refused' in feature) return feature;
  const held = heldRefusal(plan, [feature]);
  if (held) return held;
  const parts = verticesOf(feature);
  const ring = parts[place.part]?.[place.ring];
  const vertex = ring?.[place.index];
  if (!ring || !vertex) return refuse('This vertex is no longer there. Select another.');
  if (!Number.isInteger(to) || to < 0 || to >= ring.length) return refuse('It is at the end of its ring already.');
  if (to === place.index) return new Map();
  const isRing = hasRings(feature.geometry);
  const ordered = ring.toSpliced(place.index, 1).toSpliced(to, 0, vertex);
  return change(plan, [
    withVertices(
      feature,
      withRing(parts, place, () => withEdges(ordered, ring, isRing)),
    ),
  ]);
};

function withEdges(ordered: readonly Vertex[], before: readonly Vertex[], isRing: boolean): Vertex[] {
  const next = (list: readonly Vertex[], i: number) => (isRing ? list[(i + 1) % list.length] : list[i + 1]);
  return ordered.map((vertex, i) => {
    const follows = next(ordered, i);
    if (!follows) return { ...vertex, edge: undefined };
    const [here, there] = [before.indexOf(vertex), before.indexOf(follows)];
    if (next(before, here) === follows) return vertex;
    return { ...vertex, edge: next(before, there) === vertex ? before[there].edge : plainEdge };
  });
}
