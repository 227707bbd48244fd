import { computed, effect, signal } from '@preact/signals';
import { featuresOf } from '../plan/plan.ts';
import { Coverer } from '../workers/coverer.ts';
import type { LightAnswer } from '../workers/light-follower.ts';
import { startCoverageWorker } from '../workers/start-coverage-worker.ts';
import type { ViewAnswer, ViewShown } from '../workers/view-follower.ts';
import { onChange, onOpen, plan } from './document.ts';
import { complain, place, selection, working } from './view.ts';

/** What the worker last said of the light; null before it did. */
export const lightAnswer = signal<LightAnswer | null>(null);
export const viewAnswer = signal<ViewAnswer | null>(null);
/** The same for tables: in a drag they follow a few times a second, so that the map has the time. */
export const lightTable = signal<LightAnswer | null>(null);
export const viewTable = signal<ViewAnswer | null>(null);
/** The plan has changed since the answer that is shown: the next is under way. */
export const answerBehind = signal(false);
/** Whether the map shows what the lamps give; else the plan by day. */
export const night = signal(true);
/** Whether what cameras see by day and what is dark by night are told apart. */
export const viewNight = signal(false);

/** What the map shows of the view. */
export const viewShown = signal<ViewShown>('detail');

/** The most cameras whose footprints are shown at a time. */
const mostCameras = 4;

/** Selected cameras; the same list until they are others. */
let lastCameras: readonly string[] = [];
const selectedCameras = computed(() => {
  const now = selection.value.filter((id) => featuresOf(plan.value, 'camera').has(id)).slice(0, mostCameras);
  if (now.join() !== lastCameras.join()) lastCameras = now;
  return lastCameras;
});

/** Milliseconds between two states of a table while the plan moves on. */
const tablePause = 250;
let tableAt = 0;

function isTableDue(): boolean {
  const now = performance.now();
  if (now - tableAt < tablePause) return false;
  tableAt = now;
  return true;
}

type Ask = Coverer['ask'];
let coverer: Coverer | undefined;

/** Has light or view worked out while its place is open. Called by what shows them; a second call does nothing. */
export function followCoverage(): void {
  if (coverer) return;
  const started = new Coverer(startCoverageWorker, {
    light: (answer, current) => {
      lightAnswer.value = answer;
      if (current || isTableDue()) lightTable.value = answer;
      answerBehind.value = !current;
    },
    view: (answer, current) => {
      viewAnswer.value = answer;
      if (current || isTableDue()) viewTable.value = answer;
      answerBehind.value = !current;
    },
    working: (now) => {
      working.value = now;
    },
    failed: complain,
  });
  coverer = started;
  started.open(plan.value);
  onOpen((next) => {
    lightAnswer.value = null;
    lightTable.value = null;
    viewAnswer.value = null;
    viewTable.value = null;
    started.open(next);
  });
  onChange((patch) => {
    answerBehind.value = true;
    started.change(patch);
  });
  effect(() => {
    const now = place.value;
    if (now === 'light') started.watch({ job: 'light', input: {} });
    else if (now !== 'view') started.watch(null);
    else {
      const input = { shown: viewShown.value, cameras: selectedCameras.value, night: viewNight.value };
      started.watch({ job: 'view', input });
    }
  });
}

/** Asks the worker once, about the plan as it is. */
export const askCoverage: Ask = (name, input, options) => {
  followCoverage();
  if (!coverer) throw new Error('expected followCoverage to start the worker');
  return coverer.ask(name, input, options);
};
