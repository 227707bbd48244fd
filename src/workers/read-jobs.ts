import type { Refusal } from '../plan/command.ts';
import { isRefusal } from '../plan/command.ts';
import { type PlanReading, readPlan } from '../plan/read-plan.ts';
import type { PlanRecord } from '../plan/record.ts';
import type { Wire } from './protocol.ts';
import { serveJobs } from './serve-jobs.ts';

/** The jobs of the worker that reads large plan files. */
export type ReadJobs = {
  readonly read: {
    readonly input: { readonly file: Blob };
    readonly part: readonly PlanRecord[];
    readonly output: Omit<PlanReading, 'plan'> | Refusal;
  };
};

const recordsPerSlice = 1000;

export function serveReads(wire: Wire): void {
  serveJobs<ReadJobs>(wire, {
    async read({ file }, context) {
      const text = await textOf(file);
      if (typeof text !== 'string') return text;
      const reading = readPlan(text);
      if (isRefusal(reading)) return reading;
      const records = [...reading.plan.records.values()];
      for (let start = 0; start < records.length; start += recordsPerSlice) {
        context.progress({ what: 'Reading the file', fraction: start / records.length });
        context.send(records.slice(start, start + recordsPerSlice));
        await context.pause();
      }
      const { plan: _, ...rest } = reading;
      return rest;
    },
  });
}

/** A file's text. Refuses what is not UTF-8, which names and notes would be garbled by. */
export async function textOf(file: Blob): Promise<string | Refusal> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof TypeError) return { refused: 'expected text in UTF-8, found other bytes' };
    throw error;
  }
}
