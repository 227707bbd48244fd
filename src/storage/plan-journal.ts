import type { Patch } from '../plan/patch.ts';
import type { Key, PlanRecord } from '../plan/record.ts';
import { type Damage, type Database, finished, type PlanEntry, strict } from './database.ts';
import { changeText, snapshotTexts } from './snapshot.ts';
import { mayPass, storageProblem } from './storage-problem.ts';
import { writeSnapshot } from './write-snapshot.ts';

/** After this many changes, or this many characters and half of the snapshot's, a new snapshot is worth its price. */
const changesPerSnapshot = 400;
const charactersPerSnapshot = 500_000;
/** Milliseconds. */
const retryAfter = 5000;
const quietBeforeSnapshot = 3000;

export type Keeping = { readonly state: 'saved' | 'saving' } | { readonly state: 'failed'; readonly why: string };

export interface JournalOptions {
  readonly database: Database;
  readonly entry: PlanEntry;
  /** The plan as it is kept, or as it is to be kept from the first change on. The journal goes on from it. */
  readonly records: Map<Key, PlanRecord>;
  /** Characters of changes since the snapshot. */
  readonly changeSize?: number;
  /** Nothing of this plan is written yet: its snapshot goes first. */
  readonly isNew?: boolean;
  /** What could not be read of it: a snapshot of what could goes first, and this is kept aside. */
  readonly damage?: Damage;
  readonly tell: (keeping: Keeping) => void;
  /** Another tab has written this plan: this journal has stopped. */
  readonly overtaken: () => void;
}

interface Waiting {
  readonly text: string;
  /** The plan's entry once this change is written. */
  readonly entry: PlanEntry;
}

/** Appends every change of one plan at once. What it has called saved is on the disk. */
export class PlanJournal {
  readonly #options: JournalOptions;
  readonly #records: Map<Key, PlanRecord>;
  #entry: PlanEntry;
  #changeSize: number;
  /** A plan of which nothing is written, as it was before its first change. */
  #first: readonly PlanRecord[] | undefined;
  #isNew: boolean;
  /** Changes that are not yet on the disk, oldest first. */
  #waiting: readonly Waiting[] = [];
  #writing: Promise<boolean> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(options: JournalOptions) {
    this.#options = options;
    this.#records = options.records;
    this.#entry = options.entry;
    this.#isNew = options.isNew ?? options.damage !== undefined;
    this.#changeSize = options.changeSize ?? 0;
  }

  /** The entry as it will be when everything is written. */
  get entry(): PlanEntry {
    return this.#waiting.at(-1)?.entry ?? this.#entry;
  }

  /** `now` is an ISO date-time. */
  append(patch: Patch, now: string): void {
    if (this.#stopped) return;
    this.#takeFirst();
    const entry = this.#follow(patch, now);
    this.#waiting = [...this.#waiting, { text: changeText(patch), entry }];
    void this.settle();
  }

  /**
   * Waits until everything is on the disk, the whole plan if nothing of it was. False where that failed: the reason was
   * told, and it is tried again.
   */
  settle(): Promise<boolean> {
    return this.#exclusively(() => this.#writeWaiting());
  }

  /** Writes no more. What is not written then is lost: `settle` first. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** Puts one snapshot in place of the changes since the last. The journal itself does so when it is worth it. */
  async compact(): Promise<void> {
    if (!(await this.settle()) || this.#entry.snapshot.upTo === this.#entry.last) return;
    const { last } = this.#entry;
    const texts = await textsWithPauses([...this.#records.values()]);
    if (this.entry.last !== last) return this.#compactLater();
    await this.#exclusively(async () => {
      this.#entry = await writeSnapshot(await this.#options.database.open(), this.#entry, texts);
      this.#changeSize = 0;
    });
  }

  /** Runs one writing after the other, and starts again for what was appended meanwhile. */
  #exclusively(write: () => Promise<void>): Promise<boolean> {
    if (this.#writing) return this.#writing.then((done) => (done && this.#waiting.length > 0 ? this.settle() : done));
    if (this.#stopped) return Promise.resolve(this.#waiting.length === 0);
    clearTimeout(this.#timer);
    this.#writing = write().then(
      () => true,
      (error: unknown) => this.#fail(error),
    );
    return this.#writing.then((done) => {
      this.#writing = undefined;
      return done && this.#waiting.length > 0 ? this.settle() : done;
    });
  }

  #takeFirst(): void {
    if (this.#isNew) this.#first ??= [...this.#records.values()];
  }

  #follow(patch: Patch, now: string): PlanEntry {
    let { features, title } = this.entry;
    for (const [key, [, after]] of patch) {
      const before = this.#records.get(key);
      if (before?.type === 'feature') features--;
      if (after?.type === 'feature') features++;
      if (after?.type === 'settings') title = after.title;
      if (after) this.#records.set(key, after);
      else this.#records.delete(key);
    }
    return { ...this.entry, features, title, changed: now, last: this.entry.last + 1 };
  }

  async #writeWaiting(): Promise<void> {
    if (!this.#isNew && this.#waiting.length === 0) return;
    this.#options.tell({ state: 'saving' });
    if (this.#isNew) await this.#writeFirst();
    while (this.#waiting.length > 0 && !this.#stopped) await this.#writeBatch(this.#waiting);
    if (this.#stopped) return;
    this.#options.tell({ state: 'saved' });
    this.#compactLater();
  }

  async #writeFirst(): Promise<void> {
    this.#takeFirst();
    const database = await this.#options.database.open();
    const texts = await textsWithPauses(this.#first ?? []);
    this.#entry = await writeSnapshot(database, this.#entry, texts, this.#options.damage);
    this.#isNew = false;
    this.#first = undefined;
  }

  async #writeBatch(batch: readonly Waiting[]): Promise<void> {
    const written = { ...this.entry, snapshot: this.#entry.snapshot };
    const database = await this.#options.database.open();
    const transaction = database.transaction(['plans', 'changes'], 'readwrite', strict);
    const changes = transaction.objectStore('changes');
    await finished(transaction, [
      ...batch.map(({ text, entry }) => changes.add({ plan: entry.id, number: entry.last, text })),
      transaction.objectStore('plans').put(written),
    ]);
    this.#entry = written;
    this.#changeSize += batch.reduce((sum, { text }) => sum + text.length, 0);
    this.#waiting = this.#waiting.slice(batch.length);
  }

  #fail(error: unknown): false {
    if (this.#stopped) return false;
    if (this.#waiting.length > 0 || this.#isNew) this.#options.tell({ state: 'failed', why: storageProblem(error) });
    if (mayPass(error)) {
      this.#timer = setTimeout(() => void this.settle(), retryAfter);
      return false;
    }
    this.stop();
    if (error instanceof Error && error.name === 'ConstraintError') this.#options.overtaken();
    return false;
  }

  #compactLater(): void {
    clearTimeout(this.#timer);
    const { last, snapshot } = this.#entry;
    const enough =
      last - snapshot.upTo >= changesPerSnapshot ||
      this.#changeSize >= Math.max(charactersPerSnapshot, snapshot.size / 2);
    if (enough && !this.#stopped) this.#timer = setTimeout(() => void this.compact(), quietBeforeSnapshot);
  }
}

async function textsWithPauses(records: readonly PlanRecord[]): Promise<string[]> {
  const texts: string[] = [];
  for (const text of snapshotTexts(records)) {
    texts.push(text);
    await new Promise((resume) => setTimeout(resume, 0));
  }
  return texts;
}
