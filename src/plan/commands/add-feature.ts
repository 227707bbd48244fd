import { withValues } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { placed } from '../place-refusal.ts';
import { change, nextOrder, recordOf } from '../plan.ts';
import type { FeatureRecord, JsonObject, PlanGeometry } from '../record.ts';
import { valueRefusal } from '../value-refusal.ts';

export interface AddFeature {
  readonly id: string;
  readonly kind: string;
  /** Rings may be left open: they are closed. */
  readonly geometry: PlanGeometry;
  readonly values?: JsonObject;
}

/** Puts a feature on the plan, after all others. */
export const addFeature: Command<AddFeature> = (plan, { id, kind, geometry, values = {} }) => {
  if (id === '' || recordOf(plan, 'feature', id))
    return refuse(`The plan has a feature with the id "${id}" already. Choose another id.`);
  const place = placed(kind, geometry);
  if ('refused' in place) return place;
  const wrong = valueRefusal(kind, place, values);
  if (wrong) return wrong;
  const order = nextOrder(plan, 'feature');
  const feature: FeatureRecord = { type: 'feature', id, order, kind, geometry: place, values: withValues({}, values) };
  return change(plan, [feature]);
};
