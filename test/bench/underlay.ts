import { drawWarped, halved, meshOf, type Raster, whiteRaster, withOpaque } from '../../src/geometry/warp.ts';
import { type Figure, quantile } from './figure.ts';

const runs = 5;

/** The map of an A3 sheet at 300 dpi, in pixels, and a photo of 19 megapixels under it. */
const map = { width: 3437, height: 2941 };
const photo = { width: 5000, height: 3800 };

function noise(width: number, height: number): Raster {
  const data = new Uint8Array(width * height * 4);
  let seed = 1;
  for (let i = 0; i < data.length; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    data[i] = i % 4 === 3 ? 255 : seed >>> 24;
  }
  return { width, height, data };
}

/** What a background takes before it is encoded: turned, at about its own size, and shrunk to a quarter. */
export function benchUnderlay(): readonly Figure[] {
  const source = withOpaque(noise(photo.width, photo.height));
  const warp = (): number => {
    const start = performance.now();
    for (let top = 0; top < map.height; top += 1024)
      for (let left = 0; left < map.width; left += 1024) {
        const target = whiteRaster(Math.min(1025, map.width - left), Math.min(1025, map.height - top));
        drawWarped(
          target,
          source,
          meshOf(target.width, target.height, (x, y) => placed(x + left, y + top)),
        );
      }
    return performance.now() - start;
  };
  warp();
  const times = Array.from({ length: runs }, warp);
  const start = performance.now();
  halved(halved(source));
  return [
    { what: 'a photo of 19 megapixels warped to an A3 map at 300 dpi', value: quantile(times, 0.5), unit: 'ms' },
    { what: 'the same photo shrunk to a quarter', value: performance.now() - start, unit: 'ms' },
  ];
}

/** Turned by 10°. */
const placed = (x: number, y: number): readonly [number, number] => [
  600 + x * 1.08 - y * 0.19,
  100 + x * 0.19 + y * 1.08,
];
