import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prismOf } from '../../../src/facts/prism.ts';
import { cameraBands } from '../../../src/facts/view/camera-bands.ts';
import { lensOf } from '../../../src/facts/view/lens.ts';
import { viewingScales } from '../../../src/facts/view/levels.ts';
import { lookFrom, pixelOf } from '../../../src/facts/view/look-from.ts';
import { densityAt, type Eye } from '../../../src/facts/view/sight.ts';
import { onOutline, pointInPolygons } from '../../../src/geometry/point-in-polygon.ts';
import { polygonArea } from '../../../src/geometry/ring.ts';

const { steps } = viewingScales['2014'];
const eye: Eye = {
  id: 'c',
  x: 0,
  y: 0,
  z: 6,
  azimuth: 0,
  tilt: 25,
  lens: lensOf(103, 55, [2688, 1520]),
  range: Number.POSITIVE_INFINITY,
  panRange: 0,
};
const pinhole = {
  k: -1,
  focal: 960 / Math.tan((29 * Math.PI) / 180),
  width: 1920,
  height: 1920 * (Math.tan((15.5 * Math.PI) / 180) / Math.tan((29 * Math.PI) / 180)),
  reach: 1,
};
const stack = prismOf(
  's',
  [
    [
      [-2, 10],
      [10, 10],
      [10, 12.44],
      [-2, 12.44],
      [-2, 10],
    ],
  ],
  true,
  0,
  2.59,
);

test('the footprint of the worked case covers 702.1 m²', () => {
  const { footprint } = cameraBands({ ...eye, lens: pinhole }, [], steps);
  expect(footprint).toHaveLength(1);
  expect(polygonArea(footprint[0])).toBeCloseTo(702.1, 0);
});

test('a place lies in a band if and only if the camera sees it so well', () => {
  const drawn = fc.record({
    tilt: fc.double({ min: 5, max: 85, noNaN: true }),
    azimuth: fc.double({ min: 0, max: 360, noNaN: true }),
    z: fc.double({ min: 3, max: 12, noNaN: true }),
    range: fc.constantFrom(25, 60),
    panRange: fc.constantFrom(0, 0, 120),
    angles: fc.constantFrom<[number, number]>([103, 55], [60, 34], [30, 17]),
  });
  fc.assert(
    fc.property(drawn, ({ angles, ...rest }) => {
      const camera: Eye = { ...eye, ...rest, lens: lensOf(angles[0], angles[1], [2688, 1520]) };
      const { bands, hidden } = cameraBands(camera, [stack], steps);
      let wrong = 0;
      for (let x = -30; x <= 30; x += 2.3) {
        for (let y = -30; y <= 30; y += 2.3) {
          const density = densityAt(camera, x, y, 0, [stack]);
          for (const { name, pixelsPerMetre } of steps) {
            const polygons = bands.find((band) => band.name === name)?.polygons ?? [];
            const edges = [...polygons, ...hidden];
            if (edges.some((polygon) => onOutline([x, y], polygon, 0.35))) continue;
            if (pointInPolygons([x, y], polygons) !== density >= pixelsPerMetre) wrong++;
          }
        }
      }
      expect(wrong).toBeLessThanOrEqual(2);
    }),
    { numRuns: 25 },
  );
});

test('the sketch shows a place in the picture where the camera sees it, and the person where it stands', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -40, max: 40, noNaN: true }),
      fc.double({ min: -40, max: 40, noNaN: true }),
      fc.double({ min: 0, max: 80, noNaN: true }),
      (x, y, tilt) => {
        const camera = { ...eye, tilt };
        const pixel = pixelOf(camera, [x, y, 0]);
        const { width, height } = camera.lens;
        const edge =
          pixel &&
          Math.min(Math.abs(pixel[0]), Math.abs(pixel[0] - width), Math.abs(pixel[1]), Math.abs(pixel[1] - height));
        if (edge !== undefined && edge < 1) return;
        const inPicture = !!pixel && pixel[0] > 0 && pixel[0] < width && pixel[1] > 0 && pixel[1] < height;
        expect(inPicture).toBe(densityAt(camera, x, y, 0, []) > 0);
      },
    ),
  );
  const look = lookFrom(eye, [stack], { x: 3, y: 18 });
  expect(look.person).toMatchObject({ feet: 0, whole: false });
  const order = look.shown.map(({ what }) => what);
  expect(order.indexOf('person')).toBeLessThan(order.lastIndexOf('wall'));
  expect(look.shown.flatMap(({ outline }) => outline.flat()).every(Number.isFinite)).toBe(true);
  expect(lookFrom(eye, [], { x: 3, y: 18 }).person?.whole).toBe(true);
});
