import type { Position } from 'geojson';
import { newVertices, verticesOf, withVertices } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { hasRings, linesOf } from '../geometry-lines.ts';
import { isPlace, noPlace } from '../place-refusal.ts';
import { change } from '../plan.ts';
import { isInPart, openPositions, ringsMeet } from '../ring-place.ts';
import { shapedIn } from '../shaped-in.ts';

export interface CutHole {
  readonly feature: string;
  /** At least three positions, closed or open. */
  readonly ring: readonly (readonly [lon: number, lat: number])[];
}

/** Cuts a hole into the part of an area that holds it. Its vertices are numbered on from the largest label. */
export const cutHole: Command<CutHole> = (plan, { feature: id, ring }) => {
  const feature = shapedIn(plan, id);
  if ('refused' in feature) return feature;
  if (!hasRings(feature.geometry)) return refuse('Only an area can have a hole.');
  if (!ring.every(isPlace)) return refuse(noPlace);
  const hole = openPositions(ring.map((position): Position => [...position]));
  if (hole.length < 3) return refuse('A hole needs at least 3 vertices.');
  const lines = linesOf(feature.geometry);
  const part = lines.findIndex((rings) => isInPart(hole[0], rings));
  if (part < 0) return refuse('The hole must lie inside the area. Draw it within the outline.');
  if (lines[part].some((other) => ringsMeet(hole, openPositions(other)))) {
    return refuse('The hole meets an edge of the area. Draw it clear of the outline and of other holes.');
  }
  if (lines[part].slice(1).some(([position]) => isInPart(position, [hole]))) {
    return refuse('The hole lies round another hole. Delete that one first.');
  }
  const parts = verticesOf(feature);
  const cut = [...parts[part], newVertices(parts, hole)];
  return change(plan, [withVertices(feature, parts.with(part, cut))]);
};
