import type { Jobs, Progress, Reply, Wire } from './protocol.ts';

/** A worker as far as `JobWorker` needs it. */
export interface StartedWorker extends Wire {
  terminate(): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
}

export interface RunOptions<Part = unknown> {
  readonly onProgress?: (progress: Progress) => void;
  readonly onPart?: (part: Part) => void;
  readonly signal?: AbortSignal;
}

interface Waiting {
  readonly options: RunOptions<never>;
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Why a job has no answer though it was not stopped: its worker broke down. */
export class WorkerCrash extends Error {}

/** A worker that is started when first asked, and again after it broke down or was ended. */
export class JobWorker<J extends Jobs> {
  readonly #start: () => StartedWorker;
  readonly #ended: () => void;
  #worker: StartedWorker | undefined;
  #waiting = new Map<number, Waiting>();
  #asked = 0;

  /** `ended` hears that the worker is gone, and what it held with it. */
  constructor(start: () => StartedWorker, ended: () => void = () => {}) {
    this.#start = start;
    this.#ended = ended;
  }

  /** Jobs that the worker has not answered yet, those that nobody waits for included. */
  get busy(): boolean {
    return this.#waiting.size > 0;
  }

  /** Rejects with the job's own message, with `WorkerCrash`, or with the signal's reason. */
  run<N extends keyof J & string>(
    name: N,
    input: J[N]['input'],
    options: RunOptions<J[N]['part']> = {},
  ): Promise<J[N]['output']> {
    const ask = ++this.#asked;
    return new Promise<J[N]['output']>((resolve, reject) => {
      const { signal } = options;
      if (signal?.aborted) return reject(reasonOf(signal));
      const worker = this.#running();
      this.#waiting.set(ask, { options, resolve: resolve as (output: unknown) => void, reject });
      signal?.addEventListener('abort', () => {
        if (!this.#waiting.has(ask)) return;
        worker.postMessage({ stop: ask });
        reject(reasonOf(signal));
      });
      worker.postMessage({ ask, name, input });
    });
  }

  /** Ends the worker, whatever it does. What it held is gone; the next job starts another. */
  end(reason: Error = new WorkerCrash('ended')): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#ended();
    const waiting = [...this.#waiting.values()];
    this.#waiting = new Map();
    for (const { reject } of waiting) reject(reason);
  }

  #running(): StartedWorker {
    if (this.#worker) return this.#worker;
    const worker = this.#start();
    worker.addEventListener('message', (event) => {
      if (worker === this.#worker) this.#hear(event.data);
    });
    const crash = (event: Event) => {
      if (worker !== this.#worker) return;
      event.preventDefault();
      this.end(new WorkerCrash('message' in event && event.message ? String(event.message) : 'the worker broke down'));
    };
    worker.addEventListener('error', crash);
    worker.addEventListener('messageerror', crash);
    this.#worker = worker;
    return worker;
  }

  #hear(reply: Reply): void {
    const waiting = this.#waiting.get(reply.ask);
    if (!waiting) return;
    const { options, resolve, reject } = waiting;
    if ('progress' in reply) {
      options.onProgress?.(reply.progress);
      return;
    }
    if ('part' in reply) {
      // Parts come from the job of the same name, whose type `run` has checked.
      (options.onPart as ((part: unknown) => void) | undefined)?.(reply.part);
      return;
    }
    this.#waiting.delete(reply.ask);
    if ('output' in reply) resolve(reply.output);
    else if ('problem' in reply) reject(new Error(reply.problem));
    else reject(new Error('stopped'));
  }
}

const reasonOf = (signal: AbortSignal): Error =>
  signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason));
