import { featureIn, withValues } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { laidOn, referenceOf } from '../followers.ts';
import { change, type Plan, recordOf } from '../plan.ts';
import type { FeatureRecord } from '../record.ts';
import { reachOf } from '../zone-reach.ts';
import { followRefusal } from './add-zone-around.ts';

export interface FollowFeature {
  readonly feature: string;
  /** Null: the zone keeps the shape that it has, and follows nothing. */
  readonly reference: string | null;
}

/** Lays a zone by distance on the feature that it is measured from; or lets it stay where it is. */
export const followFeature: Command<FollowFeature> = (plan, { feature: id, reference: of }) => {
  const zone = featureIn(plan, id);
  if ('refused' in zone) return zone;
  if (of === null) return change(plan, [{ ...zone, values: withValues(zone.values, { reference: null }) }]);
  if (reachOf(zone) === 0) return refuse('Only a zone with a distance follows a feature. Fill in its distance first.');
  const reference = featureIn(plan, of);
  if ('refused' in reference) return reference;
  if (leadsTo(plan, reference, id)) return refuse('That feature follows this zone. Choose another.');
  const refusal = followRefusal(reference);
  if (refusal) return refusal;
  return change(plan, [laidOn({ ...zone, values: withValues(zone.values, { reference: of }) }, reference)]);
};

/** Whether what a feature follows, directly or through others, is the one with this id. */
function leadsTo(plan: Plan, from: FeatureRecord, id: string): boolean {
  const seen = new Set<string>();
  for (let at: FeatureRecord | undefined = from; at && !seen.has(at.id); ) {
    if (at.id === id) return true;
    seen.add(at.id);
    const next: string | undefined = referenceOf(at);
    at = next === undefined ? undefined : recordOf(plan, 'feature', next);
  }
  return false;
}
