import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { applyPatch, change, createPlan } from '../../src/plan/plan.ts';
import type { FeatureRecord, PlanRecord } from '../../src/plan/record.ts';
import type { Database } from '../../src/storage/database.ts';
import { type Keeping, PlanJournal } from '../../src/storage/plan-journal.ts';
import { newEntry, putDrawing } from '../../src/storage/plan-list.ts';
import { readStoredPlan, type StoredPlan } from '../../src/storage/read-plan.ts';
import { FailingDatabase, memoryStorage } from './memory-database.ts';

const now = '2026-11-21T00:00:00.000Z';
const storage = memoryStorage();
afterEach(() => {
  storage.forget();
  vi.useRealTimers();
});

const feature = (id: string, order: number, name = ''): FeatureRecord => ({
  type: 'feature',
  id,
  order,
  kind: 'fence',
  geometry: { type: 'Point', coordinates: [176.123456789012, -37.5] },
  values: { name },
});

function start(database: Database, records: readonly PlanRecord[] = []) {
  const plan = createPlan(records);
  const told: Keeping[] = [];
  const overtaken = vi.fn();
  const journal = new PlanJournal({
    database,
    entry: newEntry('p', plan.records.values(), now),
    records: new Map(plan.records),
    isNew: true,
    tell: (keeping) => told.push(keeping),
    overtaken,
  });
  const put = (...records: PlanRecord[]) => {
    const patch = change(plan, records);
    applyPatch(plan, patch);
    journal.append(patch, now);
  };
  const remove = (...records: PlanRecord[]) => {
    const patch = change(plan, [], records);
    applyPatch(plan, patch);
    journal.append(patch, now);
  };
  return { plan, journal, told, overtaken, put, remove };
}

async function read(database: Database): Promise<StoredPlan> {
  const stored = await readStoredPlan(await database.open(), 'p');
  if ('problem' in stored) throw new Error(stored.problem);
  return stored;
}

const asObject = (records: ReadonlyMap<string, PlanRecord>) => Object.fromEntries(records);

test('what was appended is read back, whatever the order of changes and snapshots', async () => {
  const steps = fc.array(
    fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), name: fc.string(), gone: fc.boolean() }),
      },
      { weight: 1, arbitrary: fc.constant('snapshot' as const) },
    ),
    { maxLength: 25 },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      storage.forget();
      const database = storage.open();
      const { plan, journal, put, remove } = start(database, [feature('a', 0)]);
      for (const step of list) {
        if (step === 'snapshot') await journal.compact();
        else {
          const present = plan.records.get(`feature/${step.id}`);
          if (step.gone && present) remove(present);
          else put(feature(step.id, 1, step.name));
        }
      }
      expect(await journal.settle()).toBe(true);
      const stored = await read(storage.open());
      expect(asObject(stored.records)).toEqual(asObject(plan.records));
      expect(stored.damage).toBeUndefined();
      expect(stored.entry.features).toBe([...plan.records.values()].filter(({ type }) => type === 'feature').length);
    }),
    { numRuns: 40 },
  );
});

test('a change is called saved only once it can be read back by another connection', async () => {
  const database = storage.open();
  const { told, put, journal } = start(database);
  put(feature('a', 0));
  expect(told.at(-1)).toEqual({ state: 'saving' });
  await journal.settle();
  expect(told.at(-1)).toEqual({ state: 'saved' });
  expect((await read(storage.open())).records.has('feature/a')).toBe(true);
});

test('changes that come while others are written are written too', async () => {
  const { put, journal, plan } = start(storage.open());
  for (let i = 0; i < 50; i++) {
    put(feature(`f${i}`, i));
    if (i % 7 === 0) await Promise.resolve();
    if (i % 11 === 0) await new Promise((resume) => setTimeout(resume, 1));
  }
  await vi.waitFor(async () => expect((await read(storage.open())).records.size).toBe(plan.records.size));
  expect(await journal.settle()).toBe(true);
});

test('storage that is full says why, keeps what waits, and is tried again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const database = new FailingDatabase('test', { blocked: () => {}, replaced: () => {} });
  const { told, put, journal } = start(database);
  database.fails = 'QuotaExceededError';
  put(feature('a', 0));
  expect(await journal.settle()).toBe(false);
  expect(told.at(-1)).toMatchObject({ state: 'failed', why: expect.stringContaining('storage is full') });
  put(feature('b', 1));
  expect(await journal.settle()).toBe(false);
  database.fails = undefined;
  vi.advanceTimersByTime(10_000);
  vi.useRealTimers();
  await vi.waitFor(() => expect(told.at(-1)).toEqual({ state: 'saved' }));
  expect([...(await read(storage.open())).records.keys()]).toEqual(['settings/settings', 'feature/a', 'feature/b']);
});

test('a plan that another tab has written is not written over', async () => {
  const first = start(storage.open());
  await first.journal.settle();
  const stored = await read(storage.open());
  first.put(feature('a', 0));
  await first.journal.settle();
  const overtaken = vi.fn();
  const late = new PlanJournal({ ...stored, database: storage.open(), tell: () => {}, overtaken });
  late.append(new Map([['feature/b', [null, feature('b', 0)]]]), now);
  expect(await late.settle()).toBe(false);
  expect(overtaken).toHaveBeenCalledOnce();
  expect([...(await read(storage.open())).records.keys()]).toEqual(['settings/settings', 'feature/a']);
});

test('a snapshot takes the place of the changes it holds, and of those only', async () => {
  const database = storage.open();
  const { put, journal } = start(database);
  put(feature('a', 0));
  put(feature('b', 1));
  await journal.compact();
  put(feature('c', 2));
  await journal.settle();
  const open = await database.open();
  expect((await open.getAll('changes')).map(({ number }) => number)).toEqual([3]);
  expect((await read(database)).entry).toMatchObject({ features: 3, last: 3, snapshot: { upTo: 2, parts: 1 } });
});

test.each([
  ['is cut off', '[["feature/b",{"type":"feat'],
  ['is not a change', '{"feature/b":null}'],
  ['names another record', '[["feature/x",{"type":"feature","id":"b"}]]'],
])('a change that %s: the plan is read up to it, and the rest kept aside', async (_, text) => {
  const database = storage.open();
  const { put, journal } = start(database);
  for (const id of ['a', 'b', 'c']) put(feature(id, 0));
  await journal.settle();
  journal.stop();
  const open = await database.open();
  await open.put('changes', { plan: 'p', number: 2, text });
  const stored = await read(database);
  expect([...stored.records.keys()]).toEqual(['settings/settings', 'feature/a']);
  expect(stored.damage?.found).toContain('up to change 1 of the last 3');
  expect(stored.damage?.texts).toHaveLength(2);

  const next = new PlanJournal({ ...stored, database, tell: () => {}, overtaken: () => {} });
  next.append(new Map([['feature/d', [null, feature('d', 0)]]]), now);
  await next.settle();
  const mended = await read(database);
  expect(mended.damage).toBeUndefined();
  expect([...mended.records.keys()]).toEqual(['settings/settings', 'feature/a', 'feature/d']);
  expect((await open.getAll('damaged'))[0]).toMatchObject({ plan: 'p', texts: stored.damage?.texts });
});

test('a part of the snapshot that is broken costs that part only', async () => {
  const database = storage.open();
  const { journal } = start(
    database,
    Array.from({ length: 2500 }, (_, i) => feature(`f${i}`, i)),
  );
  await journal.settle();
  await (await database.open()).put('parts', { plan: 'p', part: 1, text: 'x' });
  const stored = await read(database);
  expect(stored.damage?.found).toBe('1 of 3 parts of the plan could not be read.');
  expect(stored.records.size).toBe(1501);
});

test('how a plan was drawn is given back with what changed since, and never once that is not known', async () => {
  const database = storage.open();
  const { put, remove, journal } = start(database, [feature('a', 0), feature('b', 1)]);
  put(feature('c', 2));
  await journal.settle();
  const drawing = { made: 'x', shapes: new Blob(), places: new Blob(), counts: '[]' };
  await putDrawing(await database.open(), 'p', 1, drawing);
  await putDrawing(await database.open(), 'unkept', 0, drawing);
  expect((await read(database)).drawing).toMatchObject({ made: 'x', since: new Map() });
  put(feature('d', 3, 'first'));
  put(feature('d', 3, 'second'));
  remove(feature('a', 0));
  await journal.settle();
  const since = [...((await read(database)).drawing?.since ?? [])];
  expect(since).toEqual([
    ['feature/d', [null, feature('d', 3, 'second')]],
    ['feature/a', [feature('a', 0), null]],
  ]);
  await journal.compact();
  expect((await read(database)).drawing).toBeUndefined();
  await putDrawing(await database.open(), 'p', 1, drawing);
  expect((await (await database.open()).get('drawings', 'p'))?.upTo).toBe(1);
  expect(await (await database.open()).count('drawings')).toBe(1);
});

test('a plan in a newer form is refused, not half-read', async () => {
  const database = storage.open();
  const { journal } = start(database);
  await journal.settle();
  const open = await database.open();
  const entry = await open.get('plans', 'p');
  if (entry) await open.put('plans', { ...entry, title: 'Depot', format: 2 });
  expect(await readStoredPlan(open, 'p')).toEqual({
    problem: '“Depot” was last changed by a newer Bollard. Reload this page to get it.',
  });
});
