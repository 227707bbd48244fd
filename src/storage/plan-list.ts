import { type Key, keyOf, type PlanRecord, type SettingsRecord } from '../plan/record.ts';
import { type Drawing, finished, type JournalDatabase, type PlanEntry, rangeOf, strict } from './database.ts';
import { readStoredPlan, storedFormat } from './read-plan.ts';
import { changeText, snapshotTexts } from './snapshot.ts';
import { writeSnapshot } from './write-snapshot.ts';

/** The plans of this browser, the last opened first; those deleted but not yet purged are marked so. */
export async function listPlans(database: JournalDatabase): Promise<PlanEntry[]> {
  const entries = await database.getAll('plans');
  return entries.sort((a, b) => (a.opened < b.opened ? 1 : -1));
}

/** The entry of a plan of which nothing is written yet. `now` is an ISO date-time. */
export function newEntry(id: string, records: Iterable<PlanRecord>, now: string): PlanEntry {
  let title = '';
  let features = 0;
  for (const record of records) {
    if (record.type === 'settings') title = record.title;
    if (record.type === 'feature') features++;
  }
  return {
    id,
    title,
    opened: now,
    changed: now,
    features,
    format: storedFormat,
    last: 0,
    snapshot: { upTo: 0, parts: 0, size: 0 },
  };
}

/** Changes an entry in place. False where the plan is gone. */
async function changeEntry(
  database: JournalDatabase,
  id: string,
  change: (entry: PlanEntry) => PlanEntry,
): Promise<boolean> {
  const transaction = database.transaction('plans', 'readwrite', strict);
  const entry = await transaction.store.get(id);
  if (entry) await transaction.store.put(change(entry));
  await transaction.done;
  return entry !== undefined;
}

export const markOpened = (database: JournalDatabase, id: string, now: string): Promise<boolean> =>
  changeEntry(database, id, (entry) => ({ ...entry, opened: now }));

/** Takes a plan out of the list. It is kept until `purgeDeleted`, so that this can be undone. */
export const deletePlan = (database: JournalDatabase, id: string, now: string): Promise<boolean> =>
  changeEntry(database, id, (entry) => ({ ...entry, deleted: now }));

export const restorePlan = (database: JournalDatabase, id: string): Promise<boolean> =>
  changeEntry(database, id, ({ deleted: _, ...entry }) => entry);

/** Gives up for good what was deleted before a date-time. */
export async function purgeDeleted(database: JournalDatabase, before: string): Promise<void> {
  const transaction = database.transaction(['plans', 'parts', 'changes', 'handles', 'drawings'], 'readwrite', strict);
  const entries = await transaction.objectStore('plans').getAll();
  const old = entries.filter(({ deleted }) => deleted && deleted < before);
  const requests = old.flatMap(({ id }) => [
    transaction.objectStore('plans').delete(id),
    transaction.objectStore('parts').delete(rangeOf(id)),
    transaction.objectStore('changes').delete(rangeOf(id)),
    transaction.objectStore('handles').delete(id),
    transaction.objectStore('drawings').delete(id),
  ]);
  await finished(transaction, requests);
}

/** Keeps how a plan was drawn after a change. Not where the plan is not kept, or that change is no longer known. */
export async function putDrawing(
  database: JournalDatabase,
  plan: string,
  upTo: number,
  drawing: Drawing,
): Promise<void> {
  const transaction = database.transaction(['plans', 'drawings'], 'readwrite');
  const entry = await transaction.objectStore('plans').get(plan);
  const isKnown = entry && entry.snapshot.upTo <= upTo && upTo <= entry.last;
  await finished(transaction, [
    isKnown ? transaction.objectStore('drawings').put({ plan, upTo, ...drawing }) : undefined,
  ]);
}

/** Gives a plan that is not open another title. Answers a problem, if there is one. */
export async function renameStored(
  database: JournalDatabase,
  id: string,
  title: string,
  now: string,
): Promise<string | undefined> {
  const stored = await readStoredPlan(database, id);
  if ('problem' in stored) return stored.problem;
  const settings = withTitle(stored.records, title);
  if (!settings || stored.damage) return 'Open the plan to rename it.';
  const entry: PlanEntry = { ...stored.entry, title, changed: now, last: stored.entry.last + 1 };
  const transaction = database.transaction(['plans', 'changes'], 'readwrite', strict);
  const text = changeText(new Map([[keyOf(settings), [null, settings]]]));
  await finished(transaction, [
    transaction.objectStore('changes').add({ plan: id, number: entry.last, text }),
    transaction.objectStore('plans').put(entry),
  ]);
  return undefined;
}

/** Copies a plan under another id, its title marked as a copy. Answers a problem, if there is one. */
export async function duplicateStored(
  database: JournalDatabase,
  id: string,
  copy: { readonly id: string; readonly now: string },
): Promise<string | undefined> {
  const stored = await readStoredPlan(database, id);
  if ('problem' in stored) return stored.problem;
  const settings = withTitle(stored.records, `${stored.entry.title} (copy)`);
  if (settings) stored.records.set(keyOf(settings), settings);
  const records = [...stored.records.values()];
  await writeSnapshot(database, newEntry(copy.id, records, copy.now), [...snapshotTexts(records)]);
  return undefined;
}

function withTitle(records: ReadonlyMap<Key, PlanRecord>, title: string): SettingsRecord | undefined {
  const settings = records.get('settings/settings');
  return settings?.type === 'settings' ? { ...settings, title } : undefined;
}
