import { barrierGaps } from '../../src/facts/barrier/barrier-gaps.ts';
import { type BarrierPiece, barrierNet } from '../../src/facts/barrier/barrier-net.ts';
import { enclosuresOf, outerRings } from '../../src/facts/barrier/enclosures.ts';
import { prismOf } from '../../src/facts/prism.ts';
import { lensOf } from '../../src/facts/view/lens.ts';
import type { Eye } from '../../src/facts/view/sight.ts';
import { ViewField } from '../../src/facts/view/view-field.ts';
import { type Figure, quantile, seeded } from './figure.ts';

/** 300 cameras, 200 prisms, 1 km² at 1 m, as the editor keeps it; and a perimeter of 5,000 segments. */
export function benchView(): readonly Figure[] {
  const random = seeded(11);
  const lens = lensOf(103, 55, [2688, 1520]);
  const eyeAt = (i: number, x = random() * 1000, y = random() * 1000): Eye => ({
    id: `c${i}`,
    x,
    y,
    z: 4 + random() * 8,
    azimuth: random() * 360,
    tilt: 10 + random() * 25,
    lens,
    range: 60,
    panRange: 0,
  });
  let eyes = Array.from({ length: 300 }, (_, i) => eyeAt(i));
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
  const field = new ViewField({ x: 0, y: 0, step: 1, columns: 1000, rows: 1000, height: 0 }, 12.5);
  const start = performance.now();
  field.update({ eyes, prisms });
  const cold = performance.now() - start;
  const moves = Array.from({ length: 200 }, (_, i) => {
    const from = eyes[i];
    const moved = eyeAt(i, from.x + 10 * (random() - 0.5), from.y + 10 * (random() - 0.5));
    eyes = eyes.with(i, moved);
    const begin = performance.now();
    field.update({ eyes, prisms });
    return performance.now() - begin;
  });
  const { first, usual } = perimeter();
  return [
    { what: '1,000,000 points seen by 300 cameras among 200 prisms, cold', value: cold, unit: 'ms', limit: 2000 },
    { what: 'one camera moved, p95', value: quantile(moves, 0.95), unit: 'ms', limit: 30 },
    { what: 'perimeter graph of 5,000 segments, median', value: usual, unit: 'ms', limit: 50 },
    { what: 'the same, the first time', value: first, unit: 'ms' },
  ];
}

/** Milliseconds that it takes to join 5,000 pieces of fence, find what they close in, and where they are open. */
function perimeter(): { readonly first: number; readonly usual: number } {
  const random = seeded(5);
  const pieces: BarrierPiece[] = [];
  for (let yard = 0; yard < 50; yard++) {
    const [x, y] = [(yard % 10) * 300, Math.floor(yard / 10) * 300];
    const corners = Array.from({ length: 101 }, (_, i): [number, number] => {
      const turn = (2 * Math.PI * (i % 100)) / 100;
      const radius = 100 + 30 * Math.sin(5 * turn);
      return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
    });
    // Every fifth yard is open by one piece.
    const closed = yard % 5 === 0 ? corners.slice(0, -1) : corners;
    pieces.push(...closed.slice(1).map((b, i) => ({ feature: `f${yard}-${Math.floor(i / 10)}`, a: closed[i], b })));
  }
  while (pieces.length < 5000) {
    const a = [random() * 3000, random() * 1500] as const;
    pieces.push({ feature: `x${pieces.length}`, a, b: [a[0] + 4, a[1] + 3] });
  }
  const times = Array.from({ length: 20 }, () => {
    const start = performance.now();
    const net = barrierNet(pieces, 0.25);
    enclosuresOf(outerRings(net));
    barrierGaps(net);
    return performance.now() - start;
  });
  return { first: times[0], usual: quantile(times, 0.5) };
}
