import { type VertexPlace, withPositionAt } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { isPlace, noPlace } from '../place-refusal.ts';
import { change } from '../plan.ts';
import { shapedIn } from '../shaped-in.ts';

export interface MoveVertex {
  readonly feature: string;
  /** A point has the one vertex 0, 0, 0. */
  readonly vertex: VertexPlace;
  readonly to: readonly [lon: number, lat: number];
}

/** Moves one vertex; its label and edges stay with it. */
export const moveVertex: Command<MoveVertex> = (plan, { feature: id, vertex, to }) => {
  const feature = shapedIn(plan, id);
  if ('refused' in feature) return feature;
  if (!isPlace(to)) return refuse(noPlace);
  const moved = withPositionAt(feature, vertex, to);
  return moved ? change(plan, [moved]) : refuse('This vertex is no longer there. Select another.');
};
