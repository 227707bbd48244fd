import { afterEach, expect, test } from 'vitest';
import { createPlan, newSettings } from '../../src/plan/plan.ts';
import {
  deletePlan,
  duplicateStored,
  listPlans,
  newEntry,
  purgeDeleted,
  renameStored,
  restorePlan,
} from '../../src/storage/plan-list.ts';
import { readStoredPlan } from '../../src/storage/read-plan.ts';
import { snapshotTexts } from '../../src/storage/snapshot.ts';
import { writeSnapshot } from '../../src/storage/write-snapshot.ts';
import { memoryStorage } from './memory-database.ts';

const storage = memoryStorage();
afterEach(() => storage.forget());

async function withPlans(...ids: string[]) {
  const database = await storage.open().open();
  for (const [day, id] of ids.entries()) {
    const records = [...createPlan([{ ...newSettings, title: `Plan ${id}` }]).records.values()];
    await writeSnapshot(database, newEntry(id, records, `2026-11-0${day + 1}`), [...snapshotTexts(records)]);
  }
  return database;
}

test('plans are listed by when they were last opened', async () => {
  const database = await withPlans('a', 'b', 'c');
  expect((await listPlans(database)).map(({ title }) => title)).toEqual(['Plan c', 'Plan b', 'Plan a']);
});

test('a new title is in the list and in the plan', async () => {
  const database = await withPlans('a');
  expect(await renameStored(database, 'a', 'Yard', '2026-11-21')).toBeUndefined();
  expect(await listPlans(database)).toMatchObject([{ title: 'Yard', changed: '2026-11-21', last: 1 }]);
  const stored = await readStoredPlan(database, 'a');
  expect('records' in stored && stored.records.get('settings/settings')).toMatchObject({ title: 'Yard' });
});

test('a copy is a plan of its own', async () => {
  const database = await withPlans('a');
  await duplicateStored(database, 'a', { id: 'b', now: '2026-11-21' });
  await renameStored(database, 'a', 'Yard', '2026-11-22');
  expect((await listPlans(database)).map(({ id, title }) => [id, title])).toEqual([
    ['b', 'Plan a (copy)'],
    ['a', 'Yard'],
  ]);
});

test('a deleted plan can be brought back until it is purged', async () => {
  const database = await withPlans('a', 'b');
  await deletePlan(database, 'a', '2026-11-01');
  await deletePlan(database, 'b', '2026-11-20');
  expect((await listPlans(database)).every(({ deleted }) => deleted)).toBe(true);
  await restorePlan(database, 'b');
  await purgeDeleted(database, '2026-11-10');
  const left = await listPlans(database);
  expect(left).toMatchObject([{ id: 'b' }]);
  expect(left[0]).not.toHaveProperty('deleted');
  expect(await database.count('parts')).toBe(1);
  expect(await readStoredPlan(database, 'a')).toEqual({ problem: 'This plan is no longer in this browser.' });
});
