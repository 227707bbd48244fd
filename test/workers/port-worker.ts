import type { StartedWorker } from '../../src/workers/job-worker.ts';
import type { Wire } from '../../src/workers/protocol.ts';

/** A worker on this thread, over a real message channel: what is sent is cloned, and comes a turn later. */
export function portWorker(serve: (wire: Wire) => void): StartedWorker & { breakDown: (message: string) => void } {
  const { port1, port2 } = new MessageChannel();
  const errors = new EventTarget();
  serve({
    postMessage: (message) => port2.postMessage(message),
    addEventListener: (type, listener) => port2.addEventListener(type, listener),
  });
  port1.start();
  port2.start();
  return {
    postMessage: (message) => port1.postMessage(message),
    addEventListener: (type: string, listener: (event: never) => void) =>
      (type === 'message' ? port1 : errors).addEventListener(type, listener as EventListener),
    terminate: () => port1.close(),
    breakDown: (message) => errors.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message })),
  };
}
