import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFacts } from '../../../src/facts/facts.ts';
import { areaView } from '../../../src/facts/view/area-view.ts';
import {
  asFeatures,
  type CameraSuggestion,
  type SuggestCameras,
  suggestCameras,
} from '../../../src/facts/view/suggest-cameras.ts';
import { addRecords } from '../../../src/plan/commands/add-records.ts';
import { applyPatch, createPlan, listOf, type Plan, recordOf } from '../../../src/plan/plan.ts';
import { box, examplePlan } from '../../../src/validators/example-plan.ts';
import type { ExampleFeature } from '../../../src/validators/rule.ts';
import { runRules } from '../../../src/validators/run.ts';

interface Yard {
  readonly load: readonly [width: number, height: number];
  readonly stacks: readonly (readonly [x: number, y: number, tiers: number])[];
  readonly level: number;
  readonly fraction: number;
  readonly store: boolean;
}

function yardOf({ load, stacks, level, fraction, store }: Yard): Plan {
  const features: ExampleFeature[] = [
    { id: 'load', kind: 'loading-area', area: box(20, 20, ...load) },
    { id: 'shed', kind: 'building', area: box(18, 22 + load[1], 30, 12), values: { height: 7 } },
    { id: 'fence', kind: 'fence', line: [...box(5, 5, 70, 60), [5, 5]] },
    { id: 'pole', kind: 'light', point: [14, 15], values: { mountHeight: 9 } },
    ...stacks.map(([x, y, tiers], i): ExampleFeature => {
      return { id: `stack${i}`, kind: 'container-stack', area: box(x, y, 6.1, 2.44), values: { tiers } };
    }),
    ...(store
      ? [{ id: 'store', kind: 'container-storage', area: box(58, 12, 10, 12), values: { contents: 'sealed' } }]
      : []),
  ];
  const viewing = { pixelsPerMetre: level, fraction, source: 'IEC 62676-4:2014' };
  return examplePlan('nz-ses', {
    settings: { adopted: { viewing: { 'loading-area': viewing, 'container-storage': viewing } } },
    cameraTypes: [{ id: 'dome', name: 'Dome', hfov: 103, vfov: 55, pixels: [2688, 1520], range: 60 }],
    features,
  });
}

function suggest(plan: Plan, input: Partial<SuggestCameras> = {}): CameraSuggestion {
  const features = ['load', 'store'].filter((id) => recordOf(plan, 'feature', id));
  const steps = suggestCameras(createFacts(plan), {
    features,
    cameraType: 'dome',
    supports: ['poles', 'fences', 'buildings'],
    ...input,
  });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    expect(step.value.done).toBeLessThanOrEqual(step.value.total);
  }
}

function taken(plan: Plan, suggestion: CameraSuggestion): Plan {
  let count = 0;
  const patch = addRecords(plan, { records: asFeatures(suggestion, () => `new-${++count}`) });
  if ('refused' in patch) throw new Error(patch.refused);
  const after = createPlan([...listOf(plan, 'feature'), ...listOf(plan, 'settings'), ...listOf(plan, 'camera-type')]);
  applyPatch(after, patch);
  return after;
}

const outcome = (plan: Plan, id: string) => runRules(plan).rules.find((rule) => rule.id === id)?.outcome;

const yard = fc.record({
  load: fc.tuple(fc.integer({ min: 8, max: 18 }), fc.integer({ min: 6, max: 12 })),
  stacks: fc.array(
    fc.tuple(fc.integer({ min: 8, max: 66 }), fc.integer({ min: 8, max: 40 }), fc.integer({ min: 1, max: 3 })),
    {
      maxLength: 3,
    },
  ),
  level: fc.constantFrom(25, 62.5, 125),
  fraction: fc.constantFrom(0.8, 0.9, 1),
  store: fc.boolean(),
});

test('a suggestion that is taken meets the rules, or says what it could not reach; its shares are those of the plan then', () => {
  fc.assert(
    fc.property(yard, (drawn) => {
      const plan = yardOf(drawn);
      const suggestion = suggest(plan);
      const after = taken(plan, suggestion);
      const facts = createFacts(after);
      for (const { feature, after: share } of suggestion.features) {
        const record = recordOf(after, 'feature', feature);
        expect(record && areaView(facts, record).fractionAtLevel).toBeGreaterThanOrEqual(share - 1e-9);
      }
      if (suggestion.met) {
        expect(suggestion.problem).toBe('');
        expect(outcome(after, 'loading-area-unobserved')).toBe('met');
        expect(outcome(after, 'sealed-containers-unobserved')).not.toBe('review');
      } else expect(suggestion.problem).not.toBe('');
      // What stands inside what is to be seen may keep all of it from being seen: nothing else may.
      if (drawn.fraction <= 0.9 && drawn.level <= 62.5 && drawn.stacks.length === 0) expect(suggestion.met).toBe(true);
      expect(suggestion.cameras.length).toBeLessThanOrEqual(12);
    }),
    { numRuns: 8 },
  );
});

test('an open yard is met by few cameras, and what is met already needs none', () => {
  const plan = yardOf({ load: [20, 12], stacks: [], level: 62.5, fraction: 0.9, store: false });
  const first = suggest(plan);
  expect(first.met).toBe(true);
  expect(first.cameras.length).toBeLessThanOrEqual(2);
  expect(suggest(taken(plan, first)).cameras).toEqual([]);
});

test('what cannot be reached is named: no camera type, no level, nothing to put a camera on, too far', () => {
  const plan = yardOf({ load: [20, 12], stacks: [], level: 62.5, fraction: 0.9, store: false });
  expect(suggest(plan, { cameraType: 'none' }).problem).toMatch(/Choose a camera type/);
  expect(suggest(plan, { features: ['fence'] }).problem).toMatch(/no adopted level of view/);
  expect(suggest(plan, { supports: [] }).problem).toMatch(/no pole, fence or building/);
  const sharp = yardOf({ load: [20, 12], stacks: [], level: 1000, fraction: 0.9, store: false });
  const none = suggest(sharp);
  expect(none.met).toBe(false);
  expect(none.problem).not.toBe('');
});
