import { verticesOf, withVertices } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { change } from '../plan.ts';
import { shapedIn } from '../shaped-in.ts';

export interface DeletePart {
  readonly feature: string;
  /** Counted from 0. */
  readonly part: number;
}

/** Takes one part of several away, its holes with it. */
export const deletePart: Command<DeletePart> = (plan, { feature: id, part }) => {
  const feature = shapedIn(plan, id);
  if ('refused' in feature) return feature;
  const parts = verticesOf(feature);
  if (!parts[part]) return refuse('This part is no longer there.');
  if (parts.length === 1) return refuse('This is the only part. Delete the feature instead.');
  return change(plan, [withVertices(feature, parts.toSpliced(part, 1))]);
};
