import { expect, test } from 'vitest';
import { startSettings } from '../../src/plan/start-plan.ts';

test.each([
  ['Te Puke', [176.31, -37.79], 'nz-ses NZGD2000 EPSG:2193'],
  ['Newcastle', [151.77, -32.92], 'au-mtofsr GDA2020 EPSG:7856'],
  ['Fremantle', [115.74, -32.05], 'au-mtofsr GDA2020 EPSG:7850'],
  ['Singapore', [103.8, 1.26], ' WGS84 EPSG:32648'],
] as const)('packs, datum and CRS follow from the place: %s', (_, place, expected) => {
  const settings = startSettings({ place });
  if ('refused' in settings) throw new Error(settings.refused);
  expect(`${settings.packs.join()} ${settings.datum} ${settings.crs}`).toBe(expected);
});

test('role, title and the country whose rules apply are taken as given', () => {
  expect(startSettings({ place: [151.77, -32.92], country: 'AU', role: 'port-operator', title: 'Port' })).toMatchObject(
    {
      role: 'port-operator',
      title: 'Port',
      packs: ['au-mtofsr'],
    },
  );
});

test('a place where nothing can be measured is refused', () => {
  expect(startSettings({ place: [0, 89] })).toEqual({
    refused: 'No projected coordinate system is known here. Choose a place between 80° south and 84° north.',
  });
  expect(startSettings({ place: [-37.79, 176.31] })).toMatchObject({
    refused: expect.stringMatching(/^This is not a place/),
  });
});
