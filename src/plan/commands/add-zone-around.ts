import { featureIn, withValues } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { followedKinds, laidOn } from '../followers.ts';
import { change, nextOrder, recordOf } from '../plan.ts';
import type { FeatureRecord, JsonObject } from '../record.ts';
import { valueRefusal } from '../value-refusal.ts';

export interface AddZoneAround {
  readonly id: string;
  readonly kind: 'water-side-restricted-zone' | 'ship-security-zone';
  /** The feature that the zone follows: a berth, wharf, ship or water mark. */
  readonly reference: string;
  /** Metres. */
  readonly distance: number;
  readonly side?: 'both' | 'left' | 'right' | 'outside';
  readonly values?: JsonObject;
}

/** Makes a zone at a distance from a feature. It has that feature's shape, and goes where it goes. */
export const addZoneAround: Command<AddZoneAround> = (plan, { id, kind, reference: of, distance, side, values }) => {
  if (id === '' || recordOf(plan, 'feature', id))
    return refuse(`The plan has a feature with the id "${id}" already. Choose another id.`);
  const reference = featureIn(plan, of);
  if ('refused' in reference) return reference;
  const own = withValues({ status: 'proposed', proposal: 'add' }, values ?? {});
  const made = withValues(own, { distance, reference: of, side: side === 'both' ? undefined : side });
  const blank: FeatureRecord = {
    type: 'feature',
    id,
    order: nextOrder(plan, 'feature'),
    kind,
    geometry: reference.geometry,
    values: made,
  };
  const zone = laidOn(blank, reference);
  return followRefusal(reference) ?? valueRefusal(kind, zone.geometry, made) ?? change(plan, [zone]);
};

/** Why a zone cannot be measured from a feature; undefined where it can. */
export const followRefusal = ({ kind }: FeatureRecord) =>
  followedKinds.has(kind)
    ? undefined
    : refuse('A zone by distance follows a berth, a wharf, a ship or a water mark. Select one of these.');
