/** The worker that works out light and view, to be started when either is first looked at. */
export const startCoverageWorker = (): Worker =>
  new Worker(new URL('./coverage-worker.ts', import.meta.url), { type: 'module', name: 'coverage' });
