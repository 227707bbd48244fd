import { isRefusal, type Refusal } from '../plan/command.ts';
import { type PlanReading, readPlan, tooLarge } from '../plan/read-plan.ts';
import type { PlanRecord } from '../plan/record.ts';
import { JobWorker } from './job-worker.ts';
import { isPdfFile, type Locked, planOfPdf } from './pdf-plan.ts';
import type { Progress } from './protocol.ts';
import { type ReadJobs, textOf } from './read-jobs.ts';

/** Bytes up to which a file is read at once: it takes less than starting a worker does. */
const small = 500_000;

/** What was read of a plan file, and what there is to say about it. */
export interface FileReading extends Omit<PlanReading, 'plan'> {
  readonly records: readonly PlanRecord[];
}

const startReadWorker = (): Worker =>
  new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module', name: 'read' });

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Opens a PDF that is protected. */
  readonly passphrase?: string;
}

/** Reads a plan file or the plan that a PDF carries, a large one off the main thread. Rejects with the signal's reason when it was stopped. */
export async function readPlanFile(file: Blob, options: ReadOptions = {}): Promise<FileReading | Refusal | Locked> {
  const size = tooLarge(file.size);
  if (size) return size;
  if (await isPdfFile(file)) {
    const plan = await planOfPdf(file, options);
    return plan instanceof Blob ? readText(plan, options) : plan;
  }
  return readText(file, options);
}

async function readText(file: Blob, options: ReadOptions): Promise<FileReading | Refusal> {
  if (file.size > small) return readInWorker(file, options);
  const text = await textOf(file);
  if (typeof text !== 'string') return text;
  const reading = readPlan(text);
  if (isRefusal(reading)) return reading;
  const { plan, ...rest } = reading;
  return { records: [...plan.records.values()], ...rest };
}

async function readInWorker(file: Blob, options: ReadOptions): Promise<FileReading | Refusal> {
  const worker = new JobWorker<ReadJobs>(startReadWorker);
  const records: PlanRecord[] = [];
  try {
    const onPart = (part: readonly PlanRecord[]) => {
      for (const record of part) records.push(record);
    };
    const reading = await worker.run('read', { file }, { ...options, onPart });
    return isRefusal(reading) ? reading : { records, ...reading };
  } finally {
    worker.end();
  }
}
