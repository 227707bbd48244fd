import { gridPoints } from '../../src/facts/light/grid-points.ts';
import type { Lamp } from '../../src/facts/light/illuminance.ts';
import { lampOf } from '../../src/facts/light/lamp.ts';
import { LitPoints } from '../../src/facts/light/lit-points.ts';
import type { Photometry } from '../../src/facts/light/photometry.ts';
import { type Prism, prismOf } from '../../src/facts/prism.ts';
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

/** A yard of 200 m: luminaires at 8 to 18 m, stacks of one to four tiers. */
function scene(): { lampAt: (i: number, x: number, y: number) => Lamp; lamps: Lamp[]; prisms: Prism[] } {
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
    const top = 2.59 * (1 + Math.floor(random() * 4));
    return prismOf(`s${i}`, [ring.map(([px, py]) => [px, py] as const)], true, 0, top);
  });
  return { lampAt, lamps, prisms };
}

const pointsOf = (side: number) => {
  const spacing = 200 / side;
  return gridPoints({ x: spacing / 2, y: spacing / 2, spacing, columns: side, rows: side, height: 0 });
};

/** Milliseconds of the same sum with neither shadows nor trigonometry: a square root and four table reads for each lamp at each point. 227 on the machine that the targets were set on. */
function plainLoop(lamps: readonly Lamp[]): number {
  const side = 388;
  const out = new Float64Array(side * side);
  const table = Float64Array.from({ length: 73 * 37 }, (_, i) => 1000 + (i % 7));
  const start = performance.now();
  for (const { x, y, z } of lamps) {
    for (let i = 0; i < out.length; i++) {
      const dx = (i % side) * 0.5154 - x;
      const dy = ((i / side) | 0) * 0.5154 - y;
      const square = dx * dx + dy * dy + z * z;
      const r = Math.sqrt(square);
      const u = (z / r) * 35.9;
      const v = (dx / r + 1) * 35.9;
      const [a, b] = [u | 0, v | 0];
      const [fu, fv] = [u - a, v - b];
      const k = b * 37 + a;
      const low = table[k] * (1 - fu) + table[k + 1] * fu;
      const high = table[k + 37] * (1 - fu) + table[k + 38] * fu;
      out[i] += ((low * (1 - fv) + high * fv) * z) / (square * r);
    }
  }
  return performance.now() - start;
}

/** Milliseconds of the kernel alone. */
function kernel(side: number, lamps: readonly Lamp[], prisms: readonly Prism[]): number {
  const lit = new LitPoints(pointsOf(side));
  const start = performance.now();
  lit.update({ lamps, prisms });
  return performance.now() - start;
}

/** 200 luminaires of 0–360° files with 73 × 37 angles, 30 stacks, 150,000 points; every lamp at every point that it can reach. */
export function benchLight(): readonly Figure[] {
  const { lampAt, lamps, prisms } = scene();
  const cold = kernel(388, lamps, prisms);
  const plain = Math.min(...[1, 2, 3].map(() => plainLoop(lamps)));
  const again = Math.min(...[1, 2, 3].map(() => kernel(388, lamps, prisms)));
  const fewerPoints = Math.min(...[1, 2, 3].map(() => kernel(274, lamps, prisms)));
  const fewerLamps = Math.min(...[1, 2, 3].map(() => kernel(388, lamps.slice(0, 100), prisms)));

  const lit = new LitPoints(pointsOf(388));
  lit.update({ lamps, prisms });
  const random = seeded(11);
  const moves: number[] = [];
  const scenery = [...lamps];
  for (let i = 0; i < 60; i++) {
    scenery[0] = lampAt(0, 100 + random() * 5, 100 + random() * 5);
    const start = performance.now();
    lit.update({ lamps: scenery, prisms });
    moves.push(performance.now() - start);
  }
  return [
    { what: '150,000 points lit by 200 luminaires among 30 prisms, cold', value: cold, unit: 'ms', limit: 600 },
    { what: 'the same again, least of three', value: again, unit: 'ms', limit: 600 },
    { what: 'the same without shadows and trigonometry, least of three', value: plain, unit: 'ms' },
    { what: 'the kernel as a multiple of that (600 ms to 227)', value: again / plain, unit: 'times', limit: 600 / 227 },
    { what: 'one lamp moved, p95', value: quantile(moves, 0.95), unit: 'ms', limit: 15 },
    { what: 'one lamp moved, median', value: quantile(moves, 0.5), unit: 'ms' },
    { what: 'against half the points', value: again / fewerPoints, unit: 'times', limit: 2.3 },
    { what: 'against half the lamps', value: again / fewerLamps, unit: 'times', limit: 2.3 },
  ];
}
