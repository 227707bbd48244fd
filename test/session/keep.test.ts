// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { change, createPlan, newSettings, nextOrder, recordsOf, settingsOf } from '../../src/plan/plan.ts';
import type { FeatureRecord } from '../../src/plan/record.ts';
import { done, draft, dropDraft, keepDraft, plan, redo, run, undo } from '../../src/session/document.ts';
import {
  deleteKept,
  duplicatePlan,
  openId,
  openKept,
  openNew,
  plans,
  plansProblem,
  refreshPlans,
  renamePlan,
  restoreKept,
  startKeeping,
} from '../../src/session/keep.ts';
import { saved } from '../../src/session/view.ts';

let ids = 0;
let clock = 0;
const surroundings = {
  now: () => new Date(Date.UTC(2026, 10, 21) + ++clock * 1000).toISOString(),
  newId: () => `plan-${++ids}`,
};

beforeAll(() => startKeeping(surroundings));
afterEach(async () => {
  for (const { id } of listed()) await deleteKept(id);
});

const place = (id: string, lon: number): FeatureRecord => ({
  type: 'feature',
  id,
  order: nextOrder(plan.value, 'feature'),
  kind: 'sign',
  geometry: { type: 'Point', coordinates: [lon, -37.79] },
  values: {},
});
const draw = (id: string, lon = 176) => run((open, at: number) => change(open, [place(id, at)]), lon, 'Draw sign');
const features = () => [...recordsOf(plan.value, 'feature').keys()];
const settled = () => vi.waitFor(() => expect(saved.value.state).toBe('saved'));
const listed = () => plans.value.filter(({ deleted }) => deleted === undefined);
const titled = (title: string) => [{ ...newSettings, title }];

/** What another visit would find. */
async function reopen(id: string): Promise<void> {
  await openNew(titled('Elsewhere'), { onFirstChange: true });
  expect(await openKept(id)).toBeUndefined();
}

test('every kept change is there when the plan is opened again: undone and redone ones too, drafts not', async () => {
  await openNew(titled('Yard'));
  const id = openId.value ?? '';
  draw('a');
  draw('b');
  undo();
  draw('c');
  undo();
  redo();
  draft((open, at: number) => change(open, [place('drag', at)]), 177);
  dropDraft();
  draft((open, at: number) => change(open, [place('dragged', at)]), 178);
  keepDraft('Move sign');
  draft((open, at: number) => change(open, [place('unfinished', at)]), 179);
  expect(saved.value.state).toBe('saving');
  await settled();
  expect(features()).toContain('unfinished');
  await reopen(id);
  expect(features()).toEqual(['a', 'c', 'dragged']);
  expect(done.value).toEqual([]);
});

test('a sample comes into the list with its first change, a started plan at once', async () => {
  await openNew(titled('Sample'), { onFirstChange: true });
  await refreshPlans();
  expect(listed()).toEqual([]);
  draw('a');
  await settled();
  await refreshPlans();
  expect(listed()).toMatchObject([{ title: 'Sample', features: 1 }]);
  await openNew(titled('Started'));
  await vi.waitFor(() => expect(listed().map(({ title }) => title)).toEqual(['Started', 'Sample']));
});

test('the open plan is renamed as any change is: it can be undone; a closed one is renamed in the list', async () => {
  await openNew(titled('First'));
  const first = openId.value ?? '';
  await settled();
  expect(await renamePlan(first, 'Yard')).toBeUndefined();
  expect(settingsOf(plan.value).title).toBe('Yard');
  undo();
  expect(settingsOf(plan.value).title).toBe('First');
  await settled();
  await openNew(titled('Second'));
  expect(await renamePlan(first, 'Depot')).toBeUndefined();
  expect(plans.value.find(({ id }) => id === first)?.title).toBe('Depot');
  await openKept(first);
  expect(settingsOf(plan.value).title).toBe('Depot');
});

test('a deleted plan is gone from the window, and can be brought back as it was', async () => {
  await openNew(titled('Yard'));
  const id = openId.value ?? '';
  draw('a');
  expect(await deleteKept(id)).toBeUndefined();
  expect(openId.value).toBeNull();
  expect(features()).toEqual([]);
  expect(plans.value.find((entry) => entry.id === id)).toMatchObject({ deleted: expect.any(String) });
  await restoreKept(id);
  await openKept(id);
  expect(features()).toEqual(['a']);
});

test('a copy of the open plan holds its last change', async () => {
  await openNew(titled('Yard'));
  const id = openId.value ?? '';
  draw('a');
  expect(await duplicatePlan(id)).toBeUndefined();
  const copy = listed().find((entry) => entry.id !== id);
  expect(copy).toMatchObject({ title: 'Yard (copy)', features: 1 });
});

test('where storage is denied plans still open and change, and the status says why nothing is kept', async () => {
  const denied = new Proxy(new IDBFactory(), {
    get: () => () => {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  vi.stubGlobal('indexedDB', denied);
  await startKeeping({ ...surroundings, database: 'denied' });
  expect(plansProblem.value).toContain('does not let Bollard keep plans here');
  await openNew(createPlan(titled('Yard')).records.values());
  draw('a');
  await vi.waitFor(() =>
    expect(saved.value).toMatchObject({ state: 'failed', why: expect.stringContaining('private window') }),
  );
  expect(features()).toEqual(['a']);
  expect(await openKept('plan-1', {})).toContain('private window');
  vi.unstubAllGlobals();
});
