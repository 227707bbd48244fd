import fc from 'fast-check';
import proj4 from 'proj4';
import { expect, test } from 'vitest';
import { transverseMercator } from '../../src/geometry/transverse-mercator.ts';

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });

test('agrees with proj4 within a micrometre up to 3° from its meridian, both ways', () => {
  fc.assert(
    fc.property(degrees(-180, 180), degrees(-75, 75), degrees(-3, 3), degrees(-3, 3), (lon0, lat0, across, up) => {
      const [lon, lat] = [lon0 + across, lat0 + up];
      if (Math.abs(lon) > 180) return;
      const theirs = proj4(`+proj=tmerc +lat_0=${lat0} +lon_0=${lon0} +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +units=m`);
      const ours = transverseMercator(lon0, lat0);
      const [x, y] = ours.forward(lon, lat);
      const [theirX, theirY] = theirs.forward([lon, lat]);
      expect(Math.hypot(x - theirX, y - theirY)).toBeLessThan(1e-6);
      const [backLon, backLat] = ours.inverse(x, y);
      expect(Math.hypot(backLon - lon, backLat - lat)).toBeLessThan(1e-12);
    }),
    { numRuns: 300 },
  );
});

test('its origin is at 0, 0, and it goes round the antimeridian', () => {
  const frame = transverseMercator(179.9, -40);
  expect(frame.forward(179.9, -40)).toEqual([0, 0]);
  const [x] = frame.forward(-179.9, -40);
  expect(x).toBeCloseTo(17_081, -2);
  expect(frame.inverse(x, 0)[0]).toBeCloseTo(-179.9, 3);
});
