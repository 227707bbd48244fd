import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prismOf } from '../../../src/facts/prism.ts';
import { inListOrder, targetPoints } from '../../../src/facts/target-points.ts';
import { bestView } from '../../../src/facts/view/best-view.ts';
import { lensOf } from '../../../src/facts/view/lens.ts';
import { densityAt, type Eye } from '../../../src/facts/view/sight.ts';

const place = fc.double({ min: -40, max: 40, noNaN: true });
const eye = fc.record({
  x: place,
  y: place,
  z: fc.double({ min: 2, max: 12, noNaN: true }),
  azimuth: fc.double({ min: 0, max: 360, noNaN: true }),
  tilt: fc.double({ min: 0, max: 80, noNaN: true }),
  angles: fc.constantFrom<[number, number]>([103, 55], [30, 17], [84, 45], [180, 90]),
  range: fc.constantFrom(30, 60, Number.POSITIVE_INFINITY),
  panRange: fc.constantFrom(0, 0, 90),
});
const box = fc.record({ x: place, y: place, top: fc.double({ min: 1, max: 10, noNaN: true }) });
/** The same camera with a picture larger by some pixels: what it sees more lies on the picture's very edge. */
const framed = (camera: Eye, by: number): Eye => ({
  ...camera,
  lens: {
    ...camera.lens,
    width: camera.lens.width + by,
    height: camera.lens.height + by,
    reach: camera.lens.reach + by * 1e-4,
  },
});
const grid = Array.from({ length: 900 }, (_, i) => ({ x: (i % 30) * 3 - 45, y: Math.floor(i / 30) * 3 - 45, z: 0 }));

test('the tiled kernel sees what one ray at a time sees; a camera more never sees less, a prism more never more', () => {
  fc.assert(
    fc.property(fc.array(eye, { minLength: 1, maxLength: 5 }), fc.array(box, { maxLength: 4 }), (cameras, boxes) => {
      const eyes = cameras.map(
        ({ angles, ...rest }, i): Eye => ({ ...rest, id: `c${i}`, lens: lensOf(angles[0], angles[1], [2688, 1520]) }),
      );
      const prisms = boxes.map(({ x, y, top }, i) =>
        prismOf(
          `b${i}`,
          [
            [
              [x, y],
              [x + 6, y],
              [x + 6, y + 3],
              [x, y + 3],
              [x, y],
            ],
          ],
          true,
          0,
          top,
        ),
      );
      const points = targetPoints(grid);
      const seen = inListOrder(points, bestView(eyes, prisms, points).density);
      const fewer = inListOrder(points, bestView(eyes.slice(1), prisms, points).density);
      const open = inListOrder(points, bestView(eyes, prisms.slice(1), points).density);
      grid.forEach(({ x, y, z }, i) => {
        const best = (by: number) => Math.max(...eyes.map((camera) => densityAt(framed(camera, by), x, y, z, prisms)));
        const expected = best(0);
        if (best(0.01) === expected && best(-0.01) === expected) {
          expect(Math.abs(seen[i] - expected)).toBeLessThanOrEqual(1e-5 * expected + 1e-9);
        }
        expect(fewer[i]).toBeLessThanOrEqual(seen[i]);
        expect(open[i]).toBeGreaterThanOrEqual(seen[i]);
      });
    }),
    { numRuns: 60 },
  );
});
