import { type Key, keyOf, type PlanRecord } from '../plan/record.ts';
import {
  type ChangeEntry,
  type Damage,
  type JournalDatabase,
  type PlanEntry,
  rangeOf,
  type SnapshotPart,
} from './database.ts';
import { readChangeText, readSnapshotText } from './snapshot.ts';

/** The form of what is stored by this version. */
export const storedFormat = 1;

/** A plan as the journal holds it. */
export interface StoredPlan {
  readonly entry: PlanEntry;
  readonly records: Map<Key, PlanRecord>;
  /** Characters of the changes since the snapshot. */
  readonly changeSize: number;
  readonly damage?: Damage;
}

export type ReadResult = StoredPlan | { readonly problem: string };

/** Reads a plan back: its snapshot, then every change since. Reads up to the first change that is broken or missing. */
export async function readStoredPlan(database: JournalDatabase, id: string): Promise<ReadResult> {
  const transaction = database.transaction(['plans', 'parts', 'changes']);
  const [entry, parts, changes] = await Promise.all([
    transaction.objectStore('plans').get(id),
    transaction.objectStore('parts').getAll(rangeOf(id)),
    transaction.objectStore('changes').getAll(rangeOf(id)),
    transaction.done,
  ]);
  if (!entry) return { problem: 'This plan is no longer in this browser.' };
  if (entry.format > storedFormat) {
    return { problem: `“${entry.title}” was last changed by a newer Bollard. Reload this page to get it.` };
  }
  const records = new Map<Key, PlanRecord>();
  const broken = [...readParts(records, entry, parts), ...readChanges(records, entry, changes)];
  const changeSize = changes.reduce((sum, change) => sum + change.text.length, 0);
  if (broken.length === 0) return { entry, records, changeSize };
  const damage = {
    found: broken.map(({ found }) => found).join(' '),
    texts: broken.flatMap(({ texts }) => texts),
  };
  return { entry, records, changeSize, damage };
}

function readParts(records: Map<Key, PlanRecord>, entry: PlanEntry, parts: readonly SnapshotPart[]): Damage[] {
  const unreadable: string[] = [];
  let read = 0;
  for (const part of parts) {
    const list = readSnapshotText(part.text);
    if (list) read++;
    else unreadable.push(String(part.text));
    for (const record of list ?? []) records.set(keyOf(record), record);
  }
  if (read === entry.snapshot.parts) return [];
  return [
    {
      found: `${entry.snapshot.parts - read} of ${entry.snapshot.parts} parts of the plan could not be read.`,
      texts: unreadable,
    },
  ];
}

function readChanges(records: Map<Key, PlanRecord>, entry: PlanEntry, changes: readonly ChangeEntry[]): Damage[] {
  const since = changes.filter((change) => change.number > entry.snapshot.upTo);
  for (let i = 0; entry.snapshot.upTo + i < entry.last || i < since.length; i++) {
    const expected = entry.snapshot.upTo + 1 + i;
    const change = since[i];
    const kept = change?.number === expected ? readChangeText(change.text) : undefined;
    if (!kept) return [brokenFrom(entry, expected, since.slice(i))];
    for (const [key, record] of kept) {
      if (record) records.set(key, record);
      else records.delete(key);
    }
  }
  return [];
}

function brokenFrom(entry: PlanEntry, first: number, rest: readonly ChangeEntry[]): Damage {
  const total = Math.max(entry.last, first) - entry.snapshot.upTo;
  const read = first - 1 - entry.snapshot.upTo;
  return {
    found: `The plan was read up to change ${read} of the last ${total}: the one after it is damaged. What follows is kept aside.`,
    texts: rest.map((change) => String(change.text)),
  };
}
