import { addIlluminance, type Lamp } from '../../src/facts/light/illuminance.ts';
import { lampOf } from '../../src/facts/light/lamp.ts';
import type { Photometry } from '../../src/facts/light/photometry.ts';
import { prismOf } from '../../src/facts/prism.ts';
import { type TargetPoint, targetPoints } from '../../src/facts/target-points.ts';
import { type Figure, quantile, seeded } from './figure.ts';

function flood(): Photometry {
  const vertical = Array.from({ length: 73 }, (_, i) => i * 2.5);
  const horizontal = Array.from({ length: 37 }, (_, i) => i * 10);
  const candelas = horizontal.map((h) =>
    vertical.map((v) =>
      v < 100 ? 20000 * Math.exp(-(((v - 40) / 25) ** 2)) * (1.2 + Math.cos((h * Math.PI) / 180)) : 0,
    ),
  );
  return {
    format: 'LM-63-2002',
    type: 'C',
    verticalAngles: vertical,
    horizontalAngles: horizontal,
    symmetry: 'none',
    solid: { horizontal, vertical, candelas },
    statedLumens: null,
    watts: null,
    notes: [],
  };
}

/** 200 luminaires, 30 stacks, a yard of 200 m, 150,000 points: the kernel alone. */
export function benchLight(): readonly Figure[] {
  const random = seeded(7);
  const photometry = flood();
  const lampAt = (i: number, x: number, y: number): Lamp =>
    lampOf(photometry, {
      id: `l${i}`,
      x,
      y,
      z: 8 + random() * 10,
      azimuth: random() * 360,
      tilt: random() * 40,
      turn: 0,
      maintenanceFactor: 0.8,
    });
  const lamps = Array.from({ length: 200 }, (_, i) => lampAt(i, random() * 200, random() * 200));
  const prisms = Array.from({ length: 30 }, (_, i) => {
    const [x, y] = [random() * 180, random() * 180];
    const ring = [
      [x, y],
      [x + 12.2, y],
      [x + 12.2, y + 7.3],
      [x, y + 7.3],
      [x, y],
    ] as const;
    return prismOf(
      `s${i}`,
      [ring.map(([px, py]) => [px, py] as const)],
      true,
      0,
      2.59 * (1 + Math.floor(random() * 4)),
    );
  });
  const side = 388;
  const list: TargetPoint[] = [];
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++)
      list.push({ x: ((column + 0.5) * 200) / side, y: ((row + 0.5) * 200) / side, z: 0 });
  const points = targetPoints(list);
  const run = () => {
    const out = new Float64Array(list.length);
    const start = performance.now();
    addIlluminance(points, lamps, prisms, out);
    return performance.now() - start;
  };
  const cold = run();
  const out = new Float64Array(list.length);
  addIlluminance(points, lamps, prisms, out);
  const moves: number[] = [];
  let lamp = lamps[0];
  for (let i = 0; i < 60; i++) {
    const next = lampAt(0, 100 + random() * 5, 100 + random() * 5);
    const start = performance.now();
    addIlluminance(points, [lamp], prisms, out, -1);
    addIlluminance(points, [next], prisms, out);
    moves.push(performance.now() - start);
    lamp = next;
  }
  return [
    { what: '150,000 points lit by 200 luminaires among 30 prisms, cold', value: cold, unit: 'ms', limit: 600 },
    { what: 'one lamp moved, p95', value: quantile(moves, 0.95), unit: 'ms', limit: 15 },
  ];
}
