import type { Facts } from '../facts/facts.ts';
import { lightWhatIf, type WhatIfs } from '../facts/light/light-what-if.ts';
import { type LampSuggestion, type SuggestLamps, suggestLamps } from '../facts/light/suggest-lamps.ts';
import { type CameraSuggestion, type SuggestCameras, suggestCameras } from '../facts/view/suggest-cameras.ts';
import { type ViewWhatIfs, viewWhatIf } from '../facts/view/view-what-if.ts';
import { type LightAnswer, LightFollower } from './light-follower.ts';
import type { Wire } from './protocol.ts';
import { type Changes, type PlanSlice, Replica } from './replica.ts';
import { type JobContext, serveJobs } from './serve-jobs.ts';
import { type ViewAnswer, type ViewAsked, ViewFollower } from './view-follower.ts';

interface Asked {
  /** What changed in the plan since the last question. */
  readonly changes: Changes;
}

/** What map and tables follow the plan with. */
export interface Followed extends Asked {
  /** In the middle of a drag: what takes long to draw is left out. */
  readonly rough: boolean;
}

/** The jobs of the worker that works out light and view: it holds a replica of the open plan. */
export type CoverageJobs = {
  readonly load: { readonly input: PlanSlice; readonly output: null };
  readonly light: { readonly input: Followed; readonly output: LightAnswer };
  readonly view: { readonly input: Followed & ViewAsked; readonly output: ViewAnswer };
  readonly lightWhatIf: { readonly input: Asked; readonly output: WhatIfs };
  readonly viewWhatIf: { readonly input: Asked; readonly output: ViewWhatIfs };
  readonly suggestCameras: { readonly input: Asked & SuggestCameras; readonly output: CameraSuggestion };
  readonly suggestLamps: { readonly input: Asked & SuggestLamps; readonly output: LampSuggestion };
};

export function serveCoverage(wire: Wire): void {
  const replica = new Replica();
  const light = new LightFollower();
  const view = new ViewFollower();
  const factsOf = ({ changes }: Asked): Facts => replica.change(changes).facts;
  serveJobs<CoverageJobs>(wire, {
    load: (slice) => replica.load(slice),
    light: (asked, context) => light.answer(factsOf(asked), asked.rough, context),
    view: (asked, context) => view.answer(factsOf(asked), asked, context),
    lightWhatIf: (asked, context) => inSteps('Trying what fails', lightWhatIf(factsOf(asked)), context),
    viewWhatIf: (asked, context) => inSteps('Trying what fails', viewWhatIf(factsOf(asked)), context),
    suggestCameras: (asked, context) => inSteps('Looking for cameras', suggestCameras(factsOf(asked), asked), context),
    suggestLamps: (asked, context) => inSteps('Looking for lamps', suggestLamps(factsOf(asked), asked), context),
  });
}

/** Runs what comes in steps, telling how far it is and letting messages in. */
async function inSteps<Result>(
  what: string,
  steps: Generator<{ readonly done: number; readonly total: number }, Result>,
  { progress, pause }: JobContext,
): Promise<Result> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    progress({ what, fraction: step.value.done / step.value.total });
    await pause();
  }
}
