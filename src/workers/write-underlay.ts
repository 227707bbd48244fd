import type { PrintedUnderlay } from '../sheet/underlay/printed-underlay.ts';
import { JobWorker } from './job-worker.ts';
import type { Progress } from './protocol.ts';
import type { UnderlayInput, UnderlayJobs } from './underlay-jobs.ts';

const startUnderlayWorker = (): Worker =>
  new Worker(new URL('./underlay-worker.ts', import.meta.url), { type: 'module', name: 'underlay' });

/** Makes the backgrounds of a sheet ready for paper, off the main thread. Rejects with the signal's reason when it was stopped. */
export async function writeUnderlay(
  input: UnderlayInput,
  options: { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void } = {},
): Promise<PrintedUnderlay> {
  const worker = new JobWorker<UnderlayJobs>(startUnderlayWorker);
  try {
    return await worker.run('print', input, options);
  } finally {
    worker.end();
  }
}
