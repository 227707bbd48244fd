import { describe, expect, test } from 'vitest';
import { prismOf } from '../../../src/facts/prism.ts';
import { footprintOf } from '../../../src/facts/view/footprint.ts';
import { angleAt, imageHeight, lensOf, pixelDensity } from '../../../src/facts/view/lens.ts';
import { densityAt, type Eye } from '../../../src/facts/view/sight.ts';
import { ringArea } from '../../../src/geometry/ring.ts';

const eyeOf = (lens: ReturnType<typeof lensOf>, changes: Partial<Eye> = {}): Eye => ({
  id: 'c',
  x: 0,
  y: 0,
  z: 6,
  azimuth: 0,
  tilt: 25,
  lens,
  range: Number.POSITIVE_INFINITY,
  panRange: 0,
  ...changes,
});

describe('the lens fitted to a datasheet', () => {
  test('a wide 2688 × 1520 camera of 103° × 55° has k ≈ 0.76 and detects at 64.7 m', () => {
    const lens = lensOf(103, 55, [2688, 1520]);
    expect(lens.k).toBeCloseTo(0.76, 2);
    expect(pixelDensity(lens, 0, 64.7)).toBeCloseTo(25, 1);
    expect(lens.note).toBeUndefined();
  });

  test('a tele of 30° × 17° detects within 10 % of its 190 m', () => {
    const lens = lensOf(30, 17, [2688, 1520]);
    expect(Math.abs(pixelDensity(lens, 0, 1) / 25 / 190 - 1)).toBeLessThan(0.1);
  });

  test('an impossible pair of angles is named and the nearest lens taken', () => {
    const lens = lensOf(50, 100, [1920, 1080]);
    expect(lens.note).toMatch(/No lens fits 50° × 100°/);
    expect(Number.isFinite(lens.focal)).toBe(true);
  });

  test('image height and angle are each other’s inverse for every k', () => {
    for (const k of [-1, -0.5, 0, 0.4, 0.76, 1]) {
      for (const angle of [0.01, 0.3, 0.8, 1.2]) expect(angleAt(k, imageHeight(k, angle))).toBeCloseTo(angle, 9);
    }
  });
});

describe('the pinhole camera of the worked case: 6 m up, tilt 25°, 58° × 31°', () => {
  const rectilinear = {
    k: -1,
    focal: 960 / Math.tan((29 * Math.PI) / 180),
    width: 1920,
    height: 1920 * (Math.tan((15.5 * Math.PI) / 180) / Math.tan((29 * Math.PI) / 180)),
    reach: 1,
  };

  test('sees the ground from 7.025 m to 35.855 m', () => {
    const eye = eyeOf(rectilinear);
    const near = 6 / Math.tan((40.5 * Math.PI) / 180);
    const far = 6 / Math.tan((9.5 * Math.PI) / 180);
    expect(near).toBeCloseTo(7.025, 3);
    expect(far).toBeCloseTo(35.855, 3);
    const seen = (y: number) => densityAt(eye, 0, y, 0, []) > 0;
    expect([seen(near - 0.001), seen(near + 0.001), seen(far - 0.001), seen(far + 0.001)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('covers 702.1 m² of ground', () => {
    expect(Math.abs(ringArea(footprintOf(eyeOf(rectilinear), 1)))).toBeCloseTo(702.1, 1);
  });

  test('projects as the closed form does, to 1e-6', () => {
    const eye = eyeOf(rectilinear);
    for (const [x, y] of [
      [0, 10],
      [3, 15],
      [-5, 20],
      [8, 30],
    ]) {
      const range = Math.hypot(x, y, 6);
      const depth = y * Math.cos((25 * Math.PI) / 180) + 6 * Math.sin((25 * Math.PI) / 180);
      expect(densityAt(eye, x, y, 0, [])).toBeCloseTo(rectilinear.focal / depth, 6);
      expect(range).toBeGreaterThan(depth);
    }
  });
});

test('a container hides the ground behind it to 21.889 m, and a taller camera sees over it', () => {
  const ring = [
    [-2, 10],
    [2, 10],
    [2, 12.44],
    [-2, 12.44],
    [-2, 10],
  ] as const;
  const container = prismOf('s', [ring.map(([x, y]) => [x, y])], true, 0, 2.59);
  const eye = eyeOf(lensOf(103, 55, [2688, 1520]));
  expect(densityAt(eye, 0, 21.888, 0, [container])).toBe(0);
  expect(densityAt(eye, 0, 21.89, 0, [container])).toBeGreaterThan(0);
  expect(densityAt({ ...eye, z: 12 }, 0, 18, 0, [container])).toBeGreaterThan(0);
});

test('a camera that pans sees to the side as far as it turns', () => {
  const lens = lensOf(60, 34, [1920, 1080]);
  const behind = [-20, -20] as const;
  expect(densityAt(eyeOf(lens, { panRange: 180 }), ...behind, 0, [])).toBe(0);
  expect(densityAt(eyeOf(lens, { panRange: 360 }), ...behind, 0, [])).toBeGreaterThan(0);
});
