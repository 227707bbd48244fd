import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { Database, type JournalDatabase } from '../../src/storage/database.ts';

/** A browser's storage in memory, empty. Databases opened on it see each other; `forget` makes another, empty one. */
export function memoryStorage(): { open: () => Database; forget: () => void } {
  const forget = () => {
    vi.stubGlobal('indexedDB', new IDBFactory());
  };
  forget();
  return { open: () => new Database('test', { blocked: () => {}, replaced: () => {} }), forget };
}

/** A database that refuses to write, with the browser's error of that name, while `fails` says so. */
export class FailingDatabase extends Database {
  fails: string | undefined;

  override async open(): Promise<JournalDatabase> {
    if (this.fails) throw new DOMException('refused', this.fails);
    return super.open();
  }
}
