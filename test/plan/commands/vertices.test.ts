import { expect, test } from 'vitest';
import { geodesicBetween } from '../../../src/geometry/geodesic.ts';
import { isRefusal, type Refusal } from '../../../src/plan/command.ts';
import { addPart } from '../../../src/plan/commands/add-part.ts';
import { cutHole } from '../../../src/plan/commands/cut-hole.ts';
import { deleteHole } from '../../../src/plan/commands/delete-hole.ts';
import { deletePart } from '../../../src/plan/commands/delete-part.ts';
import { deleteVertex } from '../../../src/plan/commands/delete-vertex.ts';
import { insertVertex } from '../../../src/plan/commands/insert-vertex.ts';
import { moveFeatures } from '../../../src/plan/commands/move-features.ts';
import { moveVertex } from '../../../src/plan/commands/move-vertex.ts';
import { numberVertices } from '../../../src/plan/commands/number-vertices.ts';
import { replaceGeometry } from '../../../src/plan/commands/replace-geometry.ts';
import { reverseFeatures } from '../../../src/plan/commands/reverse-features.ts';
import { linesOf } from '../../../src/plan/geometry-lines.ts';
import type { Patch } from '../../../src/plan/patch.ts';
import { applyPatch, createPlan, type Plan, recordOf } from '../../../src/plan/plan.ts';
import type { FeatureRecord, JsonObject, PlanGeometry } from '../../../src/plan/record.ts';
import { edgesOf, vertexLabels } from '../../../src/plan/vertices.ts';
import { feature, line, point, polygon, square } from '../sample-plan.ts';

const at = (index: number, ring = 0, part = 0) => ({ part, ring, index });

function planWith(geometry: PlanGeometry, values: JsonObject = {}, kind = 'cleared-zone'): Plan {
  return createPlan([feature('z', kind, geometry, values)]);
}

/** Does it and returns the feature as it then is. */
function after(plan: Plan, result: Patch | Refusal): FeatureRecord {
  if (isRefusal(result)) throw new Error(result.refused);
  applyPatch(plan, result);
  const made = recordOf(plan, 'feature', 'z');
  if (!made) throw new Error('expected the feature to be there');
  return made;
}
const refused = (result: Patch | Refusal): string => (isRefusal(result) ? result.refused : 'done');
const labels = (made: FeatureRecord): string =>
  vertexLabels(made)
    .map((part) => part.map((ring) => ring.join(' ')).join(' / '))
    .join(' // ');
const edges = (made: FeatureRecord): string =>
  edgesOf(made)[0][0]
    .map(({ line: type, text }) => (text ? `${type} "${text}"` : type))
    .join(', ');

const area = polygon(square(151, -33));

test('missing labels are counted through rings and parts, past those that are given', () => {
  const twoParts: PlanGeometry = {
    type: 'MultiPolygon',
    coordinates: [[square(151, -33), square(151.0002, -32.9998, 0.0001)], [square(152, -33)]],
  };
  expect(labels(feature('z', 'cleared-zone', twoParts))).toBe('1 2 3 4 / 5 6 7 8 // 9 10 11 12');
  expect(labels(feature('z', 'cleared-zone', area, { vertices: [null, 'A', '', 1] }))).toBe('2 A 3 1');
  expect(labels(feature('z', 'cleared-zone', twoParts, { vertices: ['A', 'B', 'C', 'D'] }))).toBe(
    'A B C D / 5 6 7 8 // 9 10 11 12',
  );
  expect(
    labels(
      feature('z', 'cleared-zone', twoParts, {
        vertices: [
          [
            ['A', 'B', 'C', 'D'],
            [null, 'H', null, null],
          ],
        ],
      }),
    ),
  ).toBe('A B C D / 5 H 7 8 // 9 10 11 12');
  expect(labels(feature('z', 'berth', line([151, -33], [152, -33])))).toBe('1 2');
  expect(labels(feature('z', 'ship-security-zone', point(151, -33)))).toBe('1');
  expect(
    edges(
      feature('z', 'cleared-zone', area, {
        edges: [{ line: 'water-mark', text: 'MHWM' }, null, {}, { line: 'meridian' }],
      }),
    ),
  ).toBe('water-mark "MHWM", geodesic, geodesic, meridian');
});

test('a vertex that is put in gets a letter, and the others keep their labels, counted or given', () => {
  const plan = planWith(area);
  expect(labels(after(plan, insertVertex(plan, { feature: 'z', after: at(1), at: [151.002, -32.9995] })))).toBe(
    '1 2 2a 3 4',
  );
  expect(labels(after(plan, insertVertex(plan, { feature: 'z', after: at(2), at: [151.0015, -32.9992] })))).toBe(
    '1 2 2a 2b 3 4',
  );
  expect(labels(after(plan, insertVertex(plan, { feature: 'z', after: at(5), at: [150.9995, -32.9995] })))).toBe(
    '1 2 2a 2b 3 4 4a',
  );
  expect(labels(after(plan, numberVertices(plan, { feature: 'z' })))).toBe('1 2 3 4 5 6 7');
  expect(recordOf(plan, 'feature', 'z')?.values).toEqual({});
  expect(labels(after(plan, numberVertices(plan, { feature: 'z', from: 11 })))).toBe('11 12 13 14 15 16 17');
});

test('a fence, whose vertices are not printed, gets no labels', () => {
  const plan = planWith(line([151, -33], [152, -33]), {}, 'fence');
  const made = after(plan, insertVertex(plan, { feature: 'z', after: at(0), at: [151.5, -33] }));
  expect(made.values).toEqual({});
  expect(made.geometry.coordinates).toEqual([
    [151, -33],
    [151.5, -33],
    [152, -33],
  ]);
});

test('an edge that is cut runs on in both halves; two that become one keep how they ran if both ran alike', () => {
  const values = {
    vertices: ['A', 'B', 'C', 'D'],
    edges: [{ line: 'water-mark', text: 'along MHWM' }, { line: 'water-mark' }, null, { line: 'meridian' }],
  };
  const plan = planWith(area, values);
  expect(edges(after(plan, insertVertex(plan, { feature: 'z', after: at(3), at: [151, -32.9995] })))).toBe(
    'water-mark "along MHWM", water-mark, geodesic, meridian, meridian',
  );
  const joined = after(plan, deleteVertex(plan, { feature: 'z', vertex: at(1) }));
  expect([labels(joined), edges(joined)]).toEqual([
    'A C D D1',
    'water-mark "along MHWM", geodesic, meridian, meridian',
  ]);
  const first = after(plan, deleteVertex(plan, { feature: 'z', vertex: at(0) }));
  expect([labels(first), edges(first)]).toEqual(['C D D1', 'geodesic, meridian, geodesic']);
  expect(refused(deleteVertex(plan, { feature: 'z', vertex: at(0) }))).toBe(
    'An area needs at least 3 vertices. Delete the feature instead.',
  );
});

test('a moved vertex keeps a ring closed and everything else as it was', () => {
  const plan = planWith(area, { vertices: ['A', 'B', 'C', 'D'] });
  const before = recordOf(plan, 'feature', 'z');
  const made = after(plan, moveVertex(plan, { feature: 'z', vertex: at(0), to: [150.9, -33.1] }));
  const [ring] = linesOf(made.geometry)[0];
  expect([ring[0], ring[4]]).toEqual([
    [150.9, -33.1],
    [150.9, -33.1],
  ]);
  expect(made.values).toBe(before?.values);
  expect(refused(moveVertex(plan, { feature: 'z', vertex: at(4), to: [151, -33] }))).toBe(
    'This vertex is no longer there. Select another.',
  );
  expect(refused(moveVertex(plan, { feature: 'z', vertex: at(0), to: [-33, 151] }))).toMatch(/^This is not a place/);
  expect(refused(moveVertex(plan, { feature: 'z', vertex: at(0), to: [Number.NaN, 0] }))).toMatch(
    /^This is not a place/,
  );
});

test('labels and edges stay with their vertices when the direction is reversed, and twice is as before', () => {
  const values = {
    vertices: ['A', 'B', 'C', 'D'],
    edges: [{ line: 'parallel' }, { line: 'meridian' }, { line: 'water-mark' }, { line: 'feature' }],
  };
  for (const [geometry, turned, run] of [
    [area, 'A D C B', 'feature, water-mark, meridian, parallel'],
    [line([151, -33], [152, -33], [152, -32], [151, -32]), 'D C B A', 'water-mark, meridian, parallel'],
  ] as const) {
    const own = geometry.type === 'LineString' ? { ...values, edges: values.edges.slice(0, 3) } : values;
    const plan = planWith(geometry, own);
    const before = recordOf(plan, 'feature', 'z');
    const made = after(plan, reverseFeatures(plan, { features: ['z'] }));
    expect([labels(made), edges(made)]).toEqual([turned, run]);
    expect(after(plan, reverseFeatures(plan, { features: ['z'] }))).toEqual(before);
  }
});

test('features move as rigid shapes with true north kept, however far, and to the digit where they were put', () => {
  const plan = createPlan([
    feature('z', 'fence', line([176.31, -37.79], [176.32, -37.79], [176.325, -37.785])),
    feature('p', 'camera', point(176.315, -37.788)),
  ]);
  const lengths = (p: Plan) => {
    const [a, b, c] = linesOf(recordOf(p, 'feature', 'z')?.geometry ?? point(0, 0))[0][0];
    const [camera] = linesOf(recordOf(p, 'feature', 'p')?.geometry ?? point(0, 0))[0][0];
    return [geodesicBetween(a, b), geodesicBetween(b, c), geodesicBetween(a, camera)];
  };
  const before = lengths(plan);
  const made = after(plan, moveFeatures(plan, { features: ['z', 'p'], from: [176.31, -37.79], to: [151.7, -32.9] }));
  const [first] = linesOf(made.geometry)[0][0];
  expect(first[0]).toBeCloseTo(151.7, 11);
  expect(first[1]).toBeCloseTo(-32.9, 11);
  for (const [i, { distance, azimuth }] of lengths(plan).entries()) {
    expect(Math.abs(distance - before[i].distance)).toBeLessThan(0.001);
    expect(Math.abs(azimuth - before[i].azimuth)).toBeLessThan(0.002);
  }
  expect(moveFeatures(plan, { features: ['z'], from: [1, 1], to: [1, 1] })).toEqual(new Map());
});

test('a hole is cut where it fits, numbered on, and filled again', () => {
  const plan = planWith(area, { vertices: ['1', '2', '3', '7'] });
  const hole = square(151.0003, -32.9997, 0.0002).slice(0, 3);
  const made = after(plan, cutHole(plan, { feature: 'z', ring: hole }));
  expect([made.geometry.type, labels(made)]).toEqual(['Polygon', '1 2 3 7 / 8 9 10']);
  expect(made.values.vertices).toEqual([
    ['1', '2', '3', '7'],
    ['8', '9', '10'],
  ]);
  expect(refused(cutHole(plan, { feature: 'z', ring: hole }))).toMatch(
    /^The hole meets an edge|^The hole must lie inside/,
  );
  expect(refused(cutHole(plan, { feature: 'z', ring: square(151.0002, -32.9998, 0.0006) }))).toMatch(
    /^The hole lies round another hole/,
  );
  expect(refused(cutHole(plan, { feature: 'z', ring: square(152, -32.9998, 0.0006) }))).toMatch(
    /^The hole must lie inside/,
  );
  expect(refused(cutHole(plan, { feature: 'z', ring: square(151.0008, -32.9998, 0.0006) }))).toMatch(
    /^The hole meets an edge/,
  );
  expect(refused(deleteVertex(plan, { feature: 'z', vertex: at(0, 1) }))).toBe(
    'A hole needs at least 3 vertices. Delete the hole instead.',
  );
  expect(labels(after(plan, deleteHole(plan, { feature: 'z', part: 0, ring: 1 })))).toBe('1 2 3 7');
});

test('a part is added to a boundary that may have several, and taken away', () => {
  const plan = planWith(area, {}, 'port-boundary');
  const made = after(plan, addPart(plan, { feature: 'z', ring: square(152, -33) }));
  expect([made.geometry.type, labels(made), made.values]).toEqual(['MultiPolygon', '1 2 3 4 // 5 6 7 8', {}]);
  expect(refused(addPart(plan, { feature: 'z', ring: square(152.0005, -33) }))).toMatch(/^The part meets another part/);
  const left = after(plan, deletePart(plan, { feature: 'z', part: 0 }));
  expect([left.geometry.type, labels(left)]).toEqual(['Polygon', '5 6 7 8']);
  expect(refused(deletePart(plan, { feature: 'z', part: 0 }))).toBe(
    'This is the only part. Delete the feature instead.',
  );
  const office = planWith(area, {}, 'office');
  expect(refused(addPart(office, { feature: 'z', ring: square(152, -33) }))).toBe(
    'Office is drawn in one part. Draw another one instead.',
  );
});

test('a sketch that comes back keeps the digits, labels and edges of what it did not touch', () => {
  const exact = square(151.000000000123, -33.000000000456);
  const values = {
    vertices: ['A', 'B', 'C', 'D'],
    edges: [{ line: 'parallel' }, { line: 'meridian' }, { line: 'water-mark' }, { line: 'feature' }],
  };
  const rounded = exact.map(([x, y]): [number, number] => [Number(x.toFixed(9)), Number(y.toFixed(9))]);
  const sketch = (ring: [number, number][]): [FeatureRecord, string, string] => {
    const plan = planWith(polygon(exact), values);
    const made = after(plan, replaceGeometry(plan, { feature: 'z', geometry: polygon(ring) }));
    return [made, labels(made), edges(made)];
  };
  const plan = planWith(polygon(exact), values);
  expect(replaceGeometry(plan, { feature: 'z', geometry: polygon(rounded) })).toEqual(new Map());

  const [a, b, c, d] = rounded;
  const moved = sketch([a, b, [151.002, -32.998], d, a]);
  expect(moved.slice(1)).toEqual(['A B C D', 'parallel, meridian, water-mark, feature']);
  expect(linesOf(moved[0].geometry)[0][0][0]).toBe(exact[0]);
  expect(sketch([a, b, [151.0011, -32.9995], c, d, a]).slice(1)).toEqual([
    'A B B1 C D',
    'parallel, meridian, meridian, water-mark, feature',
  ]);
  expect(sketch([a, b, d, a]).slice(1)).toEqual(['A B D', 'parallel, geodesic, feature']);
  expect(sketch([a, d, c, b, a]).slice(1)).toEqual(['A D C B', 'feature, water-mark, meridian, parallel']);
  expect(sketch([c, d, a, b, c]).slice(1)).toEqual(['C D A B', 'water-mark, feature, parallel, meridian']);
});
