import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addIlluminance } from '../../../src/facts/light/illuminance.ts';
import { type LampPose, lampOf } from '../../../src/facts/light/lamp.ts';
import { lumensOf, type Photometry } from '../../../src/facts/light/photometry.ts';
import { unfoldFlood, unfoldTypeC } from '../../../src/facts/light/unfold.ts';
import { type Prism, prismOf } from '../../../src/facts/prism.ts';
import { inListOrder, type TargetPoint, targetPoints } from '../../../src/facts/target-points.ts';

const angles = (from: number, to: number, step: number) =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);

function typeC(horizontal: number[], vertical: number[], candelas: (h: number, v: number) => number): Photometry {
  const unfolded = unfoldTypeC(
    horizontal,
    vertical,
    horizontal.map((h) => vertical.map((v) => candelas(h, v))),
  );
  return {
    format: 'LM-63-2002',
    type: 'C',
    verticalAngles: vertical,
    horizontalAngles: horizontal,
    statedLumens: null,
    watts: null,
    ...unfolded,
  };
}

const pose = (changes: Partial<LampPose> = {}): LampPose => ({
  id: 'l',
  x: 0,
  y: 0,
  z: 8,
  azimuth: 0,
  tilt: 0,
  turn: 0,
  maintenanceFactor: 1,
  ...changes,
});

function lux(
  photometry: Photometry,
  at: LampPose,
  list: readonly TargetPoint[],
  prisms: readonly Prism[] = [],
): number[] {
  const points = targetPoints(list);
  const out = new Float64Array(list.length);
  addIlluminance(points, [lampOf(photometry, at)], prisms, out);
  return [...inListOrder(points, out)];
}

const expectClose = (got: readonly number[], expected: readonly number[], digits: number) => {
  expect(got).toHaveLength(expected.length);
  for (const [i, value] of got.entries()) expect(value).toBeCloseTo(expected[i], digits);
};

const even = typeC([0], [0, 90, 180], () => 8000);

describe('worked cases', () => {
  test('8000 cd at 8 m, 6 m away, gives 64 lx level and 48 lx on a vertical plane', () => {
    const [level, vertical] = lux(even, pose(), [
      { x: 0, y: 6, z: 0 },
      { x: 0, y: 6, z: 0, azimuth: 180 },
    ]);
    expect(level).toBeCloseTo(64, 8);
    expect(vertical).toBeCloseTo(48, 8);
  });

  test('1200 lm in all directions alike, 8 m up, 6 m away, gives 0.76 lx', () => {
    const all = typeC([0], angles(0, 180, 1), () => 1200 / (4 * Math.PI));
    expect(lumensOf(all)).toBeCloseTo(1200, 6);
    expect(lux(all, pose(), [{ x: 6, y: 0, z: 0 }])[0]).toBeCloseTo(0.764, 3);
  });

  test('a plane that faces away from the lamp is dark', () => {
    expect(lux(even, pose(), [{ x: 0, y: 6, z: 0, azimuth: 0 }])).toEqual([0]);
  });
});

describe('the closed form', () => {
  // Bilinear and without a seam at nadir, so that interpolation is exact: what is tested is geometry, not resolution.
  const candelas = (c: number, gamma: number) => 500 + 10 * gamma + (gamma * (c > 180 ? 360 - c : c)) / 50;
  const lamp = typeC(angles(0, 360, 15), angles(0, 180, 5), candelas);

  test('holds within 0.05 % for any aim, tilt and place', () => {
    const coordinate = fc.double({ min: -60, max: 60, noNaN: true });
    fc.assert(
      fc.property(
        coordinate,
        coordinate,
        fc.double({ min: 0, max: 360, noNaN: true }),
        fc.double({ min: -80, max: 170, noNaN: true }),
        (x, y, azimuth, tilt) => {
          const [a, t] = [(azimuth * Math.PI) / 180, (tilt * Math.PI) / 180];
          const axis = [Math.sin(t) * Math.sin(a), Math.sin(t) * Math.cos(a), -Math.cos(t)];
          const c0 = [Math.cos(t) * Math.sin(a), Math.cos(t) * Math.cos(a), Math.sin(t)];
          const c90 = [-Math.cos(a), Math.sin(a), 0];
          const r = Math.hypot(x, y, 8);
          const d = [x / r, y / r, -8 / r];
          const dot = (u: number[]) => u[0] * d[0] + u[1] * d[1] + u[2] * d[2];
          const gamma = (Math.acos(Math.min(1, Math.max(-1, dot(axis)))) * 180) / Math.PI;
          const c = ((Math.atan2(dot(c90), dot(c0)) * 180) / Math.PI + 360) % 360;
          const expected = (candelas(c, gamma) * (8 / r)) / (r * r);
          const [got] = lux(lamp, pose({ azimuth, tilt }), [{ x, y, z: 0 }]);
          expect(Math.abs(got / expected - 1)).toBeLessThan(0.0005);
        },
      ),
    );
  });

  test('a quarter, a half and a whole file of the same lamp give the same light', () => {
    const quarter = (c: number, gamma: number) => 900 - 4 * gamma + 3 * Math.min(c % 180, 180 - (c % 180));
    const half = (c: number, gamma: number) => 900 - 4 * gamma + 3 * Math.abs(180 - ((c + 90) % 360));
    const vertical = angles(0, 90, 10);
    const twins: [number[], number[], (c: number, gamma: number) => number][] = [
      [angles(0, 90, 15), angles(0, 360, 15), quarter],
      [angles(0, 180, 15), angles(0, 360, 15), (c, gamma) => candelas(c, gamma)],
      [angles(90, 270, 15), angles(0, 360, 15), half],
      [angles(-90, 90, 15), angles(0, 360, 15), (c, gamma) => half((c + 360) % 360, gamma)],
      [angles(0, 345, 15), angles(0, 360, 15), (c, gamma) => candelas(c % 360, gamma)],
      [angles(180, 360, 15), angles(0, 360, 15), (c, gamma) => candelas(c, gamma)],
    ];
    const list = angles(0, 355, 7).map((at) => ({ x: 9 * Math.sin(at), y: 9 * Math.cos(at), z: 0 }));
    for (const [part, whole, values] of twins) {
      const expected = lux(typeC(whole, vertical, values), pose({ tilt: 20, azimuth: 77 }), list);
      const got = lux(typeC(part, vertical, values), pose({ tilt: 20, azimuth: 77 }), list);
      expectClose(got, expected, 9);
    }
  });

  test('turning and moving the whole site changes nothing', () => {
    const shed = [
      [3, 3],
      [9, 3],
      [9, 12],
      [3, 12],
      [3, 3],
    ] as const;
    const list: TargetPoint[] = angles(0, 350, 10).map((at) => ({ x: 14 * Math.sin(at), y: 14 * Math.cos(at), z: 0 }));
    const still = lux(lamp, pose({ tilt: 30, azimuth: 40 }), list, [
      prismOf('b', [shed.map(([x, y]) => [x, y])], true, 0, 4),
    ]);
    const turned =
      (by: number) =>
      ([x, y]: readonly [number, number]): [number, number] => {
        const b = (by * Math.PI) / 180;
        return [x * Math.cos(b) + y * Math.sin(b) + 500, y * Math.cos(b) - x * Math.sin(b) - 200];
      };
    for (const by of [13, 90, 201]) {
      const turn = turned(by);
      const moved = list.map(({ x, y, z }) => ({ x: turn([x, y])[0], y: turn([x, y])[1], z }));
      const [x, y] = turn([0, 0]);
      const got = lux(lamp, pose({ tilt: 30, azimuth: 40 + by, x, y }), moved, [
        prismOf('b', [shed.map(turn)], true, 0, 4),
      ]);
      expectClose(got, still, 6);
    }
  });
});

test('a type B flood aims at its own nadir at tilt 0, and up is towards the azimuth', () => {
  const vertical = angles(-90, 90, 5);
  const unfolded = unfoldFlood(
    'B',
    angles(-90, 90, 5),
    vertical,
    angles(-90, 90, 5).map((h) => vertical.map((v) => 1000 + 5 * v + 2 * h)),
  );
  const flood: Photometry = {
    format: 'LM-63-2002',
    type: 'B',
    verticalAngles: vertical,
    horizontalAngles: vertical,
    statedLumens: null,
    watts: null,
    ...unfolded,
  };
  // 8 m up and 8 m off: 45° from the axis.
  const [north, south, east, below] = lux(flood, pose(), [
    { x: 0, y: 8, z: 0 },
    { x: 0, y: -8, z: 0 },
    { x: 8, y: 0, z: 0 },
    { x: 0, y: 0, z: 0 },
  ]);
  const level = (candelas: number, r: number) => (candelas * 8) / r ** 3;
  expect(below).toBeCloseTo(level(1000, 8), 8);
  expect(north).toBeCloseTo(level(1225, Math.hypot(8, 8)), 6);
  expect(south).toBeCloseTo(level(775, Math.hypot(8, 8)), 6);
  expect(east).toBeCloseTo(level(1090, Math.hypot(8, 8)), 6);
});

describe('shadows', () => {
  const box = [
    [10, -5],
    [12.44, -5],
    [12.44, 5],
    [10, 5],
    [10, -5],
  ] as const;
  const container = prismOf('s', [box.map(([x, y]) => [x, y])], true, 0, 2.59);

  test('end where the prism geometry says, to a millimetre', () => {
    // From 6 m, over the far top edge at 12.44 m: 12.44 × 6 / (6 − 2.59) = 21.8886 m.
    const end = (12.44 * 6) / (6 - 2.59);
    const [before, after, inFront] = lux(
      even,
      pose({ z: 6 }),
      [
        { x: end - 0.001, y: 0, z: 0 },
        { x: end + 0.001, y: 0, z: 0 },
        { x: 9.99, y: 0, z: 0 },
      ],
      [container],
    );
    expect(before).toBe(0);
    expect(after).toBeGreaterThan(0);
    expect(inFront).toBeGreaterThan(0);
  });

  test('a dense grid with the short cuts agrees with one ray at a time', () => {
    const list: TargetPoint[] = angles(-30, 30, 0.7).flatMap((x) => angles(-30, 30, 0.7).map((y) => ({ x, y, z: 0 })));
    const prisms = [
      container,
      prismOf(
        'f',
        [
          [
            [-6, -20],
            [-6, 20],
          ],
        ],
        false,
        0,
        3,
      ),
      prismOf(
        'c',
        [
          [
            [-20, 10],
            [-10, 10],
            [-10, 20],
            [-20, 20],
            [-20, 10],
          ],
        ],
        true,
        4,
        5,
      ),
    ];
    const whole = lux(even, pose({ z: 7 }), list, prisms);
    const singly = list.map((point) => lux(even, pose({ z: 7 }), [point], prisms)[0]);
    expectClose(whole, singly, 9);
    expect(whole.filter((value) => value === 0).length).toBeGreaterThan(100);
  });

  test('light passes under a canopy and between two points in one building', () => {
    const ring = [
      [-5, -5],
      [5, -5],
      [5, 5],
      [-5, 5],
      [-5, -5],
    ] as const;
    const canopy = prismOf('c', [ring.map(([x, y]) => [x, y])], true, 5, 6);
    const hall = prismOf('h', [ring.map(([x, y]) => [x, y])], true, 0, 9);
    expect(lux(even, pose({ x: 8, z: 4 }), [{ x: 0, y: 0, z: 0 }], [canopy])[0]).toBeGreaterThan(0);
    expect(lux(even, pose({ x: 0, z: 8 }), [{ x: 0, y: 0, z: 0 }], [canopy])).toEqual([0]);
    expect(lux(even, pose({ x: 0, z: 8 }), [{ x: 3, y: 0, z: 0 }], [hall])[0]).toBeGreaterThan(0);
    expect(lux(even, pose({ x: 0, z: 8 }), [{ x: 8, y: 0, z: 0 }], [hall])).toEqual([0]);
  });
});
