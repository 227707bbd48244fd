import { featureIn } from './change-feature.ts';
import { type Refusal, refuse } from './command.ts';
import { liesOn, referenceOf } from './followers.ts';
import { type Plan, recordOf } from './plan.ts';
import type { FeatureRecord } from './record.ts';

/** A feature whose shape is its own to change, or why there is none: a zone that lies on what it follows has the shape of that. */
export function shapedIn(plan: Plan, id: string): FeatureRecord | Refusal {
  const feature = featureIn(plan, id);
  return 'refused' in feature ? feature : (heldRefusal(plan, [feature]) ?? feature);
}

/** Why features cannot be moved or reshaped without what they follow; undefined where they can. */
export function heldRefusal(plan: Plan, features: readonly FeatureRecord[]): Refusal | undefined {
  const ids = new Set(features.map(({ id }) => id));
  for (const feature of features) {
    const id = referenceOf(feature);
    const reference = id === undefined || ids.has(id) ? undefined : recordOf(plan, 'feature', id);
    if (!reference || !liesOn(feature, reference)) continue;
    const { name } = reference.values;
    const what = typeof name === 'string' && name.trim() ? `“${name.trim()}”` : `the ${reference.kind}`;
    return refuse(`This zone follows ${what}. Move that, or let it follow nothing first.`);
  }
  return undefined;
}
