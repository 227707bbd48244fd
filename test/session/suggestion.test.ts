import { beforeEach, expect, test } from 'vitest';
import { changeValues } from '../../src/plan/commands/change-values.ts';
import { createPlan, featuresOf, newSettings } from '../../src/plan/plan.ts';
import { done, openPlan, plan, run, undo } from '../../src/session/document.ts';
import { acceptSuggestion, dropSuggestion, offer, suggestion } from '../../src/session/suggestion.ts';
import { place } from '../../src/session/view.ts';
import { feature, point } from '../plan/sample-plan.ts';

const lamp = (id: string) => feature(id, 'light', point(176.31, -37.79), { name: id.toUpperCase() }, 0);
const lamps = () => [...featuresOf(plan.value, 'light').keys()];

beforeEach(() => {
  place.value = 'light';
  openPlan(createPlan([{ ...newSettings, datum: 'NZGD2000', crs: 'EPSG:2193' }, lamp('l1')]));
});

test('what is suggested counts at once, is one entry of undo when it is accepted, and leaves no trace when it is dropped', () => {
  offer([lamp('l2'), lamp('l3')], '2 lamps for the apron', '');
  expect(lamps()).toEqual(['l1', 'l2', 'l3']);
  expect(done.value).toHaveLength(0);
  dropSuggestion();
  expect(lamps()).toEqual(['l1']);
  offer([lamp('l2')], 'a lamp for the apron', '');
  acceptSuggestion();
  expect(done.value.map(({ label }) => label)).toEqual(['Add a lamp for the apron']);
  undo();
  expect(lamps()).toEqual(['l1']);
});

test('another change, or going where it cannot be seen, drops it', () => {
  offer([lamp('l2')], 'a lamp', '');
  run(changeValues, { features: ['l1'], values: { mountHeight: 9 } }, 'Raise L1');
  expect(suggestion.value).toBeNull();
  expect(lamps()).toEqual(['l1']);
  offer([lamp('l2')], 'a lamp', '');
  place.value = 'sheets';
  expect(suggestion.value).toBeNull();
  expect(lamps()).toEqual(['l1']);
});
