import type { Position } from 'geojson';
import { kindOf } from '../../kinds/kinds.ts';
import { newVertices, verticesOf, withVertices } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { hasRings, linesOf } from '../geometry-lines.ts';
import { isPlace, noPlace } from '../place-refusal.ts';
import { change } from '../plan.ts';
import { isInPart, openPositions, ringsMeet } from '../ring-place.ts';
import { shapedIn } from '../shaped-in.ts';

export interface AddPart {
  readonly feature: string;
  /** At least three positions, closed or open. */
  readonly ring: readonly (readonly [lon: number, lat: number])[];
}

/** Adds a part to a boundary that may have several. Its vertices are numbered on from the largest label. */
export const addPart: Command<AddPart> = (plan, { feature: id, ring }) => {
  const feature = shapedIn(plan, id);
  if ('refused' in feature) return feature;
  const kind = kindOf(feature.kind);
  if (kind && !kind.multi) return refuse(`${kind.name} is drawn in one part. Draw another one instead.`);
  if (!hasRings(feature.geometry)) return refuse('Only an area can have further parts.');
  if (!ring.every(isPlace)) return refuse(noPlace);
  const outline = openPositions(ring.map((position): Position => [...position]));
  if (outline.length < 3) return refuse('A part needs at least 3 vertices.');
  const overlaps = linesOf(feature.geometry).some(
    (part) =>
      part.some((other) => ringsMeet(outline, openPositions(other))) ||
      isInPart(outline[0], part) ||
      isInPart(part[0][0], [outline]),
  );
  if (overlaps)
    return refuse('The part meets another part. Draw it clear of the others, or move their vertices instead.');
  const parts = verticesOf(feature);
  return change(plan, [withVertices(feature, [...parts, [newVertices(parts, outline)]])]);
};
