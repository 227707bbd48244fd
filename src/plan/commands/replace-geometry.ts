import { verticesOf, withGeometry, withVertices } from '../change-feature.ts';
import type { Command } from '../command.ts';
import { hasRings, linesOf, shapeOf } from '../geometry-lines.ts';
import { keptVertices } from '../kept-vertices.ts';
import { placed } from '../place-refusal.ts';
import { change } from '../plan.ts';
import type { PlanGeometry } from '../record.ts';
import { openPositions } from '../ring-place.ts';
import { shapedIn } from '../shaped-in.ts';

export interface ReplaceGeometry {
  readonly feature: string;
  readonly geometry: PlanGeometry;
}

/**
 * Gives a feature the geometry that a sketch came back with. Vertices that are where they were, to nine decimals, keep
 * their exact position, label and edge; so do those that moved, where there are as many as before between two that did not.
 */
export const replaceGeometry: Command<ReplaceGeometry> = (plan, { feature: id, geometry }) => {
  const feature = shapedIn(plan, id);
  if ('refused' in feature) return feature;
  const place = placed(feature.kind, geometry);
  if ('refused' in place) return place;
  if (shapeOf(place) !== shapeOf(feature.geometry)) {
    const { vertices: _, edges: __, ...values } = feature.values;
    return change(plan, [withGeometry({ ...feature, values }, place)]);
  }
  const old = verticesOf(feature);
  const used = new Set(old.flat(2).map(({ label }) => label));
  const isRing = hasRings(place);
  const lines = linesOf(place).map((part) => part.map((line) => (isRing ? openPositions(line) : line)));
  const parts = lines.map((part, p) => part.map((line, r) => keptVertices(old[p]?.[r] ?? [], line, isRing, used)));
  if (JSON.stringify(parts) === JSON.stringify(old)) return new Map();
  const based = { ...feature, geometry: { ...feature.geometry, ...place } };
  return change(plan, [withVertices(based, parts)]);
};
