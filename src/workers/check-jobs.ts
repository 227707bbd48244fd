import { createFacts } from '../facts/facts.ts';
import type { Change } from '../plan/patch.ts';
import { applyPatch, createPlan, type Plan } from '../plan/plan.ts';
import type { Key, PlanRecord } from '../plan/record.ts';
import { createRunner, type Runner } from '../validators/run.ts';
import type { Wire } from './protocol.ts';
import { type ReportDelta, ReportSender } from './report-delta.ts';
import { serveJobs } from './serve-jobs.ts';

/** What records become; null where they go. */
export type Changes = readonly (readonly [Key, PlanRecord | null])[];

/** The jobs of the worker that checks: it holds a replica of the open plan. */
export type CheckJobs = {
  /** A slice of the records of another plan. */
  readonly load: {
    readonly input: { readonly records: readonly PlanRecord[]; readonly first: boolean };
    readonly output: null;
  };
  /** What changed since, and then all the rules: those that read nothing of it keep their answers. */
  readonly check: { readonly input: { readonly changes: Changes; readonly has: number }; readonly output: ReportDelta };
};

interface Replica {
  readonly plan: Plan;
  readonly runner: Runner;
}

export function serveChecks(wire: Wire): void {
  let loaded: PlanRecord[] = [];
  let replica: Replica | undefined;
  const sender = new ReportSender();

  serveJobs<CheckJobs>(wire, {
    load({ records, first }) {
      if (first) {
        loaded = [];
        replica = undefined;
      }
      for (const record of records) loaded.push(record);
      return null;
    },
    async check({ changes, has }, context) {
      if (!replica) replica = replicaOf(loaded);
      loaded = [];
      change(replica.plan, changes);
      const steps = replica.runner.steps();
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) return sender.send(step.value, has);
        context.progress({ what: 'Checking the plan', fraction: step.value.done / step.value.total });
        await context.pause();
      }
    },
  });
}

function replicaOf(records: readonly PlanRecord[]): Replica {
  const plan = createPlan(records);
  return { plan, runner: createRunner(plan, createFacts(plan)) };
}

function change(plan: Plan, changes: Changes): void {
  const patch = new Map<Key, Change>();
  for (const [key, after] of changes) patch.set(key, [plan.records.get(key) ?? null, after]);
  applyPatch(plan, patch);
}
