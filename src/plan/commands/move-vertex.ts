import { type VertexPlace, withPositionAt } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { joinCorner, workingOn } from '../joint.ts';
import { isPlace, noPlace } from '../place-refusal.ts';
import { change } from '../plan.ts';

export interface MoveVertex {
  readonly feature: string;
  /** A point has the one vertex 0, 0, 0. */
  readonly vertex: VertexPlace;
  readonly to: readonly [lon: number, lat: number];
  /** Other boundaries whose corners in the same place go along, and whose edges through it are cut there. */
  readonly together?: readonly string[];
}

/** Moves one vertex, or all that share its place; labels and edges stay with them. */
export const moveVertex: Command<MoveVertex> = (plan, { feature, vertex, to, together = [] }) => {
  if (!isPlace(to)) return refuse(noPlace);
  const working = workingOn(plan, feature, together);
  if ('refused' in working) return working;
  for (const corner of joinCorner(working, feature, vertex) ?? [{ feature, vertex }]) {
    const own = working.get(corner.feature);
    const moved = own && withPositionAt(own, corner.vertex, to);
    if (!moved) return refuse('This vertex is no longer there. Select another.');
    working.set(moved.id, moved);
  }
  return change(plan, working.values());
};
