import { signal } from '@preact/signals';
import { change, createPlan, settingsOf } from '../plan/plan.ts';
import type { PlanRecord } from '../plan/record.ts';
import { Database, type Drawing, type PlanEntry } from '../storage/database.ts';
import { type JournalOptions, PlanJournal } from '../storage/plan-journal.ts';
import {
  deletePlan,
  duplicateStored,
  listPlans,
  markOpened,
  newEntry,
  purgeDeleted,
  putDrawing,
  renameStored,
  restorePlan,
} from '../storage/plan-list.ts';
import { lockPlan, type PlanLock } from '../storage/plan-lock.ts';
import { type KeptDrawing, readStoredPlan, type StoredPlan } from '../storage/read-plan.ts';
import { storageProblem } from '../storage/storage-problem.ts';
import { frozen, onChange, onCommit, openPlan, run } from './document.ts';
import { complain, goTo, saved } from './view.ts';

/** What the surroundings give: the only places where a date and an id come from. */
export interface Surroundings {
  /** The ISO date-time now. */
  readonly now: () => string;
  /** An id that no other plan has. */
  readonly newId: () => string;
  /** The name of the database. Tests have their own. */
  readonly database?: string;
}

/** The plans of this browser, the last opened first. Those deleted lately are marked so, and can be brought back. */
export const plans = signal<readonly PlanEntry[]>([]);
/** Why the list of plans cannot be read; null when it can. */
export const plansProblem = signal<string | null>(null);
/** The id of the open plan in this browser; null before one is opened. */
export const openId = signal<string | null>(null);

/** A deleted plan is given up after this many days. */
const daysKept = 30;
/** Milliseconds. */
const quietBeforeDrawing = 2500;
const elsewhere =
  'This plan is open in another tab: it can be read and printed here, but changed only there, or here after “Take over”.';
const takenOver = 'Another tab has taken this plan over: it can be changed only there, or here after “Take over”.';

interface Open {
  readonly id: string;
  readonly journal: PlanJournal;
  readonly lock: PlanLock | undefined;
}

let surroundings: Surroundings = {
  now: () => {
    throw new Error('expected startKeeping to be called first');
  },
  newId: () => {
    throw new Error('expected startKeeping to be called first');
  },
};
let database = new Database('bollard', { blocked: () => {}, replaced: () => {} });
let current: Open | undefined;
/** Counts openings, so that a slow one that was overtaken by another is dropped. */
let openings = 0;
/** How the open plan was drawn when it was kept; forgotten once the plan changes. */
let drawing: KeptDrawing | undefined;
let askedToPersist = false;
let otherTabs: BroadcastChannel | undefined;

/** Binds the open plan to the journal of this browser. Called once, before a plan is opened. */
export async function startKeeping(around: Surroundings): Promise<void> {
  surroundings = around;
  database = new Database(around.database ?? 'bollard', {
    blocked: () => complain('Close the other tabs of Bollard: they hold the plans in their old form.'),
    replaced: () => freeze('A newer Bollard was opened in another tab. Reload this page to go on.'),
  });
  onChange(() => {
    drawing = undefined;
  });
  onCommit((patch) => current?.journal.append(patch, surroundings.now()));
  addEventListener('beforeunload', (event) => {
    if (saved.value.state !== 'saved') event.preventDefault();
  });
  otherTabs = new BroadcastChannel(`${around.database ?? 'bollard'}-plans`);
  otherTabs.onmessage = () => void refreshPlans();
  await refreshPlans();
}

/** Gives up the plans that were deleted long ago. For a quiet moment after the start. */
export async function tidyPlans(): Promise<void> {
  const before = new Date(Date.parse(surroundings.now()) - daysKept * 86_400_000).toISOString();
  await attempt(async () => purgeDeleted(await database.open(), before));
}

export async function refreshPlans(): Promise<void> {
  const listed = await attempt(async () => listPlans(await database.open()));
  if (listed.problem === undefined) plans.value = listed.value;
  plansProblem.value = listed.problem ?? null;
}

/** Runs what may fail for the browser's storage. Answers what it gave, or the problem in words. */
async function attempt<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly problem?: undefined } | { readonly problem: string }> {
  try {
    return { value: await work() };
  } catch (error) {
    return { problem: storageProblem(error) };
  }
}

async function tellTabs(): Promise<void> {
  otherTabs?.postMessage('changed');
  await refreshPlans();
}

/** Opens a plan of the list. Answers what stands in the way, if something does; the open plan then stays. */
export async function openKept(
  id: string,
  { takeOver = false, evenIfUnsaved = false } = {},
): Promise<string | undefined> {
  if (current?.id === id && frozen.value === null) return undefined;
  const turn = ++openings;
  const unsaved = evenIfUnsaved ? undefined : await leaveProblem();
  if (unsaved) return unsaved;
  const lock = await lockPlan(id, { takeOver });
  performance.mark('plan-read');
  const read = await attempt(async () => readStoredPlan(await database.open(), id));
  const stored = read.problem === undefined ? read.value : { problem: read.problem };
  if ('problem' in stored || turn !== openings) {
    lock?.release();
    return 'problem' in stored ? stored.problem : undefined;
  }
  await openStored(stored, lock);
  return undefined;
}

async function openStored(stored: StoredPlan, lock: PlanLock | undefined): Promise<void> {
  const entry = { ...stored.entry, opened: surroundings.now() };
  const journal = begin({ entry, records: stored.records, changeSize: stored.changeSize, damage: stored.damage }, lock);
  drawing = stored.drawing;
  openPlan(createPlan(stored.records.values()));
  goToStart(entry);
  frozen.value = lock ? null : elsewhere;
  saved.value = { state: 'saved' };
  if (stored.damage) complain(stored.damage.found);
  if (lock)
    await attempt(async () =>
      stored.damage ? journal.settle() : markOpened(await database.open(), entry.id, entry.opened),
    );
  await refreshPlans();
}

/**
 * Opens a plan that is not in the list yet: started, a sample, or read from a file. It is put in the list now, or
 * `onFirstChange`. `place` is where it is while nothing is drawn. Answers what stands in the way, as `openKept` does.
 */
export async function openNew(
  records: Iterable<PlanRecord>,
  {
    onFirstChange = false,
    evenIfUnsaved = false,
    place,
  }: { onFirstChange?: boolean; evenIfUnsaved?: boolean; place?: PlanEntry['place'] } = {},
): Promise<string | undefined> {
  const turn = ++openings;
  const unsaved = evenIfUnsaved ? undefined : await leaveProblem();
  if (unsaved) return unsaved;
  const next = createPlan(records);
  const entry = { ...newEntry(surroundings.newId(), next.records.values(), surroundings.now()), place };
  const lock = await lockPlan(entry.id);
  if (turn !== openings) {
    lock?.release();
    return undefined;
  }
  const journal = begin({ entry, records: new Map(next.records), isNew: true }, lock);
  openPlan(next);
  goToStart(entry);
  frozen.value = null;
  saved.value = { state: 'saved' };
  if (!onFirstChange) void journal.settle().then(tellTabs);
  return undefined;
}

/** A plan without features has no place of its own but where it was started. */
function goToStart({ features, place }: PlanEntry): void {
  if (features === 0 && place) goTo.value = place;
}

function begin(
  start: Pick<JournalOptions, 'entry' | 'records' | 'changeSize' | 'isNew' | 'damage'>,
  lock: PlanLock | undefined,
): PlanJournal {
  leave();
  const journal: PlanJournal = new PlanJournal({
    ...start,
    database,
    tell: (keeping) => {
      if (current?.journal !== journal) return;
      saved.value = keeping;
      if (keeping.state === 'saved') askToPersist();
    },
    overtaken: () => current?.journal === journal && freeze(takenOver),
  });
  if (!lock) journal.stop();
  current = { id: start.entry.id, journal, lock };
  openId.value = start.entry.id;
  void lock?.lost.then(() => current?.journal === journal && freeze(takenOver));
  return journal;
}

/** Why the open plan should not be left now; undefined when everything of it is kept. */
async function leaveProblem(): Promise<string | undefined> {
  if (!current || frozen.value !== null || saved.value.state === 'saved' || (await current.journal.settle()))
    return undefined;
  return saved.value.state === 'failed' ? saved.value.why : undefined;
}

function leave(): void {
  drawing = undefined;
  current?.journal.stop();
  current?.lock?.release();
  current = undefined;
}

function freeze(why: string): void {
  current?.journal.stop();
  frozen.value = why;
}

/** Takes the open plan over from the tab that has it, as it is kept now. */
export async function takeOver(): Promise<string | undefined> {
  return openId.value === null ? undefined : openKept(openId.value, { takeOver: true, evenIfUnsaved: true });
}

/** Once something is kept, asks the browser not to clear it when space runs short. */
function askToPersist(): void {
  if (askedToPersist) return;
  askedToPersist = true;
  void navigator.storage?.persist?.().catch(() => {});
}

const usedElsewhere = 'The plan is open in another tab. Close it there first.';

/** Runs what needs a plan of the list for itself. */
async function alone(id: string, work: () => Promise<string | undefined>): Promise<string | undefined> {
  const lock = current?.id === id && frozen.value === null ? current.lock : await lockPlan(id);
  if (!lock) return usedElsewhere;
  const done = await attempt(work);
  if (lock !== current?.lock) lock.release();
  await tellTabs();
  return done.problem ?? done.value;
}

export async function renamePlan(id: string, title: string): Promise<string | undefined> {
  if (current?.id !== id) {
    return alone(id, async () => renameStored(await database.open(), id, title, surroundings.now()));
  }
  const refusal = run(
    (open, to: string) => change(open, [{ ...settingsOf(open), title: to }]),
    title,
    'Rename the plan',
  );
  await current.journal.settle();
  await tellTabs();
  return refusal?.refused;
}

/** Copies a plan of the list; the copy is not opened. */
export async function duplicatePlan(id: string): Promise<string | undefined> {
  if (current?.id === id) await current.journal.settle();
  const copied = await attempt(async () => {
    const copy = { id: surroundings.newId(), now: surroundings.now() };
    return duplicateStored(await database.open(), id, copy);
  });
  await tellTabs();
  return copied.problem ?? copied.value;
}

/** Takes a plan out of the list; an open one is closed. `restoreKept` brings it back for 30 days. */
export function deleteKept(id: string): Promise<string | undefined> {
  return alone(id, async () => {
    if (current?.id === id) await closeOpen();
    await deletePlan(await database.open(), id, surroundings.now());
    return undefined;
  });
}

export async function restoreKept(id: string): Promise<string | undefined> {
  const { problem } = await attempt(async () => restorePlan(await database.open(), id));
  await tellTabs();
  return problem;
}

async function closeOpen(): Promise<void> {
  await current?.journal.settle();
  leave();
  openId.value = null;
  frozen.value = null;
  saved.value = { state: 'saved' };
  openPlan(createPlan());
}

/** How the open plan was drawn last, while it is as it was opened: for the map, which then need not draw it again. */
export const keptDrawing = (): KeptDrawing | undefined => drawing;

/** Keeps how the open plan is drawn now, for the next opening. Later, when nothing else waits. */
export function keepDrawing(next: Drawing): void {
  if (!current?.lock) return;
  const { id, journal } = current;
  const { last } = journal.entry;
  setTimeout(() => void attempt(async () => putDrawing(await database.open(), id, last, next)), quietBeforeDrawing);
}

/** Remembers the file that the open plan was opened from or saved to. */
export async function keepHandle(handle: FileSystemFileHandle): Promise<void> {
  const id = openId.value;
  if (id !== null)
    await attempt(async () => (await database.open()).put('handles', { plan: id, name: handle.name, handle }));
}

/** The file that the open plan was opened from or saved to, where the browser keeps it. */
export async function handleOf(): Promise<FileSystemFileHandle | undefined> {
  const id = openId.value;
  const found = await attempt(async () => (id === null ? undefined : (await database.open()).get('handles', id)));
  return found.problem === undefined ? found.value?.handle : undefined;
}
