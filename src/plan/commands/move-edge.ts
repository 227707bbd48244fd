import { geodesicBetween, geodesicFrom } from '../../geometry/geodesic.ts';
import { type VertexPlace, verticesOf, withPositionAt } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { hasRings, linesOf } from '../geometry-lines.ts';
import { joinCorner, type Working, workingOn } from '../joint.ts';
import { isPlace, noPlace } from '../place-refusal.ts';
import { change } from '../plan.ts';

export interface MoveEdge {
  readonly feature: string;
  /** The vertex that the edge runs from. */
  readonly vertex: VertexPlace;
  /** Both of its ends go as far, and the same way, as from here to there. */
  readonly from: readonly [lon: number, lat: number];
  readonly to: readonly [lon: number, lat: number];
  /** Other boundaries whose corners at its ends go along. */
  readonly together?: readonly string[];
}

/** Moves an edge sideways or along, as it is: both of its ends, and the corners that others have there. */
export const moveEdge: Command<MoveEdge> = (plan, { feature, vertex, from, to, together = [] }) => {
  if (!isPlace(from) || !isPlace(to)) return refuse(noPlace);
  const working = workingOn(plan, feature, together);
  if ('refused' in working) return working;
  const own = working.get(feature);
  const ring = own && verticesOf(own)[vertex.part]?.[vertex.ring];
  if (!own || !ring?.[vertex.index]?.edge) return refuse('This edge is no longer there. Select another.');
  const next = hasRings(own.geometry) ? (vertex.index + 1) % ring.length : vertex.index + 1;
  const ends = [ring[vertex.index], ring[next]].map(({ position }) => position);
  const { distance, azimuth } = geodesicBetween(from, to);
  for (const end of ends) {
    const [lon, lat] = geodesicFrom(end, azimuth, distance);
    if (!moved(working, feature, { ...vertex, index: placeOf(working, feature, vertex, end) }, [lon, lat]))
      return refuse('This edge is no longer there. Select another.');
  }
  return change(plan, working.values());
};

/** Where the vertex stands now: a corner put in before it has moved it on. */
function placeOf(working: Working, feature: string, { part, ring }: VertexPlace, position: readonly number[]): number {
  const own = working.get(feature);
  const line: readonly (readonly number[])[] = (own && linesOf(own.geometry)[part]?.[ring]) ?? [];
  return line.indexOf(position);
}

function moved(working: Working, feature: string, vertex: VertexPlace, to: readonly number[]): boolean {
  for (const corner of joinCorner(working, feature, vertex) ?? []) {
    const own = working.get(corner.feature);
    const next = own && withPositionAt(own, corner.vertex, to);
    if (!next) return false;
    working.set(next.id, next);
  }
  return vertex.index >= 0;
}
