import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlineDistance } from '../../../src/facts/access.ts';
import { levelShadows, pointInShadow } from '../../../src/facts/light/level-shadow.ts';
import { blocks, type Prism, prismOf } from '../../../src/facts/prism.ts';

/** Spread evenly, a little off whole millimetres. */
const metres = (min: number, max: number) =>
  fc.integer({ min: Math.round(min * 1000), max: Math.round(max * 1000) }).map((value) => value / 1000 + 0.00037);

type Corner = readonly [u: number, v: number];
const box: readonly Corner[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
];
const dented: readonly Corner[] = [
  [0, 0],
  [1, 0],
  [1, 0.4],
  [0.3, 0.4],
  [0.3, 1],
  [0, 1],
  [0, 0],
];
const fence: readonly Corner[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0.2, 1.3],
];

const shapes: Readonly<Record<string, { corners: readonly Corner[]; solid: boolean; bottom: number }>> = {
  'a box': { corners: box, solid: true, bottom: 0 },
  'a dented building': { corners: dented, solid: true, bottom: 0 },
  'a fence of three segments': { corners: fence, solid: false, bottom: 0 },
  'a canopy': { corners: box, solid: true, bottom: 0.6 },
};

test.each(Object.keys(shapes))(
  'the shadow of %s on a level is what rays cut one by one say, but within a millimetre of its edge',
  (name) => {
    const { corners, solid, bottom } = shapes[name];
    let judged = 0;
    fc.assert(
      fc.property(
        fc.record({ x: metres(-20, 20), y: metres(-20, 20), z: metres(0.5, 20) }),
        fc.record({ angle: metres(0, 3), length: metres(1, 12), width: metres(1, 6), top: metres(1, 12) }),
        metres(0, 2),
        fc.array(fc.tuple(metres(-60, 60), metres(-60, 60)), { minLength: 60, maxLength: 60 }),
        (lamp, { angle, length, width, top }, level, points) => {
          const [c, s] = [Math.cos(angle), Math.sin(angle)];
          const line = corners.map(([u, v]): [number, number] => [
            u * length * c - v * width * s,
            u * length * s + v * width * c,
          ]);
          const prism: Prism = prismOf('p', [line], solid, bottom * top, top);
          const outline = { shape: 'line', parts: [[line]], box: [0, 0, 0, 0] } as const;
          if (outlineDistance([lamp.x, lamp.y], outline) < 0.005) return;
          const { shadows, rays } = levelShadows(prism, lamp, level);
          for (const [x, y] of points) {
            if (rays && x >= rays[0] && x <= rays[2] && y >= rays[1] && y <= rays[3]) continue;
            const around = [0, 1, 2, 3].map((k) => [x + 1e-3 * Math.cos(k * 1.57), y + 1e-3 * Math.sin(k * 1.57)]);
            const cut = around.map(([px, py]) => blocks(prism, lamp.x, lamp.y, lamp.z, px, py, level));
            if (cut.includes(true) && cut.includes(false)) continue;
            if (outlineDistance([x, y], outline) < 0.003) continue;
            judged++;
            expect(shadows.some(({ planes }) => pointInShadow(planes, x, y))).toBe(cut[0]);
            for (const { planes, box: round } of shadows) {
              if (!pointInShadow(planes, x, y)) continue;
              expect(x >= round[0] && x <= round[2] && y >= round[1] && y <= round[3]).toBe(true);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(judged).toBeGreaterThan(2000);
  },
);
