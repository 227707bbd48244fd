import { featuresIn, withValues } from '../change-feature.ts';
import type { Command } from '../command.ts';
import { change } from '../plan.ts';
import type { FeatureRecord, JsonObject } from '../record.ts';
import { valueRefusal } from '../value-refusal.ts';

export interface ChangeValues {
  readonly features: readonly string[];
  /** By property; null takes a value away. What is not named stays. */
  readonly values: JsonObject;
}

/** Fills in values of one or several features; all of them or, with the reason, none. */
export const changeValues: Command<ChangeValues> = (plan, { features: ids, values }) => {
  const features = featuresIn(plan, ids);
  if ('refused' in features) return features;
  const changed: FeatureRecord[] = [];
  for (const feature of features) {
    const wrong = valueRefusal(feature.kind, feature.geometry, values);
    if (wrong) return wrong;
    if (!isSame(feature.values, values)) changed.push({ ...feature, values: withValues(feature.values, values) });
  }
  return change(plan, changed);
};

/** Whether the values say this already, so that typing the same again is no change. */
const isSame = (values: JsonObject, changes: JsonObject): boolean =>
  Object.entries(changes).every(([name, value]) => {
    const present = Object.hasOwn(values, name) ? values[name] : undefined;
    return (
      value === present || (value ?? null) === (present ?? null) || JSON.stringify(value) === JSON.stringify(present)
    );
  });
