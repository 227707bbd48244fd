import { expect, test } from 'vitest';
import { isRefusal, type Refusal } from '../../../src/plan/command.ts';
import { addException } from '../../../src/plan/commands/add-exception.ts';
import { addFeature } from '../../../src/plan/commands/add-feature.ts';
import { addSheet } from '../../../src/plan/commands/add-sheet.ts';
import { adoptLevel } from '../../../src/plan/commands/adopt-level.ts';
import { changeSettings } from '../../../src/plan/commands/change-settings.ts';
import { changeSheet } from '../../../src/plan/commands/change-sheet.ts';
import { changeValues } from '../../../src/plan/commands/change-values.ts';
import { deleteCameraType } from '../../../src/plan/commands/delete-camera-type.ts';
import { deleteFeatures } from '../../../src/plan/commands/delete-features.ts';
import { deleteSheet } from '../../../src/plan/commands/delete-sheet.ts';
import { duplicateFeatures } from '../../../src/plan/commands/duplicate-features.ts';
import { reorder } from '../../../src/plan/commands/reorder.ts';
import { turnFeatures } from '../../../src/plan/commands/turn-features.ts';
import type { Patch } from '../../../src/plan/patch.ts';
import { applyPatch, listOf, type Plan, recordOf, settingsOf } from '../../../src/plan/plan.ts';
import { point, polygon, samplePlan, square } from '../sample-plan.ts';

function done(plan: Plan, result: Patch | Refusal): Plan {
  if (isRefusal(result)) throw new Error(result.refused);
  applyPatch(plan, result);
  return plan;
}
const refused = (result: Patch | Refusal): string => (isRefusal(result) ? result.refused : 'done');
const azimuthOf = (plan: Plan): unknown => recordOf(plan, 'feature', 'c1')?.values.azimuth;
const plan = samplePlan();

test('values are changed within their limits, for several features or for none', () => {
  expect(refused(changeValues(plan, { features: ['c1'], values: { hfov: 500 } }))).toBe(
    'Angle of view, across: expected degrees between 1 and 360, got 500.',
  );
  expect(refused(changeValues(plan, { features: ['l1', 'c1'], values: { mountHeight: 6, hfov: 0 } }))).toMatch(
    /^Angle of view/,
  );
  expect(refused(changeValues(plan, { features: ['c1'], values: { kind: 'light' } }))).toMatch(
    /^What a feature is cannot be changed/,
  );
  expect(refused(changeValues(plan, { features: [], values: {} }))).toBe(
    'Nothing is selected. Select a feature first.',
  );
  expect(refused(changeValues(plan, { features: ['gone'], values: {} }))).toBe(
    'This feature is no longer on the plan. Select another.',
  );
  expect(refused(changeValues(plan, { features: ['z1'], values: { vertices: ['A'] } }))).toBe(
    'vertices: expected 4 labels, got 1.',
  );

  const changed = done(
    samplePlan(),
    changeValues(plan, { features: ['c1', 'l1'], values: { mountHeight: 6, azimuth: null } }),
  );
  expect(recordOf(changed, 'feature', 'c1')?.values).toEqual({ name: 'C1', cameraType: 'dome', mountHeight: 6 });
  expect(changeValues(plan, { features: ['c1'], values: { name: 'C1', hfov: null } })).toEqual(new Map());
});

test('a feature is added where and as its kind may be', () => {
  const ask = (kind: string, geometry = point(151, -33), id = 'n') => refused(addFeature(plan, { id, kind, geometry }));
  expect(ask('camera')).toBe('done');
  expect(ask('fence')).toBe('Fence is drawn as a line, not as a point.');
  expect(ask('camera', point(151, -33), 'c1')).toBe(
    'The plan has a feature with the id "c1" already. Choose another id.',
  );
  expect(ask('camera', point(Number.NaN, -33))).toMatch(
    /^The shape cannot be used: coordinates: expected \[longitude, latitude\], got/,
  );
  const open = addFeature(plan, { id: 'n', kind: 'building', geometry: polygon(square(151, -33).slice(0, 4)) });
  expect(recordOf(done(samplePlan(), open), 'feature', 'n')?.geometry).toEqual(polygon(square(151, -33)));
});

test('a feature is deleted with the exceptions that speak of it, and named no more', () => {
  const without = done(samplePlan(), deleteFeatures(samplePlan(), { features: ['c1'] }));
  expect(listOf(without, 'exception')).toEqual([]);
  const berthless = done(samplePlan(), deleteFeatures(samplePlan(), { features: ['b1'] }));
  expect(recordOf(berthless, 'feature', 's1')?.values).toEqual({ name: 'S1', distance: 50 });
  const both = done(samplePlan(), deleteFeatures(samplePlan(), { features: ['b1', 's1'] }));
  expect(listOf(both, 'feature').map(({ id }) => id)).toEqual(['port', 'z1', 'c1', 'l1', 'x1']);
});

test('copies get the next free name of their kind and stand beside the original', () => {
  const copied = done(
    samplePlan(),
    duplicateFeatures(plan, {
      copies: [
        { from: 'c1', to: 'c2' },
        { from: 'b1', to: 'b2' },
      ],
    }),
  );
  expect(recordOf(copied, 'feature', 'c2')?.values.name).toBe('C2');
  expect(recordOf(copied, 'feature', 'b2')?.values.name).toBe('Berth 2');
  expect(recordOf(copied, 'feature', 'c2')?.geometry).not.toEqual(recordOf(copied, 'feature', 'c1')?.geometry);
  expect(refused(duplicateFeatures(plan, { copies: [{ from: 'c1', to: 'l1' }] }))).toBe(
    'The plan has a feature with the id "l1" already.',
  );
});

test('an aim is kept from 0 to under 360 degrees', () => {
  const turned = (by: number): unknown =>
    azimuthOf(done(samplePlan(), turnFeatures(samplePlan(), { features: ['c1'], by })));
  expect([turned(20), turned(-360), turned(10), turned(-720.5)]).toEqual([10, 350, 0, 349.5]);
  const aimed = (azimuth: number): unknown =>
    azimuthOf(done(samplePlan(), turnFeatures(samplePlan(), { features: ['c1'], azimuth })));
  expect([aimed(-90), aimed(360), aimed(-1e-18), aimed(725)]).toEqual([270, 0, 0, 5]);
  expect(Object.is(aimed(-360), 0)).toBe(true);
  expect(refused(turnFeatures(plan, { features: ['c1', 'b1'], by: 5 }))).toBe('Berth has no direction to turn.');
});

test('settings are changed within their limits, and datum and CRS agree', () => {
  expect(refused(changeSettings(plan, { crs: 'EPSG:2193' }))).toMatch(
    /is on NZGD2000, and the plan is on GDA2020\. Choose a CRS on GDA2020\.$/,
  );
  expect(refused(changeSettings(plan, { crs: 'EPSG:1' }))).toBe('crs: EPSG:1 is not a CRS that Bollard knows.');
  expect(refused(changeSettings(plan, { lighting: { maintenanceFactor: 2 } }))).toBe(
    'lighting.maintenanceFactor: expected a factor more than 0 and at most 1, got 2.',
  );
  expect(settingsOf(done(samplePlan(), changeSettings(plan, { datum: 'NZGD2000', crs: 'EPSG:2193' }))).crs).toBe(
    'EPSG:2193',
  );
  const withRole = done(samplePlan(), changeSettings(plan, { role: 'port-operator' }));
  expect(settingsOf(withRole).role).toBe('port-operator');
  expect('role' in settingsOf(done(withRole, changeSettings(withRole, { role: undefined })))).toBe(false);
});

test('a level is adopted, checked and taken back', () => {
  expect(refused(adoptLevel(plan, { sort: 'lighting', kind: 'fence', level: { average: -1 } }))).toBe(
    'adopted.lighting.fence.average: expected lux more than 0, got -1.',
  );
  const adopted = done(
    samplePlan(),
    adoptLevel(plan, { sort: 'viewing', kind: 'gate', level: { pixelsPerMetre: 62.5, fraction: 0.9 } }),
  );
  expect(settingsOf(adopted).adopted).toEqual({ viewing: { gate: { pixelsPerMetre: 62.5, fraction: 0.9 } } });
  expect(
    settingsOf(done(adopted, adoptLevel(adopted, { sort: 'viewing', kind: 'gate', level: null }))).adopted,
  ).toEqual({ viewing: {} });
});

test('an exception needs a reason and replaces an earlier one on the same thing', () => {
  const note = { rule: 'name-duplicate', feature: 'c1', by: 'B. Person' };
  expect(refused(addException(plan, { ...note, id: 'e', reason: ' ' }))).toMatch(/^Say why/);
  const noted = done(samplePlan(), addException(plan, { ...note, id: 'e', reason: 'new' }));
  expect(listOf(noted, 'exception').map(({ id, reason }) => `${id} ${reason}`)).toEqual(['e new']);
});

test('sheets are added, changed, put in order and deleted', () => {
  expect(refused(addSheet(plan, { id: 'a', scale: 0, centre: [151, -33] }))).toBe(
    'scale: expected the n of 1:n, a number more than 0, got 0.',
  );
  expect(refused(changeSheet(plan, { id: 'main', values: { date: 'today' } }))).toBe(
    'date: expected a date such as 2026-11-21, or empty text, got "today".',
  );
  const left = done(samplePlan(), deleteSheet(plan, { id: 'insert-1' }));
  expect(recordOf(left, 'sheet', 'main')?.inserts).toEqual([{ number: '1', centre: [151.71, -32.89], scale: 500 }]);
  const turned = done(samplePlan(), reorder(plan, { type: 'sheet', id: 'insert-1', before: 'main' }));
  expect(listOf(turned, 'sheet').map(({ id }) => id)).toEqual(['insert-1', 'main']);
  expect(
    listOf(done(turned, reorder(turned, { type: 'sheet', id: 'insert-1', before: null })), 'sheet').map(({ id }) => id),
  ).toEqual(['main', 'insert-1']);
});

test('what lamps and cameras use is not deleted under them', () => {
  expect(refused(deleteCameraType(plan, { id: 'dome' }))).toBe('A camera uses it. Give it another camera type first.');
});
