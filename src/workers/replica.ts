import { createFacts, type Facts } from '../facts/facts.ts';
import type { Change } from '../plan/patch.ts';
import { applyPatch, createPlan, type Plan } from '../plan/plan.ts';
import type { Key, PlanRecord } from '../plan/record.ts';

/** What records become; null where they go. */
export type Changes = readonly (readonly [Key, PlanRecord | null])[];

/** A slice of the records of another plan. */
export interface PlanSlice {
  readonly records: readonly PlanRecord[];
  readonly first: boolean;
}

/** A worker's copy of the open plan: given in slices, then kept level by what changed. */
export class Replica {
  #loaded: PlanRecord[] = [];
  #held: { readonly plan: Plan; readonly facts: Facts } | undefined;

  load({ records, first }: PlanSlice): null {
    if (first) {
      this.#loaded = [];
      this.#held = undefined;
    }
    for (const record of records) this.#loaded.push(record);
    return null;
  }

  /** The plan as it is after these changes; another object once another plan was loaded. */
  change(changes: Changes): { readonly plan: Plan; readonly facts: Facts } {
    if (!this.#held) {
      const plan = createPlan(this.#loaded);
      this.#held = { plan, facts: createFacts(plan) };
      this.#loaded = [];
    }
    const { plan } = this.#held;
    const patch = new Map<Key, Change>();
    for (const [key, after] of changes) patch.set(key, [plan.records.get(key) ?? null, after]);
    if (patch.size > 0) applyPatch(plan, patch);
    return this.#held;
  }
}
