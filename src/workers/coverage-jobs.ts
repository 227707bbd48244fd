import { type LightAnswer, LightFollower } from './light-follower.ts';
import type { Wire } from './protocol.ts';
import { type Changes, type PlanSlice, Replica } from './replica.ts';
import { serveJobs } from './serve-jobs.ts';
import { type ViewAnswer, ViewFollower, type ViewShown } from './view-follower.ts';

/** The jobs of the worker that works out light and view: it holds a replica of the open plan. Every question brings what changed. */
export type CoverageJobs = {
  readonly load: { readonly input: PlanSlice; readonly output: null };
  readonly light: { readonly input: { readonly changes: Changes }; readonly output: LightAnswer };
  readonly view: {
    readonly input: { readonly changes: Changes; readonly shown: ViewShown };
    readonly output: ViewAnswer;
  };
};

export function serveCoverage(wire: Wire): void {
  const replica = new Replica();
  const light = new LightFollower();
  const view = new ViewFollower();
  serveJobs<CoverageJobs>(wire, {
    load: (slice) => replica.load(slice),
    light: ({ changes }, context) => light.answer(replica.change(changes).facts, context),
    view: ({ changes, shown }, context) => view.answer(replica.change(changes).facts, shown, context),
  });
}
