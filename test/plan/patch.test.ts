import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal } from '../../src/plan/command.ts';
import { between, compose, emptyPatch, invert, type Patch } from '../../src/plan/patch.ts';
import { applyPatch, createPlan, listOf, type Plan, recordsOf } from '../../src/plan/plan.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import type { Key, PlanRecord } from '../../src/plan/record.ts';
import { writePlan } from '../../src/plan/write-plan.ts';
import { type Choice, chosen, everyCommand, inputs } from './random-command.ts';
import { samplePlan } from './sample-plan.ts';

const choice = fc.record<Choice>({
  command: fc.noBias(fc.nat(10_000)),
  target: fc.noBias(fc.nat(100)),
  place: fc.nat(1000),
  amount: fc.nat(1000),
});
const walk = fc.array(choice, { minLength: 1, maxLength: 60 });
const seeded = { seed: 20_261_121, numRuns: 150 };

/** Runs the choices that are not refused; the patches in order, and how often each command did something. */
function walked(plan: Plan, choices: readonly Choice[], done = new Map<string, number>()): Patch[] {
  const patches: Patch[] = [];
  for (const [step, next] of choices.entries()) {
    const { name, command, input } = chosen(plan, next, step);
    const patch = command(plan, input);
    if (isRefusal(patch)) continue;
    applyPatch(plan, patch);
    patches.push(patch);
    if (patch.size > 0) done.set(name, (done.get(name) ?? 0) + 1);
  }
  return patches;
}

type Records = ReadonlyMap<Key, PlanRecord>;
const copyOf = (plan: Plan): Records => new Map(plan.records);
/** The same records, not equal ones. */
const areSame = (a: Records, b: Records): boolean =>
  a.size === b.size && [...a].every(([key, record]) => b.get(key) === record);
const samePatch = (a: Patch, b: Patch): boolean =>
  a.size === b.size && [...a].every(([key, pair]) => pair[0] === b.get(key)?.[0] && pair[1] === b.get(key)?.[1]);
const composed = (patches: readonly Patch[]): Patch => patches.reduce(compose, emptyPatch);

test('the walk has an input for every command, and each of them changes something', () => {
  expect(Object.keys(inputs).sort()).toEqual(Object.keys(everyCommand).sort());
  const done = new Map<string, number>();
  for (const choices of fc.sample(walk, { ...seeded, numRuns: 3000 })) walked(samplePlan(), choices, done);
  const idle = Object.keys(everyCommand).filter((name) => !done.has(name));
  expect(idle).toEqual(['delete-aside']);
});

test('applying a patch and then its inverse changes nothing', () => {
  fc.assert(
    fc.property(walk, (choices) => {
      const plan = samplePlan();
      const before = copyOf(plan);
      const patch = composed(walked(plan, choices));
      applyPatch(plan, invert(patch));
      return areSame(before, plan.records);
    }),
    seeded,
  );
});

test('composing is associative, a patch composed with its inverse is empty, and inverting twice is nothing', () => {
  fc.assert(
    fc.property(walk, walk, walk, (first, second, third) => {
      const plan = samplePlan();
      const [p, q, r] = [first, second, third].map((choices) => composed(walked(plan, choices)));
      expect(samePatch(compose(compose(p, q), r), compose(p, compose(q, r)))).toBe(true);
      expect(compose(p, invert(p)).size).toBe(0);
      expect(samePatch(invert(invert(p)), p)).toBe(true);
      expect(samePatch(invert(compose(p, q)), compose(invert(q), invert(p)))).toBe(true);
    }),
    { ...seeded, numRuns: 60 },
  );
});

test('what lies between two plans turns the one into the other', () => {
  fc.assert(
    fc.property(walk, walk, (first, second) => {
      const plan = samplePlan();
      walked(plan, first);
      const from = copyOf(plan);
      const made = composed(walked(plan, second));
      const found = between(from, plan.records);
      expect(samePatch(found, made)).toBe(true);
      const other = createPlan(from.values());
      applyPatch(other, found);
      expect(areSame(other.records, plan.records)).toBe(true);
      expect(writePlan(other)).toBe(writePlan(plan));
    }),
    { ...seeded, numRuns: 60 },
  );
});

test('undoing everything gives back the first file byte for byte, and redoing it the last', () => {
  fc.assert(
    fc.property(walk, (choices) => {
      const plan = samplePlan();
      const first = writePlan(plan);
      const patches = walked(plan, choices);
      const last = writePlan(plan);
      for (const patch of patches.toReversed()) applyPatch(plan, invert(patch));
      expect(writePlan(plan)).toBe(first);
      for (const patch of patches) applyPatch(plan, patch);
      expect(writePlan(plan)).toBe(last);
    }),
    seeded,
  );
});

test('a copy fed by cloned patches holds the same plan, indexes included', () => {
  fc.assert(
    fc.property(walk, (choices) => {
      const plan = samplePlan();
      const replica = createPlan(structuredClone([...plan.records.values()]));
      for (const patch of walked(plan, choices)) applyPatch(replica, structuredClone(patch));
      expect(writePlan(replica)).toBe(writePlan(plan));
      expect([...recordsOf(replica, 'feature').keys()].sort()).toEqual([...recordsOf(plan, 'feature').keys()].sort());
      for (const { id, kind } of listOf(plan, 'feature'))
        expect(recordsOf(replica, 'feature').get(id)?.kind).toBe(kind);
    }),
    { ...seeded, numRuns: 60 },
  );
});

test('whatever commands made of a plan is read back whole from its file, without a problem', () => {
  fc.assert(
    fc.property(walk, (choices) => {
      const plan = samplePlan();
      walked(plan, choices);
      const text = writePlan(plan);
      const reading = readPlan(text);
      if (isRefusal(reading)) throw new Error(reading.refused);
      expect(reading.problems).toEqual([]);
      expect(writePlan(reading.plan)).toBe(text);
      expect([...reading.plan.records.keys()].sort()).toEqual([...plan.records.keys()].sort());
    }),
    seeded,
  );
});
