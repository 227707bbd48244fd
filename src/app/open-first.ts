import { effect } from '@preact/signals';
import { onCommit } from '../session/document.ts';
import { openId, openKept, plans, startKeeping, tidyPlans } from '../session/keep.ts';
import { complain, dialog } from '../session/view.ts';
import { openSample, sampleOf } from '../ui/start/samples.ts';

/** Opens what the address asks for, else the plan that was open last, else the start. */
export async function openFirst(address: Location): Promise<void> {
  const keeping = startKeeping({ now: () => new Date().toISOString(), newId: () => crypto.randomUUID() });
  const sample = sampleOf(new URLSearchParams(address.search).get('sample'));
  if (sample) {
    forgetSampleOnceChanged();
    const problem = await openSample(sample);
    if (problem) complain(problem);
    else return void keeping.then(tidyPlans);
  }
  await keeping;
  const last = plans.value.find((plan) => plan.deleted === undefined);
  const problem = !sample && last ? await openKept(last.id) : undefined;
  if (problem) complain(problem);
  if (openId.value === null) dialog.value = { dialog: 'start' };
  effect(() => {
    if (openId.value === null) dialog.value = { dialog: 'start' };
  });
  await tidyPlans();
}

/** A changed sample is a plan of its own: a reload must open that, not the sample afresh. */
function forgetSampleOnceChanged(): void {
  const stop = onCommit(() => {
    stop();
    history.replaceState(null, '', location.pathname);
  });
}
