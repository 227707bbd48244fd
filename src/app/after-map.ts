import { effect } from '@preact/signals';
import { recordsOf } from '../plan/plan.ts';
import { plan } from '../session/document.ts';
import { openId } from '../session/keep.ts';
import { dialog, mapProblem } from '../session/view.ts';

/** Milliseconds after which work that waits for the map is begun all the same. */
const patience = 30_000;

/** Runs what nobody needs to see the plan, once the plan is drawn, or at once where there is nothing to draw it with or from. */
export function afterMap(work: () => void): void {
  let isDone = false;
  const go = () => {
    if (isDone) return;
    isDone = true;
    observer.disconnect();
    clearTimeout(timer);
    queueMicrotask(() => stop());
    work();
  };
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName('map-drawn').length > 0) go();
  });
  observer.observe({ type: 'mark', buffered: true });
  const timer = setTimeout(go, patience);
  const isEmpty = () => openId.value !== null && recordsOf(plan.value, 'feature').size === 0;
  const stop = effect(() => {
    if (mapProblem.value !== null || dialog.value?.dialog === 'start') go();
    // While one plan gives way to the next it is empty for a moment.
    else if (isEmpty()) setTimeout(() => isEmpty() && go(), 0);
  });
}
