import { expect, test } from 'vitest';
import { geodesicBetween } from '../../src/geometry/geodesic.ts';
import { trueLines } from '../../src/map/true-lines.ts';
import { linesOf } from '../../src/plan/geometry-lines.ts';
import { feature, line, polygon, square } from '../plan/sample-plan.ts';

test('short edges are drawn as they stand in the plan, without a copy', () => {
  const building = feature('b', 'building', polygon(square(151, -33)));
  expect(trueLines(building)[0][0]).toBe(linesOf(building.geometry)[0][0]);
});

test('a long geodesic edge is drawn in pieces that lie on it, its ends untouched', () => {
  const [a, b]: [number, number][] = [[151, -33], [151.3, -33.2]]; // biome-ignore format: two ends
  const [[drawn]] = trueLines(feature('p', 'fence', line(a, b)));
  expect(drawn[0]).toEqual(a);
  expect(drawn[drawn.length - 1]).toEqual(b);
  expect(drawn.length).toBeGreaterThan(100);
  const whole = geodesicBetween(a, b).distance;
  for (const at of drawn) {
    expect(Math.abs(geodesicBetween(a, at).distance + geodesicBetween(at, b).distance - whole)).toBeLessThan(1e-6);
  }
});

test('an edge along a parallel stays on it', () => {
  const ring: [number, number][] = [[151, -33], [151.2, -33], [151.2, -32.9], [151, -33]]; // biome-ignore format: a ring
  const zone = feature('z', 'cleared-zone', polygon(ring), { edges: [{ line: 'parallel' }, {}, {}] });
  const [[drawn]] = trueLines(zone);
  const along = drawn.slice(0, drawn.findIndex(([lon]) => lon === 151.2) + 1);
  expect(along.length).toBeGreaterThan(20);
  expect(along.every(([, lat]) => lat === -33)).toBe(true);
});
