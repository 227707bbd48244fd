import { expect, test, vi } from 'vitest';
import { JobWorker, WorkerCrash } from '../../src/workers/job-worker.ts';
import { serveJobs } from '../../src/workers/serve-jobs.ts';
import { portWorker } from './port-worker.ts';

type Numbers = {
  readonly double: { readonly input: number; readonly output: number };
  readonly count: { readonly input: number; readonly output: number; readonly part: number };
  readonly forever: { readonly input: null; readonly output: null };
};

const busyFor = (milliseconds: number) => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

function start() {
  const ended = vi.fn();
  const started = vi.fn(() =>
    portWorker((wire) =>
      serveJobs<Numbers>(wire, {
        double(input) {
          if (!Number.isFinite(input)) throw new Error(`expected a number, got ${input}`);
          return input * 2;
        },
        async count(to, context) {
          for (let i = 1; i <= to; i++) {
            context.progress({ what: 'Counting', fraction: i / to });
            context.send(i);
            await context.pause();
          }
          return to;
        },
        async forever(_, context) {
          for (;;) {
            busyFor(15);
            await context.pause().catch((error) => {
              ended();
              throw error;
            });
          }
        },
      }),
    ),
  );
  return { ended, started, worker: new JobWorker<Numbers>(started) };
}

test('a job is answered, with its progress and its parts on the way', async () => {
  const { worker, started } = start();
  const [onProgress, onPart] = [vi.fn(), vi.fn()];
  expect(started).not.toHaveBeenCalled();
  expect(await worker.run('double', 21)).toBe(42);
  expect(await worker.run('count', 3, { onProgress, onPart })).toBe(3);
  expect(onPart.mock.calls.flat()).toEqual([1, 2, 3]);
  expect(onProgress).toHaveBeenLastCalledWith({ what: 'Counting', fraction: 1 });
  expect(started).toHaveBeenCalledOnce();
  worker.end();
});

test('a job that fails says why, and the worker goes on', async () => {
  const { worker } = start();
  await expect(worker.run('double', Number.NaN)).rejects.toThrow('expected a number, got NaN');
  expect(await worker.run('double', 1)).toBe(2);
  worker.end();
});

test('a stopped job ends in the worker too, and others go on', async () => {
  const { worker, ended } = start();
  const control = new AbortController();
  const stopped = worker.run('forever', null, { signal: control.signal });
  setTimeout(() => control.abort(new Error('overtaken')), 30);
  await expect(stopped).rejects.toThrow('overtaken');
  expect(await worker.run('double', 2)).toBe(4);
  await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce());
  await vi.waitFor(() => expect(worker.busy).toBe(false));
  worker.end();
});

test('a worker that breaks down fails what waits for it, and the next job starts another', async () => {
  const { worker, started } = start();
  const waiting = worker.run('double', 1);
  started.mock.results[0]?.value.breakDown('out of memory');
  await expect(waiting).rejects.toThrow(WorkerCrash);
  await expect(waiting).rejects.toThrow('out of memory');
  expect(await worker.run('double', 4)).toBe(8);
  expect(started).toHaveBeenCalledTimes(2);
  worker.end();
});
