import { differenceOf, intersectionOf } from '../../geometry/polygon-boolean.ts';
import { featureIn } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { coveredBy } from '../covered-by.ts';
import { change } from '../plan.ts';
import { drawnArea, frameOf, isSliver, partsRefusal, polygonsIn, reshaped, withParts } from '../reshape.ts';

export interface CutArea {
  readonly feature: string;
  /** The area, or zone by distance, that is taken out of it; it stays as it is. */
  readonly by: string;
}

/** Takes what one area covers out of another. Corners and edges that the cut leaves alone stay exactly as they were. */
export const cutArea: Command<CutArea> = (plan, { feature: id, by }) => {
  const feature = drawnArea(plan, id);
  if ('refused' in feature) return feature;
  const other = featureIn(plan, by);
  if ('refused' in other) return other;
  if (other.id === feature.id) return refuse('An area cannot be cut out of itself. Select another.');
  const frame = frameOf([feature]);
  const [own, cut] = [polygonsIn(frame, feature), coveredBy(frame, other)];
  if (cut.length === 0) return refuse('Only an area, or a zone with a distance, can be cut out of another.');
  if (intersectionOf(own, cut).every(([ring]) => isSliver(ring)))
    return refuse('These areas do not overlap: there is nothing to cut.');
  const left = differenceOf(own, cut).filter(([ring]) => !isSliver(ring));
  const parts = left.map(([outer, ...holes]) => [outer, ...holes.filter((hole) => !isSliver(hole))]);
  const refusal = partsRefusal(feature, parts.length);
  return refusal ?? change(plan, [withParts(feature, reshaped(frame, parts, feature, [other]))]);
};
