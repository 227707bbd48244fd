import { expect, test } from 'vitest';
import { isRefusal } from '../../../src/plan/command.ts';
import { insertVertex } from '../../../src/plan/commands/insert-vertex.ts';
import { moveVertex } from '../../../src/plan/commands/move-vertex.ts';
import { linesOf } from '../../../src/plan/geometry-lines.ts';
import { applyPatch, createPlan, type Plan, recordOf } from '../../../src/plan/plan.ts';
import { sharedEdges, sharedVertices } from '../../../src/plan/shared-vertices.ts';
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
  expect(sharedVertices(plan, zone(plan, 'left'), at(1))).toEqual([{ feature: 'right', vertex: at(0) }]);
  expect(sharedVertices(plan, zone(plan, 'left'), at(2))).toEqual([{ feature: 'right', vertex: at(3) }]);
  expect(sharedVertices(plan, zone(plan, 'left'), at(0))).toEqual([]);
  expect(sharedVertices(plan, zone(plan, 'shed'), at(0))).toEqual([]);
});

test('a vertex that is moved together stands in one place for all, and keeps its labels', () => {
  const plan = neighbours();
  const together = sharedVertices(plan, zone(plan, 'left'), at(2));
  const patch = moveVertex(plan, { feature: 'left', vertex: at(2), to: [151.0012, -32.9988], together });
  if (isRefusal(patch)) throw new Error(patch.refused);
  applyPatch(plan, patch);
  expect(linesOf(zone(plan, 'left').geometry)[0][0][2]).toEqual([151.0012, -32.9988]);
  expect(linesOf(zone(plan, 'right').geometry)[0][0][3]).toEqual([151.0012, -32.9988]);
  expect(vertexLabels(zone(plan, 'left'))).toEqual([[['A', 'B', 'C', 'D']]]);
});

test('a vertex put into a shared edge is put into it in both zones, whichever way they run', () => {
  const plan = neighbours();
  const together = sharedEdges(plan, zone(plan, 'left'), at(1));
  expect(together).toEqual([{ feature: 'right', vertex: at(3) }]);
  const patch = insertVertex(plan, { feature: 'left', after: at(1), at: [151.00105, -32.9995], together });
  if (isRefusal(patch)) throw new Error(patch.refused);
  applyPatch(plan, patch);
  expect(linesOf(zone(plan, 'left').geometry)[0][0][2]).toEqual([151.00105, -32.9995]);
  expect(linesOf(zone(plan, 'right').geometry)[0][0][4]).toEqual([151.00105, -32.9995]);
});

test('nothing moves where one of those that should move together is gone', () => {
  const plan = neighbours();
  const together = [{ feature: 'gone', vertex: at(0) }];
  expect(moveVertex(plan, { feature: 'left', vertex: at(2), to: [151, -33], together })).toEqual({
    refused: 'This feature is no longer on the plan. Select another.',
  });
});
