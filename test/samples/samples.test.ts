import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kindOf } from '../../src/kinds/kinds.ts';
import { kindsPresent, recordsOf } from '../../src/plan/plan.ts';
import { type PlanReading, readPlan } from '../../src/plan/read-plan.ts';
import { writePlan } from '../../src/plan/write-plan.ts';
import { runRules } from '../../src/validators/run.ts';
import { samples } from './samples.ts';

const inFile = (name: string) => readFileSync(`public/samples/${name}`, 'utf8');

function reading(name: string): PlanReading {
  const result = readPlan(inFile(name));
  if ('refused' in result) throw new Error(`expected a plan in ${name}, got: ${result.refused}`);
  return result;
}

/** What the README walks through: outcome, rule and first feature of every finding. */
function findings(name: string): string[] {
  const { rules } = runRules(reading(name).plan);
  expect(rules.filter((rule) => rule.error)).toEqual([]);
  return rules.flatMap((rule) =>
    rule.findings.map((it) => [it.outcome, rule.id, ...it.features.slice(0, 1)].join(' ')),
  );
}

test.each(Object.entries(samples))('%s is what its sketch makes (npm run generate writes it)', (name, make) => {
  expect(inFile(name)).toBe(make());
});

test.each(Object.keys(samples))('%s is read without a problem and written back the same', (name) => {
  const { plan, problems, notes } = reading(name);
  expect(problems).toEqual([]);
  expect(notes).toEqual([]);
  expect(writePlan(plan)).toBe(inFile(name));
});

test('the coolstore meets the standards but for one camera and one shed', () => {
  expect(findings('coolstore.plan.geojson')).toEqual([
    'not-met camera-record-incomplete c8',
    'not-met building-without-access-point b6',
  ]);
});

test('the port meets the regulations but for one zone that names nobody, and two matters for a person to look at', () => {
  expect(findings('port.plan.geojson')).toEqual([
    'review plan-not-protected',
    'not-met zone-particulars-missing wsrz1',
    'review zone-not-of-this-operator cz1',
  ]);
});

test('between them the samples show every kind', () => {
  const shown = new Set(Object.keys(samples).flatMap((name) => kindsPresent(reading(name).plan)));
  expect([...shown].filter((id) => !kindOf(id))).toEqual([]);
  expect(shown.size).toBe(39);
  for (const name of Object.keys(samples)) expect(recordsOf(reading(name).plan, 'feature').size).toBeLessThan(100);
});
