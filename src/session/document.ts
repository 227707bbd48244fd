import { batch, signal } from '@preact/signals';
import { type Command, isRefusal, type Refusal, refuse } from '../plan/command.ts';
import { compose, emptyPatch, invert, type Patch } from '../plan/patch.ts';
import { applyPatch, createPlan, type Plan } from '../plan/plan.ts';

/** The open plan. The object is replaced when another plan is opened and changed in place by patches; read `revision` to follow changes. */
export const plan = signal<Plan>(createPlan());

/** Rises with every change of the open plan, drafts included. Reading it subscribes. */
export const revision = signal(0);

/** Rises with every change that is kept, and with every opening: not with drafts. For lists that need not follow a drag. */
export const kept = signal(0);

/** Why the open plan cannot be changed now (another tab has it); null when it can. Every change is refused with it. */
export const frozen = signal<string | null>(null);

/** One entry of undo: a patch and what it did, in words ("Move fence"). */
export interface Entry {
  readonly label: string;
  readonly patch: Patch;
}

export const done = signal<readonly Entry[]>([]);
export const undone = signal<readonly Entry[]>([]);

/** The drag or form edit in progress: already applied to the plan, not yet in history or journal. */
let draftPatch: Patch = emptyPatch;

type Listener = (patch: Patch) => void;
const changeListeners = new Set<Listener>();
const commitListeners = new Set<Listener>();
const openListeners = new Set<(plan: Plan) => void>();

const listen =
  <T>(listeners: Set<T>) =>
  (listener: T): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

/** Hears every patch that was applied, drafts included: map, worker. */
export const onChange = listen(changeListeners);
/** Hears what is to be kept: the journal. Undo and redo are commits too. */
export const onCommit = listen(commitListeners);
/** Hears that another plan was opened. */
export const onOpen = listen(openListeners);

export function openPlan(next: Plan): void {
  draftPatch = emptyPatch;
  batch(() => {
    plan.value = next;
    done.value = [];
    undone.value = [];
    revision.value++;
    kept.value++;
  });
  for (const listener of openListeners) listener(next);
}

function applyAndTell(patch: Patch): void {
  if (patch.size === 0) return;
  applyPatch(plan.value, patch);
  for (const listener of changeListeners) listener(patch);
  revision.value++;
}

function commit(label: string, patch: Patch): void {
  batch(() => {
    done.value = [...done.value, { label, patch }];
    undone.value = [];
    kept.value++;
  });
  for (const listener of commitListeners) listener(patch);
}

/** Runs a command, keeps it in history and journal. Returns the refusal, if it refused. */
export function run<Input>(command: Command<Input>, input: Input, label: string): Refusal | undefined {
  if (frozen.value !== null) return refuse(frozen.value);
  dropDraft();
  const result = command(plan.value, input);
  if (isRefusal(result)) return result;
  if (result.size === 0) return undefined;
  applyAndTell(result);
  commit(label, result);
  return undefined;
}

/** Shows what a command would do while a drag goes on; replaces the earlier draft. A refusal leaves the last draft standing. */
export function draft<Input>(command: Command<Input>, input: Input): Refusal | undefined {
  if (frozen.value !== null) return refuse(frozen.value);
  const back = invert(draftPatch);
  applyPatch(plan.value, back);
  const result = command(plan.value, input);
  const next = isRefusal(result) ? draftPatch : result;
  applyPatch(plan.value, next);
  draftPatch = next;
  const delta = compose(back, next);
  if (delta.size > 0) {
    for (const listener of changeListeners) listener(delta);
    revision.value++;
  }
  return isRefusal(result) ? result : undefined;
}

/** Makes the draft one entry of history. */
export function keepDraft(label: string): void {
  const patch = draftPatch;
  draftPatch = emptyPatch;
  if (patch.size > 0) commit(label, patch);
}

/** Takes the draft back: Escape. */
export function dropDraft(): void {
  const back = invert(draftPatch);
  draftPatch = emptyPatch;
  applyAndTell(back);
}

function step(from: typeof done, to: typeof undone, patchOf: (entry: Entry) => Patch): Entry | undefined {
  dropDraft();
  const entry = from.value.at(-1);
  if (!entry || frozen.value !== null) return undefined;
  const patch = patchOf(entry);
  applyAndTell(patch);
  batch(() => {
    from.value = from.value.slice(0, -1);
    to.value = [...to.value, entry];
    kept.value++;
  });
  for (const listener of commitListeners) listener(patch);
  return entry;
}

/** Takes back the last entry, which is returned for the announcement; undefined if there is none. */
export const undo = (): Entry | undefined => step(done, undone, (entry) => invert(entry.patch));
export const redo = (): Entry | undefined => step(undone, done, (entry) => entry.patch);
