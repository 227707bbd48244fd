import { expect, test } from 'vitest';
import { isRefusal } from '../../../src/plan/command.ts';
import { addHeads } from '../../../src/plan/commands/add-heads.ts';
import { applyPatch, createPlan, featuresOf } from '../../../src/plan/plan.ts';
import { feature, point } from '../sample-plan.ts';

const mast = feature('l1', 'light', point(176.31, -37.79), { name: 'L1', azimuth: 350, tilt: 30, mountHeight: 12 }, 0);

test('further heads stand in the same place, turned evenly round the mast, each with a name of its own', () => {
  const plan = createPlan([mast, feature('l2', 'light', point(176.3, -37.7), { name: 'L1.2' }, 1)]);
  const patch = addHeads(plan, { light: 'l1', ids: ['a', 'b'] });
  if (isRefusal(patch)) throw new Error(patch.refused);
  applyPatch(plan, patch);
  const heads = ['a', 'b'].map((id) => featuresOf(plan, 'light').get(id));
  expect(heads.map((head) => [head?.values.name, head?.values.azimuth])).toEqual([
    ['L1.3', 110],
    ['L1.4', 230],
  ]);
  for (const head of heads) {
    expect(head?.geometry).toEqual(mast.geometry);
    expect(head?.values).toMatchObject({ tilt: 30, mountHeight: 12 });
  }
});

test('only a light has heads, and an id is used once', () => {
  const plan = createPlan([mast, feature('c1', 'camera', point(176.3, -37.7), {}, 1)]);
  for (const input of [
    { light: 'c1', ids: ['a'] },
    { light: 'l1', ids: [] },
    { light: 'l1', ids: ['a', 'a'] },
    { light: 'l1', ids: ['c1'] },
  ]) {
    expect(addHeads(plan, input)).toHaveProperty('refused');
  }
});
