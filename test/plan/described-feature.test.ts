import { expect, test } from 'vitest';
import { narrativeOf } from '../../src/geometry/coordinate-text/write-narrative.ts';
import { changeSettings } from '../../src/plan/commands/change-settings.ts';
import { describedFeature } from '../../src/plan/described-feature.ts';
import { applyPatch, createPlan, newSettings, recordOf, settingsOf } from '../../src/plan/plan.ts';
import type { FeatureRecord } from '../../src/plan/record.ts';

const settings = { ...newSettings, datum: 'GDA2020', crs: 'EPSG:7856' } as const;
const place = [151.799037142, -32.912904033];
const zone: FeatureRecord = {
  type: 'feature',
  id: 'z',
  order: 0,
  kind: 'cleared-zone',
  geometry: { type: 'Polygon', coordinates: [[place, [151.81, -32.91], [151.81, -32.92], place]] },
  values: {},
};

const written = (format: 'dd' | 'en', datum?: 'GDA94' | 'NZGD2000') => {
  const described = describedFeature(settings, zone, format, datum);
  return 'problem' in described
    ? described.problem
    : narrativeOf(described, { format, decimals: format === 'en' ? 3 : 9 });
};

test('a boundary is written in GDA94 on request, moved by the national transformation', () => {
  expect(written('dd')).toContain('32.912904033° S, longitude 151.799037142° E');
  expect(written('dd', 'GDA94')).toMatch(/32\.91291666\d° S, longitude 151\.79903166\d° E/);
  expect(written('dd', 'GDA94')).toMatch(/Coordinates are in GDA94\./);
  expect(written('en', 'GDA94')).toMatch(/387\u2009697\.065, northing 6\u2009357\u2009727\.469/);
  expect(written('en', 'GDA94')).toMatch(/MGA94 zone 56 \(EPSG:28356\)/);
  expect(written('dd', 'NZGD2000')).toBe('Positions in GDA2020 cannot be written in NZGD2000.');
});

test('another grid for the plan moves nothing on the ground', () => {
  const plan = createPlan([settings, zone]);
  const patch = changeSettings(plan, { crs: 'EPSG:7855' });
  if ('refused' in patch) throw new Error(patch.refused);
  applyPatch(plan, patch);
  expect(settingsOf(plan).crs).toBe('EPSG:7855');
  expect(recordOf(plan, 'feature', 'z')).toBe(zone);
});
