/** The worker that checks, to be started once the map is drawn. */
export const startCheckWorker = (): Worker =>
  new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module', name: 'checks' });
