import type { Ask, Jobs, Progress, Reply, Wire } from './protocol.ts';

/** Thrown by `pause` when nobody waits for the job any more. */
class Stopped extends Error {}

/** What a job may do while it runs. */
export interface JobContext<Part = unknown> {
  readonly progress: (progress: Progress) => void;
  /** Gives part of the output ahead of the rest. */
  readonly send: (part: Part) => void;
  /** Lets messages in, if it is time to: a job that was stopped ends here. */
  readonly pause: () => Promise<void>;
}

type Handlers<J extends Jobs> = {
  readonly [N in keyof J]: (
    input: J[N]['input'],
    context: JobContext<J[N]['part']>,
  ) => J[N]['output'] | Promise<J[N]['output']>;
};

/** Milliseconds that a job may run before it lets messages in. */
const longestRun = 12;

/** The worker's end: runs the job that is asked for, from its start up to its first pause at once. */
export function serveJobs<J extends Jobs>(wire: Wire, jobs: Handlers<J>): void {
  const stopped = new Set<number>();
  const reply = (message: Reply): void => wire.postMessage(message);

  wire.addEventListener('message', (event) => {
    const asked: Ask = event.data;
    if ('stop' in asked) stopped.add(asked.stop);
    else void run(asked.ask, asked.name, asked.input);
  });

  async function run(ask: number, name: string, input: unknown): Promise<void> {
    const job = jobs[name];
    let since = performance.now();
    const context: JobContext = {
      progress: (progress) => reply({ ask, progress }),
      send: (part) => reply({ ask, part }),
      pause: async () => {
        if (performance.now() - since > longestRun) await nextTurn();
        if (stopped.has(ask)) throw new Stopped();
        since = performance.now();
      },
    };
    try {
      if (!job) throw new Error(`expected one of ${Object.keys(jobs).join(', ')}, got ${name}`);
      reply({ ask, output: await job(input, context) });
    } catch (error) {
      if (error instanceof Stopped) reply({ ask, stopped: true });
      else reply({ ask, problem: error instanceof Error ? error.message : String(error) });
    } finally {
      stopped.delete(ask);
    }
  }
}

/** A turn of the event loop, without the wait that timers have. */
function nextTurn(): Promise<void> {
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(null);
  });
}
