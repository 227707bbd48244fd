import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planBarriers } from '../../../src/facts/barrier/plan-barriers.ts';
import { zoneEdges } from '../../../src/facts/barrier/zone-edges.ts';
import { createFacts, type Facts } from '../../../src/facts/facts.ts';
import { watchedEdges } from '../../../src/facts/view/watched-edges.ts';
import { applyPatch, change, type Plan, recordOf } from '../../../src/plan/plan.ts';
import type { PlanGeometry } from '../../../src/plan/record.ts';
import { box, examplePlan } from '../../../src/validators/example-plan.ts';
import type { ExampleFeature } from '../../../src/validators/rule.ts';

const joining = { tolerance: 0.25, opening: 6 };
const zone: ExampleFeature = {
  id: 'yard',
  kind: 'land-side-restricted-zone',
  area: box(0, 0, 60, 40),
  values: { status: 'established' },
};
const fence = (id: string, ...line: [number, number][]): ExampleFeature => ({ id, kind: 'fence', line });
const planOf = (...features: ExampleFeature[]): Plan => examplePlan('au-mtofsr', { features: [zone, ...features] });
const edgeOf = (plan: Plan) => zoneEdges(createFacts(plan), joining, 1)[0];
const gapsOf = (plan: Plan) =>
  edgeOf(plan)
    .gaps.map(({ from, to }) => to - from)
    .sort((a, b) => a - b);
/** A fence round the yard, so many metres inside its edge, open on its south side from one place to another. */
const open = (inside: number, from: number, to: number) =>
  fence(
    'round',
    [to, inside],
    [60 - inside, inside],
    [60 - inside, 40 - inside],
    [inside, 40 - inside],
    [inside, inside],
    [from, inside],
  );

test('a gap is as long as it is drawn, however far inside the fence stands; round the corners there is none', () => {
  for (const inside of [0, 0.3, 0.6]) {
    expect(gapsOf(planOf(open(inside, 20, 31)))).toEqual([expect.closeTo(11, 2)]);
    expect(gapsOf(planOf(open(inside, 20, 21.5)))).toEqual([expect.closeTo(1.5, 2)]);
  }
  expect(gapsOf(planOf(open(0.6, 20, 20.2)))).toEqual([]);
});

test('what crosses or touches the edge does not follow it; what stands off it does neither', () => {
  const across = fence('across', [30, -10], [30, 10]);
  expect(gapsOf(planOf(across))).toEqual([expect.closeTo(200, 1)]);
  expect(gapsOf(planOf(open(1.5, 20, 20)))).toEqual([expect.closeTo(200, 1)]);
});

test('a gap over the first corner of the ring is one gap, and a hole’s edge is followed too', () => {
  const over = fence('f', [8, 0], [60, 0], [60, 40], [0, 40], [0, 6]);
  expect(gapsOf(planOf(over))).toEqual([expect.closeTo(14, 1)]);
  const holed = examplePlan('au-mtofsr', {
    features: [{ ...zone, holes: [box(20, 10, 10, 10)] }, fence('f', ...box(0, 0, 60, 40), [0, 0])],
  });
  expect(gapsOf(holed)).toEqual([expect.closeTo(40, 1)]);
});

test('a wharf and a water mark bar the way only where that is said', () => {
  const land = fence('land', [0, 40], [0, 0], [60, 0], [60, 40]);
  const wharf = (bars: boolean): ExampleFeature => ({
    id: 'w',
    kind: 'wharf',
    area: box(0, 30, 60, 10),
    values: { bars },
  });
  expect(gapsOf(planOf(land, wharf(false)))).toEqual([expect.closeTo(60, 1)]);
  expect(gapsOf(planOf(land, wharf(true)))).toEqual([]);
  const mark: ExampleFeature = { id: 'm', kind: 'water-mark', line: [[-5, 40], [65, 40]], values: { bars: true } }; // biome-ignore format: a line
  expect(gapsOf(planOf(land, mark))).toEqual([]);
});

test('after any moves of its barriers an edge is what it would be from nothing', () => {
  const move = fc.record({
    which: fc.nat(2),
    dx: fc.double({ min: -4, max: 4, noNaN: true }),
    dy: fc.double({ min: -4, max: 4, noNaN: true }),
  });
  const told = (facts: Facts) => ({
    edges: zoneEdges(facts, joining, 1).map(({ gaps, followed }) => ({ gaps, followed })),
    watched: watchedEdges(facts, joining, 1, 10).map(({ unwatched, length }) => ({ unwatched, length })),
    strays: planBarriers(facts, joining).strays.map(({ gate, distance }) => [gate.id, distance]),
    closed: planBarriers(facts, joining).closed.polygons,
  });
  fc.assert(
    fc.property(fc.array(move, { minLength: 1, maxLength: 6 }), (moves) => {
      const plan = planOf(
        open(0, 20, 26),
        { id: 'gate', kind: 'gate', line: [[20, 0], [26, 0]] }, // biome-ignore format: a line
        { id: 'shed', kind: 'building', area: box(40, -5, 10, 8) },
        { id: 'round-walk', kind: 'patrol-route', line: [[3, 3], [57, 3]] }, // biome-ignore format: a line
      );
      const facts = createFacts(plan);
      told(facts);
      for (const { which, dx, dy } of moves) {
        const feature = recordOf(plan, 'feature', ['round', 'gate', 'shed'][which]);
        if (!feature) continue;
        applyPatch(plan, change(plan, [{ ...feature, geometry: shifted(feature.geometry, dx * 1e-5, dy * 1e-5) }]));
        expect(told(facts)).toEqual(told(createFacts(plan)));
      }
    }),
    { numRuns: 20 },
  );
});

function shifted(geometry: PlanGeometry, east: number, north: number): PlanGeometry {
  const shift = (value: unknown): unknown =>
    Array.isArray(value) && typeof value[0] === 'number'
      ? [value[0] + east, value[1] + north]
      : Array.isArray(value)
        ? value.map(shift)
        : value;
  return { ...geometry, coordinates: shift(geometry.coordinates) } as PlanGeometry;
}
