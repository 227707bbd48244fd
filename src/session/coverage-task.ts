import { type ReadonlySignal, signal } from '@preact/signals';
import type { CoverageJobs } from '../workers/coverage-jobs.ts';
import { Overtaken, type TaskInput, type TaskJob } from '../workers/coverer.ts';
import type { Progress } from '../workers/protocol.ts';
import { askCoverage } from './coverage.ts';
import { revision } from './document.ts';

/** What became of a question to the worker that takes a while. */
export type TaskState<Result> =
  | { readonly at: 'idle' }
  | { readonly at: 'running'; readonly progress: Progress; readonly stop: () => void }
  /** `revision` of the plan that it is about: at another it is out of date. */
  | { readonly at: 'done'; readonly result: Result; readonly revision: number }
  | { readonly at: 'ended'; readonly why: string };

export interface CoverageTask<N extends TaskJob> {
  readonly state: ReadonlySignal<TaskState<CoverageJobs[N]['output']>>;
  /** Answers the result, or undefined where it was stopped or overtaken. */
  readonly run: (input: TaskInput<N>) => Promise<CoverageJobs[N]['output'] | undefined>;
  readonly clear: () => void;
}

export function coverageTask<N extends TaskJob>(name: N): CoverageTask<N> {
  const state = signal<TaskState<CoverageJobs[N]['output']>>({ at: 'idle' });
  return {
    state,
    clear: () => {
      state.value = { at: 'idle' };
    },
    async run(input) {
      const control = new AbortController();
      const stop = () => control.abort(new Error('stopped'));
      const about = revision.peek();
      const tell = (progress: Progress) => {
        state.value = { at: 'running', progress, stop };
      };
      tell({ what: 'Working' });
      try {
        const result = await askCoverage(name, input, { signal: control.signal, onProgress: tell });
        state.value = { at: 'done', result, revision: about };
        return result;
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        if (control.signal.aborted) state.value = { at: 'idle' };
        else state.value = { at: 'ended', why: error instanceof Overtaken ? `${why} Ask again.` : why };
        return undefined;
      }
    },
  };
}
