import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** One plan of the list. `opened`, `changed` and `deleted` are ISO date-times. */
export interface PlanEntry {
  readonly id: string;
  readonly title: string;
  readonly opened: string;
  readonly changed: string;
  readonly features: number;
  /** Where the plan was started: shown while nothing is drawn. West, south, east, north. */
  readonly place?: readonly [number, number, number, number];
  /** Set when the plan was deleted: it is kept for a while so that this can be undone. */
  readonly deleted?: string;
  /** The form of what is stored. A newer one is refused, never half-read. */
  readonly format: number;
  /** The number of the last change that is written. */
  readonly last: number;
  /** The whole plan as it was after change `upTo`, in `parts` pieces of `size` characters together. */
  readonly snapshot: { readonly upTo: number; readonly parts: number; readonly size: number };
}

/** Part of a snapshot, as JSON text: a list of records. Text, because that reads back faster than cloned objects. */
export interface SnapshotPart {
  readonly plan: string;
  readonly part: number;
  readonly text: string;
}

/** One change, as JSON text: a list of [key, record or null]. */
export interface ChangeEntry {
  readonly plan: string;
  readonly number: number;
  readonly text: string;
}

/** What could not be read back: in words, and as it was found. */
export interface Damage {
  readonly found: string;
  readonly texts: readonly string[];
}

export interface DamagedEntry extends Damage {
  readonly plan: string;
}

/** How the map drew a plan when it was last drawn whole: texts that the map's own worker reads, so that opening need not draw again. */
export interface Drawing {
  /** Names the code that drew it: a drawing by other code is not used. */
  readonly made: string;
  readonly shapes: Blob;
  readonly places: Blob;
  /** JSON text: for each feature its id, and how many shapes and places it has. */
  readonly counts: string;
}

export interface DrawingEntry extends Drawing {
  readonly plan: string;
  /** The number of the last change that is in it. */
  readonly upTo: number;
}

/** The file that a plan was opened from or saved to. */
export interface HandleEntry {
  readonly plan: string;
  readonly name: string;
  readonly handle: FileSystemFileHandle;
}

export interface JournalSchema extends DBSchema {
  plans: { key: string; value: PlanEntry };
  parts: { key: [plan: string, part: number]; value: SnapshotPart };
  changes: { key: [plan: string, number: number]; value: ChangeEntry };
  damaged: { key: number; value: DamagedEntry };
  handles: { key: string; value: HandleEntry };
  drawings: { key: string; value: DrawingEntry };
}

export type JournalDatabase = IDBPDatabase<JournalSchema>;

export interface DatabaseNews {
  /** Older tabs hold the database in its old form. */
  readonly blocked: () => void;
  /** A newer Bollard in another tab needs this one to let go: it has let go. */
  readonly replaced: () => void;
}

/** A database that is opened when first asked for, and again after the browser has closed it. */
export class Database {
  readonly #name: string;
  readonly #news: DatabaseNews;
  #opening: Promise<JournalDatabase> | undefined;

  constructor(name: string, news: DatabaseNews) {
    this.#name = name;
    this.#news = news;
  }

  /** Rejects with the browser's own error where storage is denied. */
  open(): Promise<JournalDatabase> {
    if (!this.#opening) {
      const opening = this.#connect();
      this.#opening = opening;
      opening.catch(() => this.#forget(opening));
    }
    return this.#opening;
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    if (opening) (await opening).close();
  }

  #forget(opening: Promise<JournalDatabase>): void {
    if (this.#opening === opening) this.#opening = undefined;
  }

  async #connect(): Promise<JournalDatabase> {
    const opening: Promise<JournalDatabase> = openDB<JournalSchema>(this.#name, 2, {
      upgrade(database, from) {
        database.createObjectStore('drawings', { keyPath: 'plan' });
        if (from > 0) return;
        database.createObjectStore('plans', { keyPath: 'id' });
        database.createObjectStore('parts', { keyPath: ['plan', 'part'] });
        database.createObjectStore('changes', { keyPath: ['plan', 'number'] });
        database.createObjectStore('damaged', { autoIncrement: true });
        database.createObjectStore('handles', { keyPath: 'plan' });
      },
      blocked: this.#news.blocked,
      blocking: () => {
        void this.close();
        this.#news.replaced();
      },
      terminated: () => {
        this.#opening = undefined;
      },
    });
    return opening;
  }
}

/** Every change of the plans themselves: on the disk before it is called done. */
export const strict = { durability: 'strict' } as const;

/** All the parts or changes of one plan from a number on. */
export const rangeOf = (plan: string, from = 0): IDBKeyRange => IDBKeyRange.bound([plan, from], [plan, Infinity]);

/**
 * Waits until a transaction is done. Rejects with the browser's reason (storage full, a number written twice), which
 * either the transaction or one of its requests knows; the others say only that it was aborted.
 */
export async function finished(
  transaction: { readonly done: Promise<void> },
  requests: readonly (Promise<unknown> | undefined)[],
): Promise<void> {
  const ends = await Promise.allSettled([transaction.done, ...requests]);
  const reasons = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
  if (reasons.length > 0) throw reasons.find((reason) => reason?.name !== 'AbortError') ?? reasons[0];
}
