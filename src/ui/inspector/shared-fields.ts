import type { Field } from '../../kinds/field.ts';
import type { FeatureRecord, Json } from '../../plan/record.ts';
import { mixed } from './widget.ts';

/** The fields that every list has with the same meaning: id, type and options. A name is each feature's own. */
export function sharedFields(lists: readonly (readonly Field[])[]): readonly Field[] {
  const [first, ...others] = lists;
  if (!first) return [];
  if (others.length === 0) return first;
  const same = (a: Field, b: Field) =>
    a.id === b.id &&
    a.type === b.type &&
    JSON.stringify('options' in a && a.options) === JSON.stringify('options' in b && b.options);
  return first.filter(
    (field) => field.id !== 'name' && others.every((list) => list.some((other) => same(field, other))),
  );
}

/** The value that all features have, or that they differ. */
export function sharedValue(features: readonly FeatureRecord[], field: string): Json | undefined | typeof mixed {
  const [first, ...others] = features;
  const value = first?.values[field];
  const text = JSON.stringify(value);
  return others.every((feature) => JSON.stringify(feature.values[field]) === text) ? value : mixed;
}
