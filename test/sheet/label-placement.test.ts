import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Box } from '../../src/geometry/box.ts';
import { alongBend, withLeader } from '../../src/sheet/label-candidates.ts';
import { type LabelRequest, leaderEnds, placeLabels } from '../../src/sheet/label-placement.ts';
import { CrossedLines, TakenBoxes } from '../../src/sheet/page-grid.ts';
import { segmentMeetsBox } from '../../src/sheet/segment-box.ts';

const frame = { x: 10, y: 20, width: 120, height: 90 };
const place = fc.tuple(fc.double({ min: -20, max: 160, noNaN: true }), fc.double({ min: -10, max: 140, noNaN: true }));
const box = fc
  .tuple(place, fc.double({ min: 0, max: 30, noNaN: true }), fc.double({ min: 0, max: 12, noNaN: true }))
  .map(([[x, y], width, height]): Box => [x, y, x + width, y + height]);

test('what is taken is told as by looking at every box', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 40 }), box, (boxes, asked) => {
      const taken = new TakenBoxes(frame);
      for (const each of boxes) taken.add(each);
      const [minX, minY, maxX, maxY] = asked;
      const meets = boxes.some((b) => b[0] < maxX && b[2] > minX && b[1] < maxY && b[3] > minY);
      expect(taken.meets(asked)).toBe(meets);
    }),
  );
});

test('crossed lines are counted as by looking at every segment, each once', () => {
  const inFrame = fc
    .tuple(fc.double({ min: 10, max: 120, noNaN: true }), fc.double({ min: 20, max: 100, noNaN: true }))
    .map(([x, y]): Box => [x, y, x + 9, y + 4]);
  fc.assert(
    fc.property(
      fc.array(fc.array(place, { minLength: 2, maxLength: 5 }), { maxLength: 20 }),
      inFrame,
      (lines, asked) => {
        const wanted = lines.flatMap((line) =>
          line.slice(1).filter((b, i) => segmentMeetsBox(line[i], b, asked)),
        ).length;
        const crossed = new CrossedLines(lines, frame);
        expect(crossed.count(asked)).toBe(wanted);
        expect(crossed.count(asked)).toBe(wanted);
      },
    ),
  );
});

const style = { size: 2.75, colour: '#000000' };
const widthOf = (text: string): number => text.length * 1.4;

const crowd = (count: number): LabelRequest[] =>
  Array.from({ length: count }, (_, i) => {
    const extent = { width: widthOf('Sign 00'), height: 2 };
    return {
      names: `Sign ${i}`,
      lines: ['Sign 00'],
      style,
      candidates: [{ x: 70, y: 65, cost: 0 }],
      farther: () => withLeader([70, 65], extent),
    };
  });

test('labels in a crowd are led to where there is room, clear of each other and of each other’s leaders; the rest are told', () => {
  const { placed, unplaced } = placeLabels(crowd(60), { frame, obstacles: [], lines: [], widthOf });
  expect(placed.length).toBeGreaterThan(7);
  expect(placed.length + unplaced.length).toBe(60);
  const boxes = placed.map(({ at }): Box => [at.x - 4.9, at.y - 1, at.x + 4.9, at.y + 1]);
  const leaders = placed.flatMap(({ at }) => (at.leader ? [leaderEnds(at.leader, at, { width: 9.8, height: 2 })] : []));
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      const apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
      expect(apart).toBe(true);
    }
  }
  expect(leaders.length).toBe(placed.length - 1);
});

test('a name along a bent line stands beside it, letter by letter, and is left off where it would turn too sharply', () => {
  const curve = Array.from({ length: 60 }, (_, i): [number, number] => {
    const turn = (i / 59) * Math.PI;
    return [70 - 40 * Math.cos(turn), 100 - 40 * Math.sin(turn)];
  });
  const letters = [...'Shore line'].map(() => 1.4);
  const [best] = alongBend([curve], frame, letters, 2);
  expect(best.bent?.length).toBe(letters.length);
  for (const { x, y } of best.bent ?? []) expect(Math.abs(Math.hypot(x - 70, y - 100) - 42.3)).toBeLessThan(0.2);
  const zigzag = Array.from({ length: 30 }, (_, i): [number, number] => [20 + i * 3, i % 2 ? 60 : 64]);
  expect(alongBend([zigzag], frame, letters, 2)).toEqual([]);
});
