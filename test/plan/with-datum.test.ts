import { expect, test } from 'vitest';
import { isRefusal } from '../../src/plan/command.ts';
import { createPlan, featuresOf, settingsOf } from '../../src/plan/plan.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { datumHere, withDatum } from '../../src/plan/with-datum.ts';

const file = (lon: number, lat: number, bollard?: object) => {
  const point = { type: 'Feature', id: 'a', geometry: { type: 'Point', coordinates: [lon, lat] }, properties: { kind: 'sign' } }; // biome-ignore format: one line
  const reading = readPlan(
    JSON.stringify({ type: 'FeatureCollection', features: [point], ...(bollard && { bollard }) }),
  );
  if (isRefusal(reading)) throw new Error(reading.refused);
  return { asks: reading.asksDatum, records: [...reading.plan.records.values()] };
};
const opened = (records: ReturnType<typeof withDatum>) => {
  const plan = createPlan(records);
  const { datum, crs } = settingsOf(plan);
  const [sign] = featuresOf(plan, 'sign').values();
  return { datum, crs, at: sign.geometry.type === 'Point' ? sign.geometry.coordinates : [] };
};
const newcastle = [151.799031667, -32.912916667] as const;

test('a file that states neither datum nor grid is asked about where it lies in Australia or New Zealand', () => {
  expect(file(...newcastle)).toMatchObject({ asks: true });
  expect(file(...newcastle, { version: 1 })).toMatchObject({ asks: true });
  expect(file(...newcastle, { version: 1, crs: 'EPSG:28356' })).toMatchObject({ asks: true });
  expect(file(...newcastle, { version: 1, datum: 'GDA2020' })).toMatchObject({ asks: false });
  expect(file(...newcastle, { version: 1, crs: 'EPSG:7856' })).toMatchObject({ asks: false });
  expect(datumHere(file(...newcastle).records)).toBe('GDA2020');
  expect(datumHere(file(174.785, -41.275).records)).toBe('NZGD2000');
  expect(datumHere(file(-0.1, 51.5).records)).toBeUndefined();
});

test('said to be in GDA94 it is moved to GDA2020 as the notices’ oracle has it, and stands in its zone', () => {
  const { datum, crs, at } = opened(withDatum(file(...newcastle).records, 'GDA94'));
  expect([datum, crs]).toEqual(['GDA2020', 'EPSG:7856']);
  expect(at[0]).toBeCloseTo(151.799037142, 8);
  expect(at[1]).toBeCloseTo(-32.912904033, 8);
});

test.each(['GDA2020', 'WGS84'] as const)('said to be in %s no coordinate changes', (said) => {
  const { datum, at } = opened(withDatum(file(...newcastle).records, said));
  expect([datum, at]).toEqual([said, [...newcastle]]);
});
