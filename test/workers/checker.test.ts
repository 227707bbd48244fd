import { afterEach, expect, test, vi } from 'vitest';
import type { Patch } from '../../src/plan/patch.ts';
import { applyPatch, change, createPlan, newSettings, type Plan } from '../../src/plan/plan.ts';
import type { FeatureRecord } from '../../src/plan/record.ts';
import type { Report } from '../../src/validators/rule.ts';
import { createRunner } from '../../src/validators/run.ts';
import { serveChecks } from '../../src/workers/check-jobs.ts';
import { Checker } from '../../src/workers/checker.ts';
import { portWorker } from './port-worker.ts';

const checkers: Checker[] = [];
afterEach(() => {
  for (const checker of checkers.splice(0)) checker.stop();
});

const assemblyPoint = (id: string): FeatureRecord => ({
  type: 'feature',
  id,
  order: 0,
  kind: 'assembly-point',
  geometry: { type: 'Point', coordinates: [176.31, -37.79] },
  values: { name: id },
});

function start(plan: Plan) {
  const reports: Report[] = [];
  const failed = vi.fn();
  const workers: ReturnType<typeof portWorker>[] = [];
  const checker = new Checker(
    () => {
      const worker = portWorker(serveChecks);
      workers.push(worker);
      return worker;
    },
    { answered: (report) => reports.push(report), failed, working: () => {} },
  );
  checkers.push(checker);
  checker.open(plan);
  const apply = (patch: Patch) => {
    applyPatch(plan, patch);
    checker.change(patch);
  };
  return { checker, reports, failed, workers, apply };
}

const outcomes = (report: Report | undefined) =>
  report?.rules.map(({ id, outcome, findings }) => [id, outcome, findings.length]);
const ses = () => createPlan([{ ...newSettings, packs: ['nz-ses'], datum: 'NZGD2000', crs: 'EPSG:2193' }]);

test('the worker’s replica gives the report that the plan itself gives, after every change', async () => {
  const plan = ses();
  const { reports, apply } = start(plan);
  await vi.waitFor(() => expect(reports).toHaveLength(1));
  expect(outcomes(reports[0])).toEqual(outcomes(createRunner(plan).run()));
  apply(change(plan, [assemblyPoint('a')]));
  await vi.waitFor(() => expect(reports).toHaveLength(2));
  expect(outcomes(reports[1])).toEqual(outcomes(createRunner(plan).run()));
  expect(outcomes(reports[1])).not.toEqual(outcomes(reports[0]));
  apply(change(plan, [], [assemblyPoint('a')]));
  await vi.waitFor(() => expect(reports).toHaveLength(3));
  expect(outcomes(reports[2])).toEqual(outcomes(reports[0]));
});

test('changes that come together are checked together, and an answer to an old state is dropped', async () => {
  const plan = ses();
  const { reports, apply } = start(plan);
  for (const id of ['a', 'b', 'c', 'd']) {
    apply(change(plan, [assemblyPoint(id)]));
    await new Promise((resume) => setTimeout(resume, 10));
  }
  await vi.waitFor(() => expect(reports.length).toBeGreaterThan(0));
  await new Promise((resume) => setTimeout(resume, 200));
  expect(reports).toHaveLength(1);
  expect(outcomes(reports[0])).toEqual(outcomes(createRunner(plan).run()));
});

test('after a breakdown the worker is given the whole plan again, and the breakdown is told in one line', async () => {
  const plan = ses();
  const { reports, failed, workers, apply } = start(plan);
  await vi.waitFor(() => expect(reports).toHaveLength(1));
  apply(change(plan, [assemblyPoint('a')]));
  await vi.waitFor(() => expect(reports).toHaveLength(2));
  workers[0]?.breakDown('out of memory');
  apply(change(plan, [assemblyPoint('b')]));
  await vi.waitFor(() => expect(workers).toHaveLength(2));
  workers[1]?.breakDown('out of memory');
  await vi.waitFor(() => expect(reports.length).toBeGreaterThan(2), { timeout: 3000 });
  expect(failed).toHaveBeenCalledExactlyOnceWith('The checks broke off and were started again.');
  expect(outcomes(reports.at(-1))).toEqual(outcomes(createRunner(plan).run()));
});

test('checks that cannot run at all say so and stop trying', async () => {
  const failed = vi.fn();
  const checker = new Checker(
    () => {
      throw new Error('workers are not allowed');
    },
    { answered: () => {}, failed, working: () => {} },
  );
  checkers.push(checker);
  checker.open(ses());
  await vi.waitFor(() => expect(failed).toHaveBeenCalledTimes(3), { timeout: 3000 });
  expect(failed.mock.lastCall?.[0]).toContain('workers are not allowed');
  await new Promise((resume) => setTimeout(resume, 200));
  expect(failed).toHaveBeenCalledTimes(3);
});
