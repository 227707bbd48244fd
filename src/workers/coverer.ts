import type { Patch } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import type { CoverageJobs, Followed } from './coverage-jobs.ts';
import { JobWorker, type StartedWorker } from './job-worker.ts';
import type { Progress } from './protocol.ts';
import { ReplicaFeed } from './replica-feed.ts';

/** What is being looked at: its answer follows the plan. */
export type Watch =
  | { readonly job: 'light'; readonly input: Omit<CoverageJobs['light']['input'], keyof Followed> }
  | { readonly job: 'view'; readonly input: Omit<CoverageJobs['view']['input'], keyof Followed> };
type WatchJob = 'light' | 'view';
export type TaskJob = Exclude<keyof CoverageJobs & string, 'load' | WatchJob>;
export type TaskInput<N extends TaskJob> = Omit<CoverageJobs[N]['input'], 'changes'>;

export interface CovererNews {
  /** `current` is false while the plan has already moved on, as in a drag: the next answer is under way. */
  readonly light: (answer: CoverageJobs['light']['output'], current: boolean) => void;
  readonly view: (answer: CoverageJobs['view']['output'], current: boolean) => void;
  /** What takes long; null when it is over. */
  readonly working: (progress: (Progress & { readonly stop: () => void }) | null) => void;
  /** One line: the worker broke down. */
  readonly failed: (why: string) => void;
}

/** Milliseconds. */
const slow = 1000;
const crashesInARow = 3;
/** Changes that follow each other faster are a drag. */
const still = 150;

/** Why a task ended without an answer: the plan that it was asked about is no more. */
export class Overtaken extends Error {}

/**
 * The main thread's end of light and view. One question at a time: while one is being answered what changes is
 * gathered, so that a drag is followed as fast as the worker can and never queued up.
 */
export class Coverer {
  readonly #worker: JobWorker<CoverageJobs>;
  readonly #feed = new ReplicaFeed();
  readonly #news: CovererNews;
  #watch: Watch | null = null;
  /** Counts openings and changes of what is watched: an answer from before is dropped. */
  #turn = 0;
  #due = false;
  #changedAt = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #current: AbortController | undefined;
  #task: AbortController | undefined;
  #crashes = 0;

  constructor(start: () => StartedWorker, news: CovererNews) {
    this.#news = news;
    this.#worker = new JobWorker(start, () => this.#feed.reload());
  }

  /** Another plan is open. */
  open(plan: Plan): void {
    this.#feed.open(plan);
    this.#restart();
  }

  /** The open plan has changed. Tasks are about the plan as it was: they end. */
  change(patch: Patch): void {
    this.#feed.change(patch);
    this.#changedAt = performance.now();
    this.#task?.abort(new Overtaken('The plan has changed meanwhile.'));
    this.#due = true;
    void this.#run();
  }

  /** Looks at something else, or at nothing. */
  watch(watch: Watch | null): void {
    this.#watch = watch;
    this.#restart();
  }

  /** Asks once, about the plan as it is. Rejects with `Overtaken` when the plan changes before the answer. */
  async ask<N extends TaskJob>(
    name: N,
    input: TaskInput<N>,
    options: { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void } = {},
  ): Promise<CoverageJobs[N]['output']> {
    this.#task?.abort(new Overtaken('Another question was asked.'));
    const control = new AbortController();
    this.#task = control;
    options.signal?.addEventListener('abort', () => control.abort(options.signal?.reason));
    try {
      const isFilled = await this.#feed.fill((slice) => this.#worker.run('load', slice), control.signal);
      if (!isFilled || control.signal.aborted) throw control.signal.reason;
      const full = { ...input, changes: this.#feed.take() } as CoverageJobs[N]['input'];
      return await this.#worker.run(name, full, { signal: control.signal, onProgress: options.onProgress });
    } finally {
      if (this.#task === control) this.#task = undefined;
    }
  }

  end(): void {
    this.#watch = null;
    clearTimeout(this.#settling);
    this.#task?.abort(new Overtaken('Closed.'));
    this.#worker.end();
  }

  #restart(): void {
    this.#turn++;
    this.#crashes = 0;
    this.#task?.abort(new Overtaken('Something else is looked at.'));
    this.#current?.abort(new Overtaken('Something else is looked at.'));
    this.#due = true;
    void this.#run();
  }

  async #run(): Promise<void> {
    while (this.#due && this.#watch && !this.#current) {
      this.#due = false;
      const control = new AbortController();
      this.#current = control;
      try {
        await this.#answer(this.#watch, control);
        this.#crashes = 0;
      } catch (error) {
        if (!control.signal.aborted) this.#crashed(error);
      } finally {
        this.#current = undefined;
      }
    }
  }

  async #answer(watch: Watch, control: AbortController): Promise<void> {
    const turn = this.#turn;
    const shown = this.#showSlow(control);
    try {
      const isFilled = await this.#feed.fill((slice) => this.#worker.run('load', slice), control.signal);
      if (!isFilled || control.signal.aborted) return;
      const { seen } = this.#feed;
      const changes = this.#feed.take();
      const rough = performance.now() - this.#changedAt < still;
      if (rough) this.#settle();
      const options = { signal: control.signal, onProgress: shown.heard };
      const tell = <Answer>(heard: (answer: Answer, current: boolean) => void, answer: Answer) => {
        if (turn === this.#turn) heard(answer, seen === this.#feed.seen);
      };
      if (watch.job === 'light')
        tell(this.#news.light, await this.#worker.run('light', { ...watch.input, changes, rough }, options));
      else tell(this.#news.view, await this.#worker.run('view', { ...watch.input, changes, rough }, options));
    } finally {
      shown.end();
    }
  }

  /** Asks again for all of it once nothing moves any more. */
  #settle(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.#due = true;
      void this.#run();
    }, still + 10);
  }

  #showSlow(control: AbortController): { heard: (progress: Progress) => void; end: () => void } {
    const stop = () => control.abort(new Error('stopped'));
    let latest: Progress = { what: 'Working out' };
    let isShown = false;
    const timer = setTimeout(() => {
      isShown = true;
      this.#news.working({ ...latest, stop });
    }, slow);
    return {
      heard: (progress) => {
        latest = progress;
        if (isShown) this.#news.working({ ...progress, stop });
      },
      end: () => {
        clearTimeout(timer);
        if (isShown) this.#news.working(null);
      },
    };
  }

  #crashed(error: unknown): void {
    this.#worker.end();
    this.#crashes++;
    const why = error instanceof Error ? error.message : String(error);
    if (this.#crashes >= crashesInARow) this.#news.failed(`Light and view cannot be worked out here (${why}).`);
    else this.#due = true;
  }
}
