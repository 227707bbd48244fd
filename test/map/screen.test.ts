import fc from 'fast-check';
import { expect, test } from 'vitest';
import { geodesicBetween } from '../../src/geometry/geodesic.ts';
import { mercatorScreen, metresPerPixel, scaleOf } from '../../src/map/screen.ts';

const places = fc.record({
  lon: fc.double({ min: -179, max: 179, noNaN: true }),
  lat: fc.double({ min: -60, max: 60, noNaN: true }),
  zoom: fc.double({ min: 3, max: 24, noNaN: true }),
  x: fc.double({ min: 0, max: 1280, noNaN: true }),
  y: fc.double({ min: 0, max: 800, noNaN: true }),
});

test('a place read off the screen is drawn where it was read, to a ten thousandth of a pixel', () => {
  fc.assert(
    fc.property(places, ({ lon, lat, zoom, x, y }) => {
      const screen = mercatorScreen([lon, lat], zoom, 1280, 800);
      const [u, v] = screen.project(screen.unproject([x, y]));
      expect(Math.hypot(u - x, v - y)).toBeLessThan(1e-4);
    }),
  );
});

test('the centre stands in the middle, and north is up', () => {
  const screen = mercatorScreen([176.31, -37.79], 18, 1000, 600);
  expect(screen.project([176.31, -37.79])).toEqual([500, 300]);
  expect(screen.project([176.31, -37.7899])[1]).toBeLessThan(300);
});

test('a plan across the antimeridian is not torn apart', () => {
  const screen = mercatorScreen([179.999, -44], 15, 1000, 600);
  const [east] = screen.project([-179.999, -44]);
  expect(east).toBeGreaterThan(500);
  expect(east).toBeLessThan(700);
});

test('scale is that of the ellipsoid on a 96 dpi screen', () => {
  const screen = mercatorScreen([176.31, -37.79], 18, 1000, 600);
  const across = geodesicBetween(screen.unproject([0, 300]), screen.unproject([1000, 300])).distance;
  expect(metresPerPixel(screen)).toBeCloseTo(across / 1000, 6);
  expect(scaleOf(screen)).toBeCloseTo((across / 1000) * (96 / 0.0254), 1);
});
