import { compose, emptyPatch, type Patch } from '../plan/patch.ts';
import { type Key, keyOf, type PlanRecord } from '../plan/record.ts';
import {
  type ChangeEntry,
  type Damage,
  type Drawing,
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
  /** How it was drawn last, and what has changed since. */
  readonly drawing?: KeptDrawing;
}

/** How a plan was drawn at some time, and what has changed since. */
export interface KeptDrawing extends Drawing {
  readonly since: Patch;
}

export type ReadResult = StoredPlan | { readonly problem: string };

/** Reads a plan back: its snapshot, then every change since. Reads up to the first change that is broken or missing. */
export async function readStoredPlan(database: JournalDatabase, id: string): Promise<ReadResult> {
  const transaction = database.transaction(['plans', 'parts', 'changes', 'drawings']);
  const rest = Promise.all([
    transaction.objectStore('changes').getAll(rangeOf(id)),
    transaction.objectStore('drawings').get(id),
  ]);
  const entry = await transaction.objectStore('plans').get(id);
  if (!entry) return { problem: 'This plan is no longer in this browser.' };
  if (entry.format > storedFormat) {
    return { problem: `“${entry.title}” was last changed by a newer Bollard. Reload this page to get it.` };
  }
  const records = new Map<Key, PlanRecord>();
  const partsBroken = await readParts(records, entry, transaction.objectStore('parts'));
  const [changes, drawing] = await rest;
  const { upTo } = entry.snapshot;
  const from = drawing && drawing.upTo >= upTo && drawing.upTo <= entry.last ? drawing.upTo : Infinity;
  const { since, broken: changesBroken } = readChanges(records, entry, changes, from);
  const broken = [...partsBroken, ...changesBroken];
  const changeSize = changes.reduce((sum, change) => sum + change.text.length, 0);
  if (broken.length === 0) {
    return { entry, records, changeSize, drawing: drawing && from < Infinity ? { ...drawing, since } : undefined };
  }
  const damage = {
    found: broken.map(({ found }) => found).join(' '),
    texts: broken.flatMap(({ texts }) => texts),
  };
  return { entry, records, changeSize, damage };
}

/** Reads part after part, while the next ones are on their way. */
async function readParts(
  records: Map<Key, PlanRecord>,
  entry: PlanEntry,
  store: { get(key: [plan: string, part: number]): Promise<SnapshotPart | undefined> },
): Promise<Damage[]> {
  const unreadable: string[] = [];
  const asked = Array.from({ length: entry.snapshot.parts }, (_, part) => store.get([entry.id, part]));
  let read = 0;
  for (const answer of asked) {
    const text = (await answer)?.text;
    const list = readSnapshotText(text);
    if (list) read++;
    else if (text !== undefined) unreadable.push(String(text));
    for (const record of list ?? []) records.set(keyOf(record), record);
  }
  if (read === entry.snapshot.parts) return [];
  const found = `${entry.snapshot.parts - read} of ${entry.snapshot.parts} parts of the plan could not be read.`;
  return [{ found, texts: unreadable }];
}

/** Applies the changes to the records. `since` is what those after a number did together. */
function readChanges(
  records: Map<Key, PlanRecord>,
  entry: PlanEntry,
  changes: readonly ChangeEntry[],
  from: number,
): { readonly broken: readonly Damage[]; readonly since: Patch } {
  const { upTo } = entry.snapshot;
  const kept = changes.filter((change) => change.number > upTo);
  let since = emptyPatch;
  for (let i = 0; upTo + i < entry.last || i < kept.length; i++) {
    const expected = upTo + 1 + i;
    const change = kept[i];
    const read = change?.number === expected ? readChangeText(change.text) : undefined;
    if (!read) return { broken: [brokenFrom(entry, expected, kept.slice(i))], since };
    const patch: Patch = new Map(read.map(([key, after]) => [key, [records.get(key) ?? null, after]]));
    if (expected > from) since = compose(since, patch);
    for (const [key, record] of read) {
      if (record) records.set(key, record);
      else records.delete(key);
    }
  }
  return { broken: [], since };
}

function brokenFrom(entry: PlanEntry, first: number, rest: readonly ChangeEntry[]): Damage {
  const total = Math.max(entry.last, first) - entry.snapshot.upTo;
  const read = first - 1 - entry.snapshot.upTo;
  return {
    found: `The plan was read up to change ${read} of the last ${total}: the one after it is damaged. What follows is kept aside.`,
    texts: rest.map((change) => String(change.text)),
  };
}
