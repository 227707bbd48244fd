import { featureIn, verticesOf, withVertices } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { change } from '../plan.ts';

export interface NumberVertices {
  readonly feature: string;
  /** The first number; 1 unless said. */
  readonly from?: number;
}

/** Labels all vertices anew, counted through parts and rings. */
export const numberVertices: Command<NumberVertices> = (plan, { feature: id, from = 1 }) => {
  const feature = featureIn(plan, id);
  if ('refused' in feature) return feature;
  if (!Number.isInteger(from) || from < 0) return refuse('The first number must be a whole number of at least 0.');
  const { vertices: _, ...values } = feature.values;
  if (from === 1) return change(plan, [{ ...feature, values }]);
  let count = from;
  const parts = verticesOf(feature).map((part) =>
    part.map((ring) => ring.map((vertex) => ({ ...vertex, label: String(count++) }))),
  );
  return change(plan, [withVertices({ ...feature, values: { ...values, vertices: [] } }, parts)]);
};
