import { featureIn, type VertexPlace, verticesOf, withRing, withVertices } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { change } from '../plan.ts';

export interface LabelVertex {
  readonly feature: string;
  readonly vertex: VertexPlace;
  readonly label: string;
}

/** Gives one vertex another label. The others keep theirs, counted ones too. */
export const labelVertex: Command<LabelVertex> = (plan, { feature: id, vertex: place, label }) => {
  const feature = featureIn(plan, id);
  if ('refused' in feature) return feature;
  const parts = verticesOf(feature);
  const vertex = parts[place.part]?.[place.ring]?.[place.index];
  if (!vertex) return refuse('This vertex is no longer there. Select another.');
  if (label.trim() === '') return refuse('A vertex needs a label: the coordinate table names it by that.');
  if (label === vertex.label) return new Map();
  if (parts.flat(2).some((other) => other.label === label))
    return refuse(`Another vertex is labelled ${label} already.`);
  const labelled = withRing(parts, place, (ring) => ring.with(place.index, { ...vertex, label }));
  const { vertices = [], ...values } = feature.values;
  return change(plan, [withVertices({ ...feature, values: { ...values, vertices } }, labelled)]);
};
