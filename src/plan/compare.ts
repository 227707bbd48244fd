import { listOf, type Plan, recordsOf, settingsOf } from './plan.ts';
import type { ExceptionRecord, FeatureRecord, Json, JsonObject, PlanRecord } from './record.ts';

/** What is different between two plans. */
export interface Comparison {
  /** Ids of features, in file order. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly ChangedFeature[];
  /** Members of the file's settings: `title`, `site.name`, `sheets.main.scale`. */
  readonly settings: readonly string[];
}

export interface ChangedFeature {
  readonly id: string;
  readonly kind: string;
  /** `kind`, `geometry`, or a value by its property: `values.height`. */
  readonly what: readonly string[];
}

/** From an old plan to a new one. The order of features and of members does not count. */
export function comparePlans(old: Plan, next: Plan): Comparison {
  const [before, after] = [recordsOf(old, 'feature'), recordsOf(next, 'feature')];
  const idsNotIn = (plan: Plan, others: ReadonlyMap<string, FeatureRecord>): string[] =>
    listOf(plan, 'feature')
      .map(({ id }) => id)
      .filter((id) => !others.has(id));
  return {
    added: idsNotIn(next, before),
    removed: idsNotIn(old, after),
    changed: listOf(next, 'feature').flatMap((feature) => changedFeature(before.get(feature.id), feature)),
    settings: changedMembers(settingsFile(old), settingsFile(next), []),
  };
}

export const isUnchanged = ({ added, removed, changed, settings }: Comparison): boolean =>
  added.length + removed.length + changed.length + settings.length === 0;

function changedFeature(before: FeatureRecord | undefined, after: FeatureRecord): ChangedFeature[] {
  if (!before || before === after) return [];
  const what: string[] = [];
  if (before.kind !== after.kind) what.push('kind');
  if (!isSame(geometryOf(before), geometryOf(after))) what.push('geometry');
  for (const name of namesOf(before.values, after.values)) {
    if (!isSame(own(before.values, name), own(after.values, name))) what.push(`values.${name}`);
  }
  for (const name of namesOf(before.foreign ?? {}, after.foreign ?? {})) {
    if (name !== 'bbox' && !isSame(own(before.foreign ?? {}, name), own(after.foreign ?? {}, name))) what.push(name);
  }
  return what.length > 0 ? [{ id: after.id, kind: after.kind, what }] : [];
}

/** An extent follows from the positions. */
function geometryOf({ geometry: { bbox: _, ...geometry } }: FeatureRecord): Json {
  return geometry as unknown as JsonObject;
}

const namesOf = (a: JsonObject, b: JsonObject): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];

/** Missing and null are the same to a plan. */
const own = (object: JsonObject, name: string): Json => (Object.hasOwn(object, name) ? (object[name] ?? null) : null);

function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((entry, i) => isSame(entry, b[i]));
  }
  const [first, second] = [a as JsonObject, b as JsonObject];
  return namesOf(first, second).every((name) => isSame(own(first, name), own(second, name)));
}

/** How deep a difference is told: `adopted.lighting.fence`, `sheets.main.scale`. */
const deepest = 3;

function changedMembers(before: JsonObject, after: JsonObject, path: readonly string[]): string[] {
  return namesOf(before, after).flatMap((name) => {
    const [a, b] = [own(before, name), own(after, name)];
    if (isSame(a, b)) return [];
    const here = [...path, name];
    return isObject(a) && isObject(b) && here.length < deepest ? changedMembers(a, b, here) : [here.join('.')];
  });
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Everything but the features, by the names of the file, with lists by the ids of their entries. */
function settingsFile(plan: Plan): JsonObject {
  const { type: _, id: __, order: ___, foreign, outer, ...settings } = settingsOf(plan);
  const { bbox: ____, ...others } = outer ?? {};
  return {
    ...(settings as unknown as JsonObject),
    ...foreign,
    ...others,
    luminaires: byName(listOf(plan, 'luminaire')),
    cameraTypes: byName(listOf(plan, 'camera-type')),
    exceptions: byName(listOf(plan, 'exception'), exceptionName),
    underlays: byName(listOf(plan, 'underlay')),
    sheets: byName(listOf(plan, 'sheet')),
    revisions: byName(listOf(plan, 'revision')),
  };
}

const exceptionName = ({ rule, item, feature }: ExceptionRecord): string =>
  [rule, item ?? feature].filter(Boolean).join('/');

function byName<T extends PlanRecord>(
  records: readonly T[],
  nameOf: (record: T) => string = ({ id }) => id,
): JsonObject {
  return Object.fromEntries(
    records.map((record) => {
      const { type: _, id: __, order: ___, ...members } = record;
      return [nameOf(record), members as unknown as JsonObject];
    }),
  );
}
