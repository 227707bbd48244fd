import { siteFrame } from '../../geometry/site-frame.ts';
import { featuresIn, withPositions } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { isPlace, noPlace } from '../place-refusal.ts';
import { change } from '../plan.ts';
import { heldRefusal } from '../shaped-in.ts';

type LonLat = readonly [lon: number, lat: number];

export interface MoveFeatures {
  readonly features: readonly string[];
  /** A place that moves with them, and where it goes. */
  readonly from: LonLat;
  readonly to: LonLat;
}

/**
 * Moves features as rigid shapes with true north kept, however far: positions are read in a frame at the one place and
 * laid out in the same frame at the other, so that lengths, angles and azimuths stay.
 */
export const moveFeatures: Command<MoveFeatures> = (plan, { features: ids, from, to }) => {
  const features = featuresIn(plan, ids);
  if ('refused' in features) return features;
  const held = heldRefusal(plan, features);
  if (held) return held;
  if (!isPlace(from) || !isPlace(to)) return refuse(noPlace);
  if (from[0] === to[0] && from[1] === to[1]) return new Map();
  const [here, there] = [siteFrame(from), siteFrame(to)];
  return change(
    plan,
    features.map((feature) => withPositions(feature, (position) => there.toLonLat(here.toSite(position)))),
  );
};
