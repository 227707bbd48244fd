import { withFollowers } from './followers.ts';
import { type Patch, patchOf } from './patch.ts';
import {
  type FeatureRecord,
  type Key,
  keyOf,
  type PlanRecord,
  type RecordOf,
  type RecordType,
  type SettingsRecord,
} from './record.ts';

/** What can change: a type of record, or the features of one kind. Facts and rules name the topics they read. */
export type Topic = Exclude<RecordType, 'feature'> | 'feature' | `kind/${string}`;

/**
 * The whole document: records in plain maps, so that the cost of a change does not grow with the plan. Only
 * `applyPatch` changes it.
 */
export interface Plan {
  readonly records: ReadonlyMap<Key, PlanRecord>;
  /** Counts applied patches. */
  readonly revision: number;
}

class LivePlan implements Plan {
  readonly records = new Map<Key, PlanRecord>();
  readonly kinds = new Map<string, Map<string, FeatureRecord>>();
  readonly types: { readonly [T in RecordType]: Map<string, RecordOf<T>> } = {
    feature: new Map(),
    settings: new Map(),
    sheet: new Map(),
    luminaire: new Map(),
    'camera-type': new Map(),
    underlay: new Map(),
    exception: new Map(),
    revision: new Map(),
    aside: new Map(),
  };
  readonly versions = new Map<Topic, number>();
  revision = 0;
}

const live = (plan: Plan): LivePlan => {
  if (plan instanceof LivePlan) return plan;
  throw new Error('expected a plan made by createPlan');
};

export const newSettings: SettingsRecord = {
  type: 'settings',
  id: 'settings',
  order: 0,
  title: '',
  packs: [],
  datum: 'WGS84',
  crs: '',
  site: {},
  author: '',
  lighting: {},
  adopted: {},
};

export function createPlan(records: Iterable<PlanRecord> = []): Plan {
  const plan = new LivePlan();
  for (const record of [newSettings, ...records]) {
    const key = keyOf(record);
    const before = plan.records.get(key);
    if (before) forget(plan, before);
    plan.records.set(key, record);
    remember(plan, record);
  }
  return plan;
}

/** Applies in place. The caller keeps the patch: its inverse undoes it. */
export function applyPatch(plan: Plan, patch: Patch): void {
  const target = live(plan);
  for (const [key, [before, after]] of patch) {
    if (after) target.records.set(key, after);
    else target.records.delete(key);
    if (before) forget(target, before);
    if (after) remember(target, after);
  }
  target.revision++;
}

function remember(plan: LivePlan, record: PlanRecord): void {
  const sameType: Map<string, PlanRecord> = plan.types[record.type];
  sameType.set(record.id, record);
  touch(plan, record.type);
  if (record.type !== 'feature') return;
  mapIn(plan.kinds, record.kind).set(record.id, record);
  touch(plan, `kind/${record.kind}`);
}

function forget(plan: LivePlan, record: PlanRecord): void {
  plan.types[record.type].delete(record.id);
  touch(plan, record.type);
  if (record.type !== 'feature') return;
  mapIn(plan.kinds, record.kind).delete(record.id);
  touch(plan, `kind/${record.kind}`);
}

function mapIn<K, T>(maps: Map<K, Map<string, T>>, key: K): Map<string, T> {
  let map = maps.get(key);
  if (!map) {
    map = new Map();
    maps.set(key, map);
  }
  return map;
}

const touch = (plan: LivePlan, topic: Topic): void => {
  plan.versions.set(topic, (plan.versions.get(topic) ?? 0) + 1);
};

/** Rises whenever a record of the topic changed: what a memo compares. */
export const versionOf = (plan: Plan, topic: Topic): number => live(plan).versions.get(topic) ?? 0;

/** File order; ids settle ties, so that it never depends on how the plan came to be. */
const byOrder = (a: PlanRecord, b: PlanRecord): number => a.order - b.order || (a.id < b.id ? -1 : 1);

/** The records of a type, unordered and without copying. */
export function recordsOf<T extends RecordType>(plan: Plan, type: T): ReadonlyMap<string, RecordOf<T>> {
  return live(plan).types[type];
}

/** The records of a type, in file order. */
export const listOf = <T extends RecordType>(plan: Plan, type: T): RecordOf<T>[] =>
  [...recordsOf(plan, type).values()].sort(byOrder);

export const recordOf = <T extends RecordType>(plan: Plan, type: T, id: string): RecordOf<T> | undefined =>
  recordsOf(plan, type).get(id);

/** The features of one kind, unordered and without copying. */
export const featuresOf = (plan: Plan, kind: string): ReadonlyMap<string, FeatureRecord> =>
  mapIn(live(plan).kinds, kind);

/** The kinds that have features now, known or not. */
export const kindsPresent = (plan: Plan): string[] =>
  [...live(plan).kinds].filter(([, features]) => features.size > 0).map(([kind]) => kind);

export const settingsOf = (plan: Plan): SettingsRecord => recordsOf(plan, 'settings').get('settings') ?? newSettings;

/** A patch against this plan: `put` replaces or adds, `remove` takes away. Zones go with what they follow. */
export const change = (plan: Plan, put: Iterable<PlanRecord>, remove: Iterable<PlanRecord> = []): Patch =>
  patchOf(
    (key) => plan.records.get(key),
    withFollowers(put, {
      before: (id) => recordOf(plan, 'feature', id),
      ofKind: (kind) => featuresOf(plan, kind).values(),
    }),
    remove,
  );

/** The order for the next record of a type: after all others. */
export function nextOrder(plan: Plan, type: RecordType): number {
  let last = -1;
  for (const record of recordsOf(plan, type).values()) if (record.order > last) last = record.order;
  return last + 1;
}
