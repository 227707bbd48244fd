import { JobWorker, type RunOptions } from './job-worker.ts';
import type { PdfInput, SheetJobs } from './sheet-jobs.ts';

const startSheetWorker = (): Worker =>
  new Worker(new URL('./sheet-worker.ts', import.meta.url), { type: 'module', name: 'sheet' });

/** A worker for several questions; end it when they are answered. */
export const openSheetWorker = (): JobWorker<SheetJobs> => new JobWorker<SheetJobs>(startSheetWorker);

/** One question to a worker of its own. Rejects with the signal's reason when it was stopped. */
export async function askSheetWorker<N extends keyof SheetJobs & string>(
  name: N,
  input: SheetJobs[N]['input'],
  options: RunOptions = {},
): Promise<SheetJobs[N]['output']> {
  const worker = openSheetWorker();
  try {
    return await worker.run(name, input, options);
  } finally {
    worker.end();
  }
}

/** Writes pages as a PDF off the main thread. */
export const writePdf = (input: PdfInput, signal?: AbortSignal): Promise<Uint8Array> =>
  askSheetWorker('pdf', input, { signal });
