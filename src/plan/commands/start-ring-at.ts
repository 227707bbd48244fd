import { featureIn, type VertexPlace, verticesOf, withRing, withVertices } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { hasRings } from '../geometry-lines.ts';
import { change } from '../plan.ts';

export interface StartRingAt {
  readonly feature: string;
  readonly vertex: VertexPlace;
}

/** Lets a ring begin at another of its vertices: the point of commencement. Labels and edges stay with their vertices. */
export const startRingAt: Command<StartRingAt> = (plan, { feature: id, vertex: place }) => {
  const feature = featureIn(plan, id);
  if ('refused' in feature) return feature;
  if (!hasRings(feature.geometry)) return refuse('A line begins at its end. Turn it round instead.');
  const parts = verticesOf(feature);
  if (!parts[place.part]?.[place.ring]?.[place.index]) return refuse('This vertex is no longer there. Select another.');
  const turned = withRing(parts, place, (ring) => [...ring.slice(place.index), ...ring.slice(0, place.index)]);
  return change(plan, [withVertices(feature, turned)]);
};
