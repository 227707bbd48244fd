import fc from 'fast-check';
import { expect, test } from 'vitest';
import { geodesicArea, geodesicBetween, geodesicFrom } from '../../../src/geometry/geodesic.ts';
import { unionOf } from '../../../src/geometry/polygon-boolean.ts';
import { polygonArea } from '../../../src/geometry/ring.ts';
import { siteFrame } from '../../../src/geometry/site-frame.ts';
import { isRefusal } from '../../../src/plan/command.ts';
import { deleteVertex } from '../../../src/plan/commands/delete-vertex.ts';
import { insertVertex } from '../../../src/plan/commands/insert-vertex.ts';
import { moveEdge } from '../../../src/plan/commands/move-edge.ts';
import { moveVertex } from '../../../src/plan/commands/move-vertex.ts';
import { linesOf } from '../../../src/plan/geometry-lines.ts';
import { applyPatch, createPlan, type Plan, recordOf } from '../../../src/plan/plan.ts';
import { sharedAlongEdge, sharedAtVertex } from '../../../src/plan/shared-vertices.ts';
import { vertexLabels } from '../../../src/plan/vertices.ts';
import { feature, polygon, square } from '../sample-plan.ts';

/** Two zones side by side that share the meridian 151.001, the second 10 mm off at its top, and a camera area that shares nothing in law. */
const neighbours = (): Plan => {
  const right = square(151.001, -33).map(([lon, lat], i): [number, number] => [lon, i === 3 ? lat + 9e-8 : lat]);
  return createPlan([
    feature('left', 'cleared-zone', polygon(square(151, -33)), { vertices: ['A', 'B', 'C', 'D'] }, 0),
    feature('right', 'land-side-restricted-zone', polygon(right), {}, 1),
    feature('shed', 'building', polygon(square(151.001, -33)), {}, 2),
  ]);
};
const zone = (plan: Plan, id: string) => {
  const found = recordOf(plan, 'feature', id);
  if (!found) throw new Error(`expected ${id}`);
  return found;
};
const at = (index: number) => ({ part: 0, ring: 0, index });

test('zones share the vertices that stand within 5 cm of each other; other features share nothing', () => {
  const plan = neighbours();
  expect(sharedAtVertex(plan, zone(plan, 'left'), at(1))).toEqual(['right']);
  expect(sharedAtVertex(plan, zone(plan, 'left'), at(2))).toEqual(['right']);
  expect(sharedAtVertex(plan, zone(plan, 'left'), at(0))).toEqual([]);
  expect(sharedAtVertex(plan, zone(plan, 'shed'), at(0))).toEqual([]);
});

test('a vertex that is moved together stands in one place for all, and keeps its labels', () => {
  const plan = neighbours();
  const together = sharedAtVertex(plan, zone(plan, 'left'), at(2));
  const patch = moveVertex(plan, { feature: 'left', vertex: at(2), to: [151.0012, -32.9988], together });
  if (isRefusal(patch)) throw new Error(patch.refused);
  applyPatch(plan, patch);
  expect(linesOf(zone(plan, 'left').geometry)[0][0][2]).toEqual([151.0012, -32.9988]);
  expect(linesOf(zone(plan, 'right').geometry)[0][0][3]).toEqual([151.0012, -32.9988]);
  expect(vertexLabels(zone(plan, 'left'))).toEqual([[['A', 'B', 'C', 'D']]]);
});

test('a vertex put into a shared edge is put into it in both zones, whichever way they run', () => {
  const plan = neighbours();
  const together = sharedAlongEdge(plan, zone(plan, 'left'), at(1));
  expect(together).toEqual(['right']);
  const patch = insertVertex(plan, { feature: 'left', after: at(1), at: [151.00105, -32.9995], together });
  if (isRefusal(patch)) throw new Error(patch.refused);
  applyPatch(plan, patch);
  expect(linesOf(zone(plan, 'left').geometry)[0][0][2]).toEqual([151.00105, -32.9995]);
  expect(linesOf(zone(plan, 'right').geometry)[0][0][4]).toEqual([151.00105, -32.9995]);
});

test('nothing moves where one of those that should move together is gone', () => {
  const plan = neighbours();
  const together = ['gone'];
  expect(moveVertex(plan, { feature: 'left', vertex: at(2), to: [151, -33], together })).toEqual({
    refused: 'This feature is no longer on the plan. Select another.',
  });
});

/** A long zone, and two beside its eastern edge that meet each other half way up it: a T-junction. */
const junction = (): Plan =>
  createPlan([
    feature('long', 'cleared-zone', polygon(rectangle(151, -33, 151.001, -32.998)), {}, 0),
    feature('lower', 'land-side-restricted-zone', polygon(rectangle(151.001, -33, 151.002, -32.999)), {}, 1),
    feature('upper', 'land-side-restricted-zone', polygon(rectangle(151.001, -32.999, 151.002, -32.998)), {}, 2),
  ]);
const rectangle = (west: number, south: number, east: number, north: number): [number, number][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const together = ['long', 'lower', 'upper'];
const done = (plan: Plan, result: ReturnType<typeof moveVertex>): Plan => {
  if (isRefusal(result)) throw new Error(result.refused);
  applyPatch(plan, result);
  return plan;
};
const areaOf = (plan: Plan): number =>
  ['long', 'lower', 'upper'].reduce((sum, id) => {
    return sum + geodesicArea(linesOf(zone(plan, id).geometry)[0][0]).area;
  }, 0);
/** What two zones have in common or leave between them: nothing, where all three make up the whole they did. */
const slivers = (plan: Plan): number => {
  const frame = siteFrame([151.001, -32.999]);
  const areas = ['long', 'lower', 'upper'].map((id) => linesOf(zone(plan, id).geometry)[0].map((ring) => ring.slice(0, -1).map((position) => frame.toSite(position)))); // biome-ignore format: one expression
  const joined = unionOf(areas).reduce((sum, each) => sum + polygonArea(each), 0);
  return Math.abs(areas.reduce((sum, each) => sum + polygonArea(each), 0) - joined) + (unionOf(areas)[0].length - 1);
};

test('a corner that stands on a neighbour’s edge takes that edge along, and leaves no sliver', () => {
  const plan = junction();
  expect(sharedAtVertex(plan, zone(plan, 'lower'), at(3)).sort()).toEqual(['long', 'upper']);
  const before = areaOf(plan);
  const to = [151.0012, -32.9991] as const;
  done(plan, moveVertex(plan, { feature: 'lower', vertex: at(3), to, together: ['long', 'upper'] }));
  expect(linesOf(zone(plan, 'long').geometry)[0][0]).toContainEqual([...to]);
  expect(vertexLabels(zone(plan, 'long'))).toEqual([[['1', '2', '2a', '3', '4']]]);
  expect(areaOf(plan)).toBeCloseTo(before, 1);
  expect(slivers(plan)).toBeLessThan(0.05);
});

test('a corner at the end of an edge on which neighbours have another corner keeps them together', () => {
  const plan = junction();
  const before = areaOf(plan);
  const to = [151.0013, -33] as const;
  done(plan, moveVertex(plan, { feature: 'long', vertex: at(1), to, together: together.slice(1) }));
  expect(linesOf(zone(plan, 'lower').geometry)[0][0][0]).toEqual([...to]);
  expect(linesOf(zone(plan, 'long').geometry)[0][0]).toHaveLength(6);
  expect(areaOf(plan)).toBeCloseTo(before, 1);
  expect(slivers(plan)).toBeLessThan(0.05);
});

test('a vertex put into an edge that neighbours share in two pieces goes into the piece that holds its middle', () => {
  const plan = createPlan([
    ...junction().records.values(),
    feature('wide', 'cleared-zone', polygon(rectangle(150.999, -33, 151, -32.9981)), {}, 3),
  ]);
  const input = { feature: 'long', after: at(1), at: [151.0012, -32.9993] as const };
  done(plan, insertVertex(plan, { ...input, together: sharedAlongEdge(plan, zone(plan, 'long'), at(1)) }));
  expect(linesOf(zone(plan, 'lower').geometry)[0][0]).toContainEqual([...input.at]);
  expect(linesOf(zone(plan, 'long').geometry)[0][0]).toHaveLength(7);
  expect(slivers(plan)).toBeLessThan(0.05);
  expect(sharedAlongEdge(plan, zone(plan, 'wide'), at(1))).toEqual(['long']);
});

test('a shared corner that is deleted goes from all, and an edge that is moved takes its neighbours along', () => {
  const plan = junction();
  const middle = { feature: 'lower', vertex: at(3), to: [151.0012, -32.9991] as const, together: ['long', 'upper'] };
  done(plan, moveVertex(plan, middle));
  const straight = deleteVertex(plan, { feature: 'long', vertex: at(2), together: ['lower'] });
  done(plan, straight);
  expect(linesOf(zone(plan, 'lower').geometry)[0][0]).toHaveLength(4);
  expect(refusedIn(deleteVertex(plan, { feature: 'long', vertex: at(1), together: ['lower'] }))).toBe(
    'In one beside it: An area needs at least 3 vertices. Delete the feature instead.',
  );

  const shifted = junction();
  const before = areaOf(shifted);
  const far = geodesicFrom([151.001, -33], 90, 25);
  const edge = { feature: 'long', vertex: at(1), from: [151.001, -33] as const, to: far };
  done(shifted, moveEdge(shifted, { ...edge, together: together.slice(1) }));
  expect(slivers(shifted)).toBeLessThan(0.05);
  expect(areaOf(shifted)).toBeCloseTo(before, 1);
  const corner = linesOf(zone(shifted, 'upper').geometry)[0][0][3];
  expect(geodesicBetween([151.001, -32.998], corner).distance).toBeCloseTo(25, 3);
});

const refusedIn = (result: ReturnType<typeof moveVertex>): string => (isRefusal(result) ? result.refused : 'done');

test('moving shared corners about at random never opens a sliver between neighbours', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ zone: fc.nat(2), index: fc.nat(7), dx: fc.integer({ min: -30, max: 30 }), dy: fc.integer({ min: -30, max: 30 }) }), { minLength: 1, maxLength: 6 }), // biome-ignore format: one step
      (steps) => {
        const plan = junction();
        for (const step of steps) {
          const id = together[step.zone];
          const ring = linesOf(zone(plan, id).geometry)[0][0];
          const index = step.index % (ring.length - 1);
          const to = [ring[index][0] + step.dx * 1e-6, ring[index][1] + step.dy * 1e-6] as const;
          const others = sharedAtVertex(plan, zone(plan, id), at(index));
          done(plan, moveVertex(plan, { feature: id, vertex: at(index), to, together: others }));
        }
        expect(slivers(plan)).toBeLessThan(0.5);
      },
    ),
    { numRuns: 100 },
  );
});
