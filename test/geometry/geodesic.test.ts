import { expect, test } from 'vitest';
import { geodesicArea, geodesicRing } from '../../src/geometry/geodesic.ts';

const ring = (count: number): number[][] =>
  Array.from({ length: count }, (_, i) => {
    const turn = (i / count) * 2 * Math.PI;
    return [179.99 + 0.02 * Math.cos(turn), -32.9 + 0.02 * Math.sin(turn)].map((degrees, axis) =>
      axis === 0 && degrees > 180 ? degrees - 360 : degrees,
    );
  });

test('a long ring is measured anew where a corner has moved, over the antimeridian too', () => {
  const before = ring(500);
  const fresh = (list: readonly (readonly number[])[]) => geodesicRing(list.map((position) => [...position]));
  expect(geodesicArea(before).area).toBeCloseTo(fresh(before).area, 3);
  const after = before.with(100, [179.99, -32.86]);
  expect(geodesicArea(after).area).toBeCloseTo(fresh(after).area, 3);
  expect(geodesicArea(after).perimeter).toBeCloseTo(fresh(after).perimeter, 6);
  expect(geodesicArea(after).area).not.toBeCloseTo(geodesicArea(before).area, 0);
  expect(geodesicArea([...before, before[0]]).area).toBeCloseTo(fresh(before).area, 3);
});
