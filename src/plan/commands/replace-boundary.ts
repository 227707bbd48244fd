import { withGeometry, withValues } from '../change-feature.ts';
import type { Command } from '../command.ts';
import { placed } from '../place-refusal.ts';
import { change } from '../plan.ts';
import type { JsonObject, PlanGeometry } from '../record.ts';
import { shapedIn } from '../shaped-in.ts';
import { valueRefusal } from '../value-refusal.ts';

export interface ReplaceBoundary {
  readonly feature: string;
  readonly geometry: PlanGeometry;
  /** `vertices` and `edges` of the new boundary; without them the old ones go. Other values are added to the feature's own. */
  readonly values: JsonObject;
}

/** Gives a feature the boundary of another text, labels and edges with it. What else it says of itself stays. */
export const replaceBoundary: Command<ReplaceBoundary> = (plan, { feature: id, geometry, values }) => {
  const feature = shapedIn(plan, id);
  if ('refused' in feature) return feature;
  const place = placed(feature.kind, geometry);
  if ('refused' in place) return place;
  const wrong = valueRefusal(feature.kind, place, values);
  if (wrong) return wrong;
  const { vertices: _, edges: __, ...kept } = feature.values;
  return change(plan, [{ ...withGeometry(feature, place), values: withValues(kept, values) }]);
};
