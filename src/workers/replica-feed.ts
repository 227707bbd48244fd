import type { Patch } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import type { Key, PlanRecord } from '../plan/record.ts';
import type { Changes, PlanSlice } from './replica.ts';

const recordsPerSlice = 1000;

/** The main thread's end of a replica: what its worker has still to be told of the open plan. */
export class ReplicaFeed {
  #plan: Plan | undefined;
  #changes = new Map<Key, PlanRecord | null>();
  #seen = 0;
  #loaded = false;

  /** Counts changes and openings: an answer to an earlier count is to an earlier state. */
  get seen(): number {
    return this.#seen;
  }

  /** Another plan is open. */
  open(plan: Plan): void {
    this.#plan = plan;
    this.#seen++;
    this.reload();
  }

  /** The open plan has changed. */
  change(patch: Patch): void {
    this.#seen++;
    for (const [key, [, after]] of patch) this.#changes.set(key, after);
  }

  /** The worker holds nothing any more: it is given the whole plan before the next question. */
  reload(): void {
    this.#loaded = false;
    this.#changes.clear();
  }

  /** Gives the worker the open plan, in slices, where it has none. False where `signal` was raised meanwhile. */
  async fill(load: (slice: PlanSlice) => Promise<unknown>, signal: AbortSignal): Promise<boolean> {
    if (this.#loaded) return true;
    const records = [...(this.#plan?.records.values() ?? [])];
    this.#changes.clear();
    for (let start = 0; start === 0 || start < records.length; start += recordsPerSlice) {
      await load({ records: records.slice(start, start + recordsPerSlice), first: start === 0 });
      if (signal.aborted) return false;
    }
    this.#loaded = true;
    return true;
  }

  /** What changed since the worker was last told. */
  take(): Changes {
    const changes = [...this.#changes];
    this.#changes.clear();
    return changes;
  }
}
