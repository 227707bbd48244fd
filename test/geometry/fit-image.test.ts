import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitImage, imageInBox, picturePointAt } from '../../src/geometry/fit-image.ts';
import { geodesicBetween } from '../../src/geometry/geodesic.ts';

const size = { width: 4000, height: 3000 };
const pixel = fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 3000 }));
const offset = fc.double({ min: -0.005, max: 0.005, noNaN: true });

test('two known points land where they are known to be, and no side is distorted', () => {
  fc.assert(
    fc.property(pixel, pixel, offset, offset, (a, b, dx, dy) => {
      fc.pre(Math.hypot(a[0] - b[0], a[1] - b[1]) > 300 && Math.hypot(dx, dy) > 0.0003);
      const [first, second] = [[176.31, -37.79] as const, [176.31 + dx, -37.79 + dy] as const];
      const corners = fitImage(size, { pixel: a, position: first }, { pixel: b, position: second });
      if (!corners) throw new Error('expected corners');
      for (const [known, at] of [
        [a, first],
        [b, second],
      ] as const) {
        const back = picturePointAt(size, corners, [...at]);
        expect(Math.hypot((back?.[0] ?? NaN) - known[0], (back?.[1] ?? NaN) - known[1])).toBeLessThan(0.05);
      }
      const [top, right] = [0, 1].map((i) => geodesicBetween([...corners[i]], [...corners[i + 1]]).distance);
      expect(top / right).toBeCloseTo(4 / 3, 4);
    }),
  );
});

test('two points that are one give no answer', () => {
  const known = { pixel: [10, 10] as const, position: [176.31, -37.79] as const };
  expect(fitImage(size, known, { ...known, position: [176.32, -37.79] })).toBeUndefined();
  expect(fitImage(size, known, { ...known, pixel: [20, 10] })).toBeUndefined();
});

test('a new picture stands north up in the middle of the view, whole and undistorted', () => {
  const corners = imageInBox(size, [176.3, -37.8, 176.32, -37.79]);
  const [[west, north], [east, north2], [, south], [west2]] = corners;
  expect(north).toBeCloseTo(north2, 5);
  expect(west).toBeCloseTo(west2, 5);
  expect((west + east) / 2).toBeCloseTo(176.31, 5);
  expect(north).toBeLessThan(-37.79);
  expect(south).toBeGreaterThan(-37.8);
});
