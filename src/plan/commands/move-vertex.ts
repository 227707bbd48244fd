import { type VertexPlace, withPositionAt } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { isPlace, noPlace } from '../place-refusal.ts';
import { change } from '../plan.ts';
import type { FeatureRecord } from '../record.ts';
import { shapedIn } from '../shaped-in.ts';
import type { FeatureVertex } from '../shared-vertices.ts';

export interface MoveVertex {
  readonly feature: string;
  /** A point has the one vertex 0, 0, 0. */
  readonly vertex: VertexPlace;
  readonly to: readonly [lon: number, lat: number];
  /** Vertices of other features that go to the same place: a corner that two zones share. */
  readonly together?: readonly FeatureVertex[];
}

/** Moves one vertex, or several that share a place; labels and edges stay with them. */
export const moveVertex: Command<MoveVertex> = (plan, { feature, vertex, to, together = [] }) => {
  if (!isPlace(to)) return refuse(noPlace);
  const moved = new Map<string, FeatureRecord>();
  for (const each of [{ feature, vertex }, ...together]) {
    const own = shapedIn(plan, each.feature);
    if ('refused' in own) return own;
    const next = withPositionAt(moved.get(own.id) ?? own, each.vertex, to);
    if (!next) return refuse('This vertex is no longer there. Select another.');
    moved.set(own.id, next);
  }
  return change(plan, moved.values());
};
