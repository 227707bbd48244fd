import { prismOf } from '../../src/facts/prism.ts';
import { targetPoints } from '../../src/facts/target-points.ts';
import { bestView } from '../../src/facts/view/best-view.ts';
import { lensOf } from '../../src/facts/view/lens.ts';
import type { Eye } from '../../src/facts/view/sight.ts';
import { type Figure, quantile, seeded } from './figure.ts';

/** 300 cameras, 200 prisms, 1 km² at 1 m: the kernel alone. */
export function benchView(): readonly Figure[] {
  const random = seeded(11);
  const lens = lensOf(103, 55, [2688, 1520]);
  const eyeAt = (i: number): Eye => ({
    id: `c${i}`,
    x: random() * 1000,
    y: random() * 1000,
    z: 4 + random() * 8,
    azimuth: random() * 360,
    tilt: 10 + random() * 25,
    lens,
    range: 60,
    panRange: 0,
  });
  const eyes = Array.from({ length: 300 }, (_, i) => eyeAt(i));
  const prisms = Array.from({ length: 200 }, (_, i) => {
    const [x, y] = [random() * 980, random() * 980];
    const ring: [number, number][] = [
      [x, y],
      [x + 12.2, y],
      [x + 12.2, y + 7.3],
      [x, y + 7.3],
      [x, y],
    ];
    return prismOf(`s${i}`, [ring], true, 0, 2.59 * (1 + Math.floor(random() * 4)));
  });
  const points = targetPoints(
    Array.from({ length: 1_000_000 }, (_, i) => ({ x: (i % 1000) + 0.5, y: Math.floor(i / 1000) + 0.5, z: 0 })),
  );
  const start = performance.now();
  bestView(eyes, prisms, points);
  const cold = performance.now() - start;
  const moves = Array.from({ length: 40 }, (_, i) => {
    const eye = eyeAt(i);
    const from = performance.now();
    const near = points.tiles.filter((tile) => Math.hypot(tile.x - eye.x, tile.y - eye.y) < eye.range + tile.radius);
    bestView([...eyes.slice(1), eye], prisms, { ...points, tiles: near });
    return performance.now() - from;
  });
  return [
    { what: '1,000,000 points seen by 300 cameras among 200 prisms, cold', value: cold, unit: 'ms', limit: 2000 },
    { what: 'one camera moved, p95', value: quantile(moves, 0.95), unit: 'ms', limit: 30 },
  ];
}
