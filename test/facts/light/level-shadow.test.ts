import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelShadows, pointInShadow } from '../../../src/facts/light/level-shadow.ts';
import { blocks, inside, prismOf } from '../../../src/facts/prism.ts';

const metres = (min: number, max: number) => fc.double({ min, max, noNaN: true });

test('a shadow on a level is what rays cut one by one say, but within a millimetre of its edge', () => {
  fc.assert(
    fc.property(
      fc.record({ x: metres(-20, 20), y: metres(-20, 20), z: metres(0.5, 20) }),
      fc.record({ angle: metres(0, 3), length: metres(1, 12), width: metres(1, 6), top: metres(1, 12) }),
      metres(0, 2),
      fc.array(fc.tuple(metres(-60, 60), metres(-60, 60)), { minLength: 60, maxLength: 60 }),
      (lamp, { angle, length, width, top }, level, points) => {
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        const corner = (u: number, v: number): [number, number] => [u * c - v * s, u * s + v * c];
        const ring = [corner(0, 0), corner(length, 0), corner(length, width), corner(0, width), corner(0, 0)];
        const prism = prismOf('p', [ring], true, 0, top);
        const { shadows, rays } = levelShadows(prism, lamp, level);
        if (rays || inside(prism, lamp.x, lamp.y)) return;
        for (const [x, y] of points) {
          const around = [0, 1, 2, 3].map((k) => [x + 1e-3 * Math.cos(k * 1.57), y + 1e-3 * Math.sin(k * 1.57)]);
          const cut = around.map(([px, py]) => blocks(prism, lamp.x, lamp.y, lamp.z, px, py, level));
          if (cut.includes(true) && cut.includes(false)) continue;
          expect(shadows.some(({ planes }) => pointInShadow(planes, x, y))).toBe(cut[0]);
        }
      },
    ),
    { numRuns: 300 },
  );
});
