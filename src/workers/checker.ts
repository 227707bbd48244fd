import type { Patch } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import type { Report } from '../validators/rule.ts';
import type { CheckJobs } from './check-jobs.ts';
import { JobWorker, type StartedWorker, WorkerCrash } from './job-worker.ts';
import type { Progress } from './protocol.ts';
import { ReplicaFeed } from './replica-feed.ts';
import { ReportReceiver } from './report-delta.ts';

/** Milliseconds. */
const quiet = 50;
const slow = 1000;
const hung = 60_000;
const patience = 1500;
const crashesInARow = 3;

export type Working = Progress & { readonly stop: () => void };

export interface CheckerNews {
  /** The rules' answer to the plan as it is now: answers to earlier states are dropped. */
  readonly answered: (report: Report) => void;
  /** One line: the checks broke down. */
  readonly failed: (why: string) => void;
  /** What takes longer than a second; null when it is over. */
  readonly working: (working: Working | null) => void;
}

/** The main thread's end of the checks: follows the open plan and asks for a report after every change. */
export class Checker {
  readonly #news: CheckerNews;
  readonly #worker: JobWorker<CheckJobs>;
  readonly #feed = new ReplicaFeed();
  #current: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #crashes = 0;
  readonly #reports = new ReportReceiver();

  constructor(start: () => StartedWorker, news: CheckerNews) {
    this.#news = news;
    this.#worker = new JobWorker(start, () => this.#feed.reload());
  }

  /** Another plan is open. */
  open(plan: Plan): void {
    this.#feed.open(plan);
    this.#crashes = 0;
    this.#soon(0);
  }

  /** The open plan has changed. */
  change(patch: Patch): void {
    this.#feed.change(patch);
    this.#soon(quiet);
  }

  /** Stops the check that is running. The next change starts another. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#current?.abort(new Error('stopped'));
    setTimeout(() => {
      if (!this.#worker.busy || this.#current) return;
      this.#worker.end();
    }, patience);
  }

  /** Checks soon: what comes until then is checked together. */
  #soon(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#check(), wait);
  }

  async #check(): Promise<void> {
    this.#current?.abort(new Error('overtaken'));
    const control = new AbortController();
    this.#current = control;
    const watch = this.#watch(control);
    try {
      if (!(await this.#feed.fill((slice) => this.#worker.run('load', slice), control.signal))) return;
      const changes = this.#feed.take();
      const { seen } = this.#feed;
      const options = { signal: control.signal, onProgress: watch.heard };
      const has = this.#reports.stamp;
      const report = this.#reports.take(await this.#worker.run('check', { changes, has }, options));
      this.#crashes = 0;
      if (seen === this.#feed.seen) this.#news.answered(report);
    } catch (error) {
      if (!control.signal.aborted) this.#crashed(error);
    } finally {
      watch.end();
      if (this.#current === control) this.#current = undefined;
    }
  }

  /** Tells of a check that takes long, and gives up one that is silent for too long. */
  #watch(control: AbortController): { heard: (progress: Progress) => void; end: () => void } {
    const stop = () => this.stop();
    let latest: Progress = { what: 'Checking the plan' };
    let isShown = false;
    const giveUp = () => this.#worker.end(new WorkerCrash('no answer'));
    let silence = setTimeout(giveUp, hung);
    const long = setTimeout(() => {
      isShown = true;
      this.#news.working({ ...latest, stop });
    }, slow);
    return {
      heard: (progress) => {
        latest = progress;
        clearTimeout(silence);
        silence = setTimeout(giveUp, hung);
        if (isShown && !control.signal.aborted) this.#news.working({ ...progress, stop });
      },
      end: () => {
        clearTimeout(long);
        clearTimeout(silence);
        if (isShown) this.#news.working(null);
      },
    };
  }

  #crashed(error: unknown): void {
    this.#worker.end();
    this.#reports.forget();
    this.#crashes++;
    if (this.#crashes < crashesInARow) {
      this.#news.failed('The checks broke off and were started again.');
      this.#soon(quiet);
      return;
    }
    const why = error instanceof Error ? error.message : String(error);
    this.#news.failed(`The checks do not run in this browser (${why}). Drawing, saving and printing go on.`);
  }
}
