import type { Page } from '../sheet/mark.ts';
import type { SheetMeta } from '../sheet/sheet-meta.ts';
import { JobWorker } from './job-worker.ts';
import type { FontFiles, SheetJobs } from './sheet-jobs.ts';

const startSheetWorker = (): Worker =>
  new Worker(new URL('./sheet-worker.ts', import.meta.url), { type: 'module', name: 'sheet' });

/** Writes pages as a PDF off the main thread. Rejects with the signal's reason when it was stopped. */
export async function writePdf(
  pages: readonly Page[],
  meta: SheetMeta,
  fonts: FontFiles,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const worker = new JobWorker<SheetJobs>(startSheetWorker);
  try {
    return await worker.run('pdf', { pages, meta, fonts }, { signal });
  } finally {
    worker.end();
  }
}
