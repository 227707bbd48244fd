import { expect, test } from 'vitest';
import { magneticNorthAt } from '../../src/geometry/magnetic-north.ts';

// Of the list of test values that NOAA publishes with the model, at heights under 10 km: date, lat, lon, declination.
const published = [
  ['2025-01-01', -50, -103, 27.96],
  ['2025-07-02', -36, -137, 20.28],
  ['2025-07-02', -52, -75, 14.91],
  ['2025-07-02', -66, 17, -33.14],
] as const;

test.each(published)('declination on %s at %d, %d is as published', (date, lat, lon, declination) => {
  expect(Math.abs((magneticNorthAt([lon, lat], date)?.declination ?? Number.NaN) - declination)).toBeLessThan(0.06);
});

test('at the samples in 2026: about 11° E at Brisbane and 21° E at Te Puke, with the model and its accuracy', () => {
  const brisbane = magneticNorthAt([153.2, -27.36], '2026-11-21');
  expect(brisbane?.declination).toBeCloseTo(11.1, 1);
  expect(magneticNorthAt([176.31, -37.79], '2026-11-21')?.declination).toBeCloseTo(21.1, 1);
  expect(brisbane?.model).toBe('World Magnetic Model 2025');
  expect(brisbane?.accuracy).toBeGreaterThan(0.26);
  expect(brisbane?.accuracy).toBeLessThan(0.5);
});

test.each(['2024-12-31', '2030-01-01', '', 'soon', '2026-13-01x'])(
  'outside the model’s years nothing is said: %s',
  (date) => {
    expect(magneticNorthAt([153, -27], date)).toBeUndefined();
  },
);
