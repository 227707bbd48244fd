/** Milliseconds after which work that waits for the map is begun all the same: the map may have failed, or the plan is empty. */
const patience = 2500;

/** Runs what nobody needs to see the plan, once the plan is drawn. */
export function afterMap(work: () => void): void {
  let isDone = false;
  const go = () => {
    if (isDone) return;
    isDone = true;
    observer.disconnect();
    clearTimeout(timer);
    work();
  };
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName('map-drawn').length > 0) go();
  });
  observer.observe({ type: 'mark', buffered: true });
  const timer = setTimeout(go, patience);
}
