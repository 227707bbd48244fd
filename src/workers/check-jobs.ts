import { createRunner, type Runner } from '../validators/run.ts';
import type { Wire } from './protocol.ts';
import { type Changes, type PlanSlice, Replica } from './replica.ts';
import { type ReportDelta, ReportSender } from './report-delta.ts';
import { serveJobs } from './serve-jobs.ts';

/** The jobs of the worker that checks: it holds a replica of the open plan. */
export type CheckJobs = {
  readonly load: { readonly input: PlanSlice; readonly output: null };
  /** What changed since, and then all the rules: those that read nothing of it keep their answers. */
  readonly check: { readonly input: { readonly changes: Changes; readonly has: number }; readonly output: ReportDelta };
};

export function serveChecks(wire: Wire): void {
  const replica = new Replica();
  const sender = new ReportSender();
  let runner: Runner | undefined;

  serveJobs<CheckJobs>(wire, {
    load(slice) {
      if (slice.first) runner = undefined;
      return replica.load(slice);
    },
    async check({ changes, has }, context) {
      const { plan, facts } = replica.change(changes);
      runner ??= createRunner(plan, facts);
      const steps = runner.steps();
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) return sender.send(step.value, has);
        context.progress({ what: 'Checking the plan', fraction: step.value.done / step.value.total });
        await context.pause();
      }
    },
  });
}
