import { expect, test } from 'vitest';
import { isRefusal } from '../../src/plan/command.ts';
import { commandNamed } from '../../src/plan/command-named.ts';
import { applyPatch } from '../../src/plan/plan.ts';
import { box, examplePlan } from '../../src/validators/example-plan.ts';
import type { ExampleFeature } from '../../src/validators/rule.ts';
import { zoneOnWrongSide } from '../../src/validators/rules/zone-on-wrong-side.ts';
import { runRules } from '../../src/validators/run.ts';

const shore: readonly ExampleFeature[] = [
  { id: 'mark', kind: 'water-mark', line: [[-20, 50], [50, 52], [120, 50]], values: { mark: 'MHWM' } },
  { id: 'shed', kind: 'building', area: box(10, 15, 20, 15) },
]; // biome-ignore format: a feature a line
const wharf: ExampleFeature = { id: 'wharf', kind: 'wharf', area: box(20, 45, 60, 15) };
const zone = (kind: string, south: number, height: number): ExampleFeature => ({
  id: 'z',
  kind,
  area: box(30, south, 40, height),
});

test.each([
  [
    'a land-side zone that reaches into the water ends at the water mark',
    [zone('land-side-restricted-zone', 20, 50)],
    'clip-area',
  ],
  [
    'a water-side zone that reaches onto land ends there too',
    [zone('water-side-restricted-zone', 30, 50)],
    'clip-area',
  ],
  [
    'a water-side zone that reaches onto the wharf ends at its face',
    [wharf, zone('water-side-restricted-zone', 55, 20)],
    'cut-area',
  ],
] as const)('%s', async (_, features, command) => {
  const plan = examplePlan('au-mtofsr', { features: [...shore, ...features] });
  const find = () => runRules(plan, { packs: ['au-mtofsr'], rules: [zoneOnWrongSide] }).rules[0].findings;
  const step = find()[0]?.steps?.find((each) => each.do === 'command');
  if (step?.do !== 'command') throw new Error('expected a fix');
  expect(step.command).toBe(command);
  const patch = (await commandNamed(step.command))(plan, step.input);
  if (isRefusal(patch)) throw new Error(patch.refused);
  applyPatch(plan, patch);
  expect(find()).toEqual([]);
});

test('where neither the mark nor a wharf alone puts it right, no fix is offered', () => {
  const plan = examplePlan('au-mtofsr', { features: [...shore, wharf, zone('water-side-restricted-zone', 30, 50)] });
  const [finding] = runRules(plan, { packs: ['au-mtofsr'], rules: [zoneOnWrongSide] }).rules[0].findings;
  expect(finding.steps?.map((step) => step.do)).toEqual(['except']);
});
