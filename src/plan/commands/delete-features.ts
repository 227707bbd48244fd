import { fieldsOf } from '../../kinds/kind-values.ts';
import { kinds } from '../../kinds/kinds.ts';
import { featuresIn, withValues } from '../change-feature.ts';
import type { Command } from '../command.ts';
import { change, featuresOf, type Plan, recordsOf } from '../plan.ts';
import type { ExceptionRecord, FeatureRecord } from '../record.ts';

export interface DeleteFeatures {
  readonly features: readonly string[];
}

/** Takes features off the plan, with the exceptions that speak of them; other features that name them name them no more. */
export const deleteFeatures: Command<DeleteFeatures> = (plan, { features: ids }) => {
  const features = featuresIn(plan, ids);
  if ('refused' in features) return features;
  const gone = new Set(ids);
  return change(plan, released(plan, gone), [...features, ...exceptionsOf(plan, gone)]);
};

const exceptionsOf = (plan: Plan, gone: ReadonlySet<string>): ExceptionRecord[] =>
  [...recordsOf(plan, 'exception').values()].filter(({ feature }) => feature !== undefined && gone.has(feature));

/** The properties of each kind that hold a feature's id. */
const references: ReadonlyMap<string, readonly string[]> = new Map(
  kinds.map((kind) => {
    const fields = fieldsOf(kind).filter((field) => field.type === 'reference' && field.to === 'feature');
    return [kind.id, fields.map((field) => field.id)];
  }),
);

/** The features that stay and named one that goes, naming it no more. */
function released(plan: Plan, gone: ReadonlySet<string>): FeatureRecord[] {
  const changed: FeatureRecord[] = [];
  for (const [kind, names] of references) {
    if (names.length === 0) continue;
    for (const feature of featuresOf(plan, kind).values()) {
      const held = names.filter((name) => typeof feature.values[name] === 'string' && gone.has(feature.values[name]));
      if (held.length === 0 || gone.has(feature.id)) continue;
      const values = withValues(feature.values, Object.fromEntries(held.map((name) => [name, null])));
      changed.push({ ...feature, values });
    }
  }
  return changed;
}
