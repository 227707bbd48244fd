import { type Key, keyOf, type PlanRecord } from './record.ts';

/** The one shape of change: for each record, what it was and what it becomes; null where it is not there. */
export type Change = readonly [before: PlanRecord | null, after: PlanRecord | null];
export type Patch = ReadonlyMap<Key, Change>;

export const emptyPatch: Patch = new Map();

/** Undo is the pair swapped. */
export function invert(patch: Patch): Patch {
  return new Map([...patch].map(([key, [before, after]]) => [key, [after, before]]));
}

/** `first`, then `second`, as one patch. A record that ends as it began drops out. */
export function compose(first: Patch, second: Patch): Patch {
  const both = new Map(first);
  for (const [key, [before, after]] of second) {
    const earlier = both.get(key);
    const start = earlier ? earlier[0] : before;
    if (start === after) both.delete(key);
    else both.set(key, [start, after]);
  }
  return both;
}

/** A patch that puts and removes records, read against what stands now. */
export function patchOf(
  get: (key: Key) => PlanRecord | undefined,
  put: Iterable<PlanRecord>,
  remove: Iterable<PlanRecord> = [],
): Patch {
  const patch = new Map<Key, Change>();
  for (const record of remove) patch.set(keyOf(record), [record, null]);
  for (const record of put) {
    const key = keyOf(record);
    const before = get(key) ?? null;
    if (before !== record) patch.set(key, [before, record]);
  }
  return patch;
}

/** What turns the records of `from` into those of `to`. */
export function between(from: ReadonlyMap<Key, PlanRecord>, to: ReadonlyMap<Key, PlanRecord>): Patch {
  const patch = new Map<Key, Change>();
  for (const [key, before] of from) if (!to.has(key)) patch.set(key, [before, null]);
  for (const [key, after] of to) {
    const before = from.get(key) ?? null;
    if (before !== after) patch.set(key, [before, after]);
  }
  return patch;
}
