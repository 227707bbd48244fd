import { type Damage, finished, type JournalDatabase, type PlanEntry, rangeOf, strict } from './database.ts';

/**
 * Writes a whole plan in place of what is kept of it, and drops the changes that it holds: all or nothing. `damage` is
 * what could not be read of the plan before, kept aside in the same breath.
 */
export async function writeSnapshot(
  database: JournalDatabase,
  entry: PlanEntry,
  texts: readonly string[],
  damage?: Damage,
): Promise<PlanEntry> {
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  const written: PlanEntry = { ...entry, snapshot: { upTo: entry.last, parts: texts.length, size } };
  const transaction = database.transaction(['plans', 'parts', 'changes', 'damaged', 'drawings'], 'readwrite', strict);
  const [plans, parts, changes] = [
    transaction.objectStore('plans'),
    transaction.objectStore('parts'),
    transaction.objectStore('changes'),
  ];
  await finished(transaction, [
    // A drawing may hold what could not be read.
    damage && transaction.objectStore('drawings').delete(entry.id),
    damage && transaction.objectStore('damaged').add({ plan: entry.id, ...damage }),
    parts.delete(rangeOf(entry.id)),
    ...texts.map((text, part) => parts.put({ plan: entry.id, part, text })),
    changes.delete(damage ? rangeOf(entry.id) : IDBKeyRange.bound([entry.id, 0], [entry.id, entry.last])),
    plans.put(written),
  ]);
  return written;
}
