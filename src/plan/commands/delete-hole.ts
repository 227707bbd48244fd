import { verticesOf, withVertices } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { hasRings } from '../geometry-lines.ts';
import { change } from '../plan.ts';
import { shapedIn } from '../shaped-in.ts';

export interface DeleteHole {
  readonly feature: string;
  readonly part: number;
  /** 1 is the first hole: ring 0 is the outline. */
  readonly ring: number;
}

/** Fills a hole of an area. */
export const deleteHole: Command<DeleteHole> = (plan, { feature: id, part, ring }) => {
  const feature = shapedIn(plan, id);
  if ('refused' in feature) return feature;
  const parts = verticesOf(feature);
  if (!hasRings(feature.geometry) || ring === 0) return refuse('This is the outline, not a hole.');
  if (!parts[part]?.[ring]) return refuse('This hole is no longer there.');
  return change(plan, [withVertices(feature, parts.with(part, parts[part].toSpliced(ring, 1)))]);
};
