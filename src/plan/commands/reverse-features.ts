import { featuresIn, verticesOf, withVertices } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { hasRings, shapeOf } from '../geometry-lines.ts';
import { change } from '../plan.ts';
import { reversedLine, reversedRing } from '../reversed-vertices.ts';
import { heldRefusal } from '../shaped-in.ts';
import { withOtherSide } from '../zone-reach.ts';

export interface ReverseFeatures {
  readonly features: readonly string[];
}

/** Turns lines and rings to run the other way: a flow's arrows, the side of a barrier. Labels and edges stay with their vertices; a zone on one side of its line stays where it is. */
export const reverseFeatures: Command<ReverseFeatures> = (plan, { features: ids }) => {
  const features = featuresIn(plan, ids);
  if ('refused' in features) return features;
  if (features.some(({ geometry }) => shapeOf(geometry) === 'point'))
    return refuse('A point has no direction to turn round.');
  const held = heldRefusal(plan, features);
  if (held) return held;
  return change(
    plan,
    features.map((feature) => {
      const turn = hasRings(feature.geometry) ? reversedRing : reversedLine;
      const turned = withVertices(
        feature,
        verticesOf(feature).map((part) => part.map(turn)),
      );
      return withOtherSide(turned);
    }),
  );
};
