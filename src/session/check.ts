import { Checker } from '../workers/checker.ts';
import type { StartedWorker } from '../workers/job-worker.ts';
import { onChange, onOpen, plan, revision } from './document.ts';
import { complain, report, working } from './view.ts';

/** Has the open plan checked after every change, from now on. Answers a way to end it. */
export function startChecks(start: () => StartedWorker): () => void {
  const checker = new Checker(start, {
    answered: (answer) => {
      report.value = { ...answer, revision: revision.value };
    },
    failed: complain,
    working: (now) => {
      working.value = now;
    },
  });
  checker.open(plan.value);
  const ends = [
    onOpen((next) => {
      report.value = null;
      checker.open(next);
    }),
    onChange((patch) => checker.change(patch)),
  ];
  return () => {
    for (const end of ends) end();
    checker.stop();
  };
}
