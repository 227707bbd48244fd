import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Facts } from '../../../src/facts/facts.ts';
import { type LampSuggestion, suggestLamps } from '../../../src/facts/light/suggest-lamps.ts';
import { isRefusal } from '../../../src/plan/command.ts';
import { addLights } from '../../../src/plan/commands/add-lights.ts';
import { applyPatch, type Plan, recordOf } from '../../../src/plan/plan.ts';
import { box } from '../../../src/validators/example-plan.ts';
import { rules } from '../../../src/validators/packs.ts';
import { runRules } from '../../../src/validators/run.ts';
import { ended, evenLamp, light, yard } from './yards.ts';

const fence = (length: number, depth: number) => ({
  id: 'f',
  kind: 'fence',
  line: [
    [10, 10],
    [10 + length, 10],
    [10 + length, 10 + depth],
    [10, 10 + depth],
  ] as const,
  values: { type: 'mesh', height: 2.4 },
});

/** What the lighting rules say of a feature after its suggestion was taken. */
function findingsAfter(plan: Plan, feature: string, suggestion: LampSuggestion) {
  const patch = addLights(plan, { lights: suggestion.lights.map((it, i) => ({ id: `new-${i}`, ...it })) });
  if (isRefusal(patch)) throw new Error(patch.refused);
  applyPatch(plan, patch);
  const report = runRules(plan, { packs: ['nz-ses'], rules: rules.filter(({ id }) => id.includes('lighting')) });
  return report.rules.flatMap(({ findings }) => findings).filter(({ features }) => features[0] === feature);
}

test('a suggestion that is taken meets the level, on yards of all sizes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 20, max: 70 }),
      fc.integer({ min: 15, max: 50 }),
      fc.constantFrom({ average: 10 }, { min: 3 }, { average: 12, min: 2 }, { average: 8, uniformity: 0.15 }),
      fc.constantFrom('fences' as const, 'buildings' as const),
      fc.boolean(),
      (length, depth, level, along, stack) => {
        const { plan, facts } = yard(
          [
            fence(length + 6, depth + 6),
            { id: 'shed', kind: 'building', area: box(13, depth + 22, length, 12), values: { height: 9 } },
            { id: 'load', kind: 'loading-area', area: box(13, 13, length, depth) },
            ...(stack ? [{ id: 's', kind: 'container-stack', area: box(15, 15, 6, 2.5), values: { tiers: 1 } }] : []),
            light('old', [13, 13]),
          ],
          { 'loading-area': level },
          [evenLamp(20_000)],
        );
        const suggestion = ended(suggestLamps(facts, { feature: 'load', luminaire: 'even', along: [along] }));
        expect(suggestion.problem === '').toBe(suggestion.met);
        if (!suggestion.met) expect(suggestion.after?.worst).not.toBeNull();
        else if (suggestion.lights.length > 0) expect(findingsAfter(plan, 'load', suggestion)).toEqual([]);
        // One stack of one tier hides nothing from masts at the fence: there it must succeed.
        if (along === 'fences' && !stack) expect(suggestion.met).toBe(true);
      },
    ),
    { numRuns: 12 },
  );
}, 60_000);

test('a fence is lit along its whole line with few lamps', () => {
  const { plan, facts } = yard([fence(80, 40)], { fence: { min: 2 } });
  const suggestion = ended(suggestLamps(facts, { feature: 'f', luminaire: 'even', along: ['fences'] }));
  expect(suggestion.problem).toBe('');
  expect(suggestion.lights.length).toBeLessThan(9);
  expect(findingsAfter(plan, 'f', suggestion)).toEqual([]);
});

test('what lies in the shadow of every allowed place is told', () => {
  const { facts } = yard(
    [
      { id: 'yard', kind: 'container-storage', area: box(10, 10, 60, 40), values: { contents: 'both' } },
      { id: 's1', kind: 'container-stack', area: box(10, 21, 60, 7.3), values: { tiers: 5 } },
      { id: 's2', kind: 'container-stack', area: box(10, 31, 60, 7.3), values: { tiers: 5 } },
    ],
    { 'container-storage': { min: 1 } },
  );
  const suggestion = ended(
    suggestLamps(facts, { feature: 'yard', luminaire: 'even', along: [], line: southOf(facts, 'yard') }),
  );
  expect(suggestion.met).toBe(false);
  expect(suggestion.problem).toMatch(/shadow of every place/);
});

/** A line 3 m south of an area. */
function southOf(facts: Facts, id: string): [number, number][] {
  const area = recordOf(facts.plan, 'feature', id);
  if (!area) throw new Error(`expected a feature ${id}`);
  const [minX, minY, maxX] = facts.shapeOf(area).box;
  return [minX, maxX].map((x) => {
    const [lon, lat] = facts.frame.toLonLat([x, minY - 3]);
    return [lon, lat];
  });
}

test('without a level, a luminaire or a place it says so and proposes nothing', () => {
  const area = { id: 'load', kind: 'loading-area', area: box(10, 10, 20, 10) };
  const ask = (facts: Facts, luminaire = 'even') =>
    ended(suggestLamps(facts, { feature: 'load', luminaire, along: ['fences'] })).problem;
  expect(ask(yard([area]).facts)).toMatch(/No level is adopted/);
  const level = { 'loading-area': { average: 10 } };
  expect(ask(yard([area], level).facts, 'other')).toMatch(/Choose a luminaire/);
  expect(ask(yard([area], level).facts)).toMatch(/no place near it/);
});
