import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Point, type Polygon, pointBetween } from '../../src/geometry/point.ts';
import { pointInPolygon } from '../../src/geometry/point-in-polygon.ts';
import { polygonArea } from '../../src/geometry/ring.ts';
import type { Hatch } from '../../src/kinds/symbol.ts';
import { hatchMarks } from '../../src/sheet/hatch-marks.ts';

const hatch: Hatch = { pattern: 'lines', angle: 45, gap: 2, width: 0.15, colour: '#000000' };

/** A star about a place, with as many corners as radii: never crosses itself. */
const star = (x: number, y: number, radii: readonly number[]): Polygon => [
  radii.map((radius, i): Point => {
    const turn = (i / radii.length) * 2 * Math.PI;
    return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
  }),
];

const stars = fc
  .tuple(
    fc.double({ min: 20, max: 200, noNaN: true }),
    fc.double({ min: 20, max: 200, noNaN: true }),
    fc.array(fc.double({ min: 4, max: 40, noNaN: true }), { minLength: 3, maxLength: 12 }),
  )
  .map(([x, y, radii]) => star(x, y, radii));

/** The points of a mark of M and L, as segments. */
function segments(marks: ReturnType<typeof hatchMarks>): [Point, Point][] {
  return marks.flatMap(({ points }) =>
    Array.from({ length: points.length / 4 }, (_, i): [Point, Point] => [
      [points[4 * i], points[4 * i + 1]],
      [points[4 * i + 2], points[4 * i + 3]],
    ]),
  );
}

const length = (lines: readonly [Point, Point][]): number =>
  lines.reduce((sum, [a, b]) => sum + Math.hypot(b[0] - a[0], b[1] - a[1]), 0);

test('hatch lines lie inside the area, and are as long as the area asks for', () => {
  fc.assert(
    fc.property(stars, fc.integer({ min: 0, max: 179 }), (polygon, angle) => {
      const lines = segments(hatchMarks({ ...hatch, angle, gap: 0.2 }, polygon));
      const middles = lines
        .filter((ends) => length([ends]) > 0.01)
        .flatMap(([a, b]) => [0.001, 0.5, 0.999].map((t) => pointBetween(a, b, t)));
      expect(middles.filter((place) => !pointInPolygon(place, polygon))).toEqual([]);
      const area = polygonArea(polygon);
      if (area > 100) expect(length(lines) * 0.2).toBeCloseTo(area, -Math.log10(area * 0.1));
    }),
    { numRuns: 60 },
  );
});

const square = (low: number, high: number): readonly Point[] => [[low, low], [high, low], [high, high], [low, high]]; // biome-ignore format: four corners

test('a hole stays free of hatch', () => {
  const polygon = [square(0, 40), square(10, 30)];
  const lines = segments(hatchMarks(hatch, polygon));
  expect(lines.length).toBeGreaterThan(20);
  for (const [a, b] of lines) expect(pointInPolygon([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], polygon)).toBe(true);
});

test('a window cuts the hatch exactly, and bounds the work for an area of any size', () => {
  const polygon = [square(-1e6, 1e6)];
  const window = [100, 100, 300, 200] as const;
  const lines = segments(hatchMarks({ ...hatch, pattern: 'cross' }, polygon, window));
  for (const [x, y] of lines.flat()) {
    expect(x).toBeGreaterThan(99.999);
    expect(x).toBeLessThan(300.001);
    expect(y).toBeGreaterThan(99.999);
    expect(y).toBeLessThan(200.001);
  }
  expect(length(lines)).toBeCloseTo((2 * 200 * 100) / hatch.gap, -2);
});

test('neighbours share one lattice: the hatch of two halves is the hatch of the whole', () => {
  const whole = hatchMarks(hatch, [square(0, 40)]);
  const [left, right] = [0, 17.3].map((x) => hatchMarks(hatch, [[[x, 0], [x ? 40 : 17.3, 0], [x ? 40 : 17.3, 40], [x, 40]]])); // biome-ignore format: two halves
  expect(length(segments([...left, ...right]))).toBeCloseTo(length(segments(whole)), 6);
});

test('dots and waves are whole: nothing of them leaves the area', () => {
  for (const pattern of ['dots', 'waves'] as const) {
    const [mark] = hatchMarks({ ...hatch, angle: 0, pattern, gap: 3 }, [square(0, 50)]);
    for (let i = 0; i < mark.points.length; i += 2) {
      expect(mark.points[i]).toBeGreaterThanOrEqual(0);
      expect(mark.points[i]).toBeLessThanOrEqual(50.3);
    }
  }
});

test('an area without room for a line has no mark', () => {
  expect(hatchMarks({ ...hatch, angle: 0 }, [square(0.1, 1.9)])).toEqual([]);
});
