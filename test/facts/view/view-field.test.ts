import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Prism, prismOf } from '../../../src/facts/prism.ts';
import { lensOf } from '../../../src/facts/view/lens.ts';
import { densityAt, type Eye } from '../../../src/facts/view/sight.ts';
import { ViewField, type ViewGrid } from '../../../src/facts/view/view-field.ts';

const grid: ViewGrid = { x: -40, y: -30, step: 2, columns: 41, rows: 33, height: 0 };
const place = fc.double({ min: -45, max: 45, noNaN: true });
const lenses = [lensOf(103, 55, [2688, 1520]), lensOf(30, 17, [2688, 1520]), lensOf(180, 90, [1920, 1080])];
const camera = fc.record({
  x: place,
  y: place,
  z: fc.double({ min: 2, max: 12, noNaN: true }),
  azimuth: fc.double({ min: 0, max: 360, noNaN: true }),
  tilt: fc.double({ min: 0, max: 80, noNaN: true }),
  lens: fc.constantFrom(...lenses),
  range: fc.constantFrom(20, 60, Number.POSITIVE_INFINITY),
  panRange: fc.constantFrom(0, 0, 0, 90),
});
const stack = fc.record({ x: place, y: place, top: fc.double({ min: 1, max: 10, noNaN: true }) });

const eyesOf = (drawn: readonly Omit<Eye, 'id'>[]): Eye[] => drawn.map((eye, i) => ({ ...eye, id: `c${i}` }));
const prismAt = (x: number, y: number, top: number, id: string): Prism =>
  prismOf(
    id,
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
  );

const cells = Array.from({ length: grid.columns * grid.rows }, (_, i) => ({
  x: grid.x + ((i % grid.columns) + 0.5) * grid.step,
  y: grid.y + (Math.floor(i / grid.columns) + 0.5) * grid.step,
}));

test('each cell holds its best camera, as one ray at a time has it', () => {
  fc.assert(
    fc.property(fc.array(camera, { maxLength: 4 }), fc.array(stack, { maxLength: 3 }), (drawn, stacks) => {
      const eyes = eyesOf(drawn);
      const prisms = stacks.map(({ x, y, top }, i) => prismAt(x, y, top, `s${i}`));
      const field = new ViewField(grid, 25);
      field.update({ eyes, prisms });
      let off = 0;
      cells.forEach(({ x, y }, i) => {
        const all = eyes.map((eye) => densityAt(eye, x, y, 0, prisms)).map((it) => (it >= field.least ? it : 0));
        const best = Math.max(0, ...all);
        if (Math.abs(field.density[i] - best) > 1e-5 * best + 1e-6) off++;
        else if (best > 0) {
          const named = eyes.find(({ id }) => id === field.cameras[field.camera[i]]);
          expect(named && densityAt(named, x, y, 0, prisms)).toBeCloseTo(best, 2);
        } else expect(field.camera[i]).toBe(-1);
      });
      // A cell on the very edge of a picture may fall to either side.
      expect(off).toBeLessThanOrEqual(2);
    }),
    { numRuns: 40 },
  );
});

test('after any moves, additions and removals it is what it would be from nothing', () => {
  const edit = fc.record({ pick: fc.nat(5), what: fc.nat(3), camera, stack });
  fc.assert(
    fc.property(fc.array(camera, { maxLength: 4 }), fc.array(edit, { maxLength: 6 }), (drawn, edits) => {
      let eyes = eyesOf(drawn);
      let prisms: Prism[] = [];
      const field = new ViewField(grid, 25);
      field.update({ eyes, prisms });
      for (const [i, { pick, what, camera: other, stack: box }] of edits.entries()) {
        const at = pick % Math.max(1, eyes.length);
        if (what === 0) eyes = [...eyes, { ...other, id: `n${i}` }];
        else if (what === 1) eyes = eyes.filter((_, j) => j !== at);
        else if (what === 2 && eyes[at]) eyes = eyes.with(at, { ...other, id: eyes[at].id });
        else prisms = [...prisms, prismAt(box.x, box.y, box.top, `s${i}`)];
        field.update({ eyes, prisms });
      }
      const fresh = new ViewField(grid, 25);
      fresh.update({ eyes, prisms });
      expect([...field.density]).toEqual([...fresh.density]);
      expect([...field.count]).toEqual([...fresh.count]);
    }),
    { numRuns: 40 },
  );
});

test('only what a moved camera sees or saw is told as changed', () => {
  const lens = lenses[0];
  const base = { z: 6, azimuth: 0, tilt: 20, lens, range: 15, panRange: 0 };
  const [a, b] = [
    { ...base, id: 'a', x: -30, y: -25 },
    { ...base, id: 'b', x: 25, y: 20 },
  ];
  const field = new ViewField(grid, 25);
  field.update({ eyes: [a, b], prisms: [] });
  expect(field.update({ eyes: [a, b], prisms: [] })).toEqual([]);
  const changed = field.update({ eyes: [a, { ...b, azimuth: 90 }], prisms: [] });
  expect(changed).toHaveLength(2);
  for (const { column } of changed) expect(column).toBeGreaterThan(20);
});
