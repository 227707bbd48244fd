import { featureIn, type VertexPlace, verticesOf, withRing, withVertices } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { change } from '../plan.ts';
import { type Edge, lineTypes } from '../vertices.ts';

export interface ChangeEdge {
  readonly feature: string;
  /** The vertex that the edge runs from. */
  readonly vertex: VertexPlace;
  readonly edge: Edge;
}

/** Says how an edge of a boundary runs, and in what words. */
export const changeEdge: Command<ChangeEdge> = (plan, { feature: id, vertex: place, edge }) => {
  const feature = featureIn(plan, id);
  if ('refused' in feature) return feature;
  const parts = verticesOf(feature);
  const vertex = parts[place.part]?.[place.ring]?.[place.index];
  if (!vertex?.edge) return refuse('This edge is no longer there. Select another.');
  if (!lineTypes.includes(edge.line)) return refuse(`An edge runs as one of ${lineTypes.join(', ')}.`);
  const changed = withRing(parts, place, (ring) =>
    ring.with(place.index, { ...vertex, edge: { ...vertex.edge, text: undefined, ...edge } }),
  );
  const { edges = [], ...values } = feature.values;
  return change(plan, [withVertices({ ...feature, values: { ...values, edges } }, changed)]);
};
