import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toUnitSquare } from '../../src/geometry/homography.ts';
import { drawWarped, halved, meshMoved, meshOf, type Raster, whiteRaster } from '../../src/geometry/warp.ts';

/** A picture whose red is its column and whose green is its row. */
function ramp(width: number, height: number): Raster {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set([x, y, 0, 255], (y * width + x) * 4);
  return { width, height, data };
}

const pixel = ({ data, width }: Raster, x: number, y: number) => [
  ...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4),
];

test('a mesh that places each pixel on itself copies the picture', () => {
  const source = ramp(100, 70);
  const target = whiteRaster(100, 70);
  expect(
    drawWarped(
      target,
      source,
      meshOf(100, 70, (x, y) => [x, y]),
    ),
  ).toBe(true);
  expect(target.data).toEqual(source.data);
});

test('a pixel’s centre is found between four, and what lies outside stays white', () => {
  const target = whiteRaster(60, 60);
  drawWarped(
    target,
    ramp(200, 200),
    meshOf(60, 60, (x, y) => [x - 10 + 0.5, y - 20]),
  );
  expect(pixel(target, 9, 30)).toEqual(
    [255, 255, 255, 255].map((v, i) => (i < 2 ? expect.any(Number) : v === 255 && i === 2 ? expect.any(Number) : v)),
  );
  expect(pixel(target, 5, 30)).toEqual([255, 255, 255, 255]);
  expect(pixel(target, 30, 10)).toEqual([255, 255, 255, 255]);
  expect(pixel(target, 30, 40)).toEqual([21, 20, 0, 255]);
});

test('opacity mixes with the white of the paper', () => {
  const target = whiteRaster(4, 4);
  const black: Raster = { width: 4, height: 4, data: new Uint8Array(64).map((_, i) => (i % 4 === 3 ? 255 : 0)) };
  drawWarped(
    target,
    black,
    meshOf(4, 4, (x, y) => [x, y]),
    0.5,
  );
  expect(pixel(target, 1, 1)[0]).toBeCloseTo(128, -0.5);
});

test('a mesh over a source that was halved lands on the same places', () => {
  const source = ramp(200, 200);
  const mesh = meshOf(50, 50, (x, y) => [x * 4, y * 4]);
  const target = whiteRaster(50, 50);
  drawWarped(target, halved(halved(source)), meshMoved(mesh, 0, 0, 0.25));
  for (const [x, y] of [
    [10, 10],
    [25, 40],
  ]) {
    const [red, green] = pixel(target, x, y);
    expect(Math.abs(red - (4 * x + 1.5))).toBeLessThan(1.1);
    expect(Math.abs(green - (4 * y + 1.5))).toBeLessThan(1.1);
  }
});

const coordinate = fc.double({ min: -50, max: 50, noNaN: true });

test('corners of a quadrangle go to the corners of the unit square, its diagonals’ crossing to the middle', () => {
  fc.assert(
    fc.property(
      coordinate,
      coordinate,
      fc.double({ min: 0.1, max: 6, noNaN: true }),
      fc.array(fc.double({ min: 20, max: 60, noNaN: true }), { minLength: 4, maxLength: 4 }),
      (x, y, turn, arms) => {
        const quad = arms.map((arm, i): [number, number] => [
          x + arm * Math.cos(turn + (i * Math.PI) / 2),
          y + arm * Math.sin(turn + (i * Math.PI) / 2),
        ]) as [[number, number], [number, number], [number, number], [number, number]];
        const unit = toUnitSquare(quad);
        if (!unit) throw new Error('expected a map');
        const wanted = [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ];
        for (const [i, corner] of quad.entries()) {
          expect(unit(...corner)[0]).toBeCloseTo(wanted[i][0], 6);
          expect(unit(...corner)[1]).toBeCloseTo(wanted[i][1], 6);
        }
        expect(unit(x, y)[0]).toBeCloseTo(0.5, 6);
        expect(unit(x, y)[1]).toBeCloseTo(0.5, 6);
      },
    ),
  );
});

test('corners that span no area have no map', () => {
  expect(
    toUnitSquare([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ]),
  ).toBeUndefined();
  expect(
    toUnitSquare([
      [5, 5],
      [5, 5],
      [5, 5],
      [5, 5],
    ]),
  ).toBeUndefined();
});
