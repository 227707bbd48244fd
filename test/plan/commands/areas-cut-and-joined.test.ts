import fc from 'fast-check';
import { expect, test } from 'vitest';
import { polygonArea } from '../../../src/geometry/ring.ts';
import { siteFrame } from '../../../src/geometry/site-frame.ts';
import { isRefusal, type Refusal } from '../../../src/plan/command.ts';
import { addZoneAround } from '../../../src/plan/commands/add-zone-around.ts';
import { clipArea } from '../../../src/plan/commands/clip-area.ts';
import { cutArea } from '../../../src/plan/commands/cut-area.ts';
import { fixBoundary } from '../../../src/plan/commands/fix-boundary.ts';
import { mergeAreas } from '../../../src/plan/commands/merge-areas.ts';
import { splitArea } from '../../../src/plan/commands/split-area.ts';
import { linesOf } from '../../../src/plan/geometry-lines.ts';
import { mergeLosses } from '../../../src/plan/merge-losses.ts';
import type { Patch } from '../../../src/plan/patch.ts';
import { applyPatch, createPlan, type Plan, recordOf } from '../../../src/plan/plan.ts';
import type { FeatureRecord, JsonObject, PlanGeometry } from '../../../src/plan/record.ts';
import { edgesOf, vertexLabels } from '../../../src/plan/vertices.ts';
import { feature } from '../sample-plan.ts';

type Metres = readonly (readonly [number, number])[];

const frame = siteFrame([151.2, -33.8]);
const placed = (points: Metres) => points.map((point) => frame.toLonLat(point));
const area = (...rings: Metres[]): PlanGeometry => ({
  type: 'Polygon',
  coordinates: rings.map((ring) => placed([...ring, ring[0]])),
});
const box = (x: number, y: number, width: number, height: number): Metres => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];
const zone = (id: string, geometry: PlanGeometry, values: JsonObject = {}, order = 0): FeatureRecord =>
  feature(id, 'cleared-zone', geometry, values, order);

function done(plan: Plan, result: Patch | Refusal): Plan {
  if (isRefusal(result)) throw new Error(result.refused);
  applyPatch(plan, result);
  return plan;
}
const refused = (result: Patch | Refusal): string => (isRefusal(result) ? result.refused : 'done');
const get = (plan: Plan, id: string): FeatureRecord => {
  const found = recordOf(plan, 'feature', id);
  if (!found) throw new Error(`expected ${id}`);
  return found;
};
const sizeOf = (record: FeatureRecord): number =>
  linesOf(record.geometry).reduce(
    (sum, part) => sum + polygonArea(part.map((ring) => ring.map((position) => frame.toSite(position)))),
    0,
  );
/** Each vertex's label and exact position, as text. */
const corners = (record: FeatureRecord): string[] => {
  const labels = vertexLabels(record);
  return linesOf(record.geometry).flatMap((part, p) =>
    part.flatMap((ring, r) => ring.slice(0, -1).map((position, i) => `${labels[p][r][i]} ${position.join()}`)),
  );
};

/** A star-shaped outline about the origin: any radii give a ring that does not cross itself. */
const star = fc.array(fc.double({ min: 60, max: 400, noNaN: true }), { minLength: 4, maxLength: 14 }).map(
  (radii): Metres =>
    radii.map((radius, i) => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    }),
);
/** A line from outside to outside through the middle, with a bend. */
const cut = fc
  .record({ angle: fc.double({ min: 0, max: 3, noNaN: true }), bend: fc.double({ min: -50, max: 50, noNaN: true }) })
  .map(({ angle, bend }): [number, number][] => {
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    return placed([[-500 * x, -500 * y], [-bend * y, bend * x], [500 * x, 500 * y]]); // biome-ignore format: three points
  });
const labelled = (ring: Metres): JsonObject => ({
  name: 'Zone',
  purpose: 'Screening',
  vertices: ring.map((_, i) => `P${i}`),
  edges: ring.map((_, i) => ({ line: i % 2 ? 'water-mark' : 'geodesic', text: `edge ${i}` })),
});
const ids = ['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8', 'n9'];

test('a split keeps the area, every vertex with its label, and how its edges run', () => {
  fc.assert(
    fc.property(star, cut, (ring, line) => {
      const plan = createPlan([zone('z', area(ring), labelled(ring))]);
      const before = get(plan, 'z');
      done(plan, splitArea(plan, { feature: 'z', line, ids }));
      const pieces = ['z', ...ids].flatMap((id) => recordOf(plan, 'feature', id) ?? []);
      expect(pieces.length).toBeGreaterThan(1);
      expect(pieces.reduce((sum, piece) => sum + sizeOf(piece), 0)).toBeCloseTo(sizeOf(before), 0);
      const after = new Set(pieces.flatMap(corners));
      for (const corner of corners(before)) expect(after).toContain(corner);
      for (const piece of pieces) {
        expect(piece.values.purpose).toBe('Screening');
        const labels = vertexLabels(piece).flat(2);
        expect(new Set(labels).size).toBe(labels.length);
        for (const [i, edge] of edgesOf(piece)[0][0].entries()) {
          const from = /^P(\d+)$/.exec(labels[i]);
          if (from && edge.text) expect(edge.text).toBe(`edge ${from[1]}`);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('pieces that were split are merged to what they were, but for the corners of the cut', () => {
  fc.assert(
    fc.property(star, cut, (ring, line) => {
      const plan = createPlan([zone('z', area(ring), labelled(ring))]);
      const before = get(plan, 'z');
      done(plan, splitArea(plan, { feature: 'z', line, ids }));
      const features = ['z', ...ids].filter((id) => recordOf(plan, 'feature', id));
      done(plan, mergeAreas(plan, { features }));
      const merged = get(plan, 'z');
      expect(linesOf(merged.geometry)).toHaveLength(1);
      expect(sizeOf(merged)).toBeCloseTo(sizeOf(before), 0);
      const places = new Set(linesOf(merged.geometry).flat(2).map(String));
      for (const position of linesOf(before.geometry).flat(2)) expect(places).toContain(String(position));
      expect(features.slice(1).every((id) => !recordOf(plan, 'feature', id))).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('what is cut out of an area and what is left are together what it was', () => {
  fc.assert(
    fc.property(star, fc.integer({ min: -200, max: 20 }), (ring, x) => {
      const by = box(x, -10, 700, 40);
      const records = [zone('z', area(ring), labelled(ring)), zone('by', area(by), {}, 1)];
      const plan = createPlan(records);
      done(plan, cutArea(plan, { feature: 'z', by: 'by' }));
      const clipped = createPlan(records);
      done(clipped, clipArea(clipped, { feature: 'z', to: 'by' }));
      expect(sizeOf(get(plan, 'z')) + sizeOf(get(clipped, 'z'))).toBeCloseTo(sizeOf(records[0]), 0);
      const known = new Set(corners(records[0]));
      const kept = corners(get(plan, 'z')).filter((corner) => known.has(corner));
      expect(kept.length).toBeGreaterThan(0);
      const labels = vertexLabels(get(plan, 'z')).flat(2);
      expect(new Set(labels).size).toBe(labels.length);
    }),
    { numRuns: 150 },
  );
});

test('a split names its pieces, keeps holes where they lie, and puts a new corner exactly on its parallel', () => {
  const values = { name: 'Quay', edges: [{ line: 'parallel' }, null, { line: 'parallel' }, null] };
  const north = frame.toLonLat([0, 100])[1];
  const south = frame.toLonLat([0, 0])[1];
  const [west, east] = [frame.toLonLat([0, 0])[0], frame.toLonLat([200, 0])[0]];
  const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]; // biome-ignore format: a ring
  const hole = placed([...box(20, 20, 10, 10), [20, 20]]);
  const plan = createPlan([zone('z', { type: 'Polygon', coordinates: [ring, hole] }, values)]);
  done(plan, splitArea(plan, { feature: 'z', line: placed([[80, -9], [80, 109]]), ids })); // biome-ignore format: two ends
  expect(get(plan, 'n1').values.name).toBe('Quay (2)');
  expect(linesOf(get(plan, 'z').geometry)[0]).toHaveLength(1);
  expect(linesOf(get(plan, 'n1').geometry)[0]).toHaveLength(2);
  const latitudes = new Set(linesOf(get(plan, 'z').geometry)[0][0].map(([, lat]) => lat));
  expect(latitudes).toEqual(new Set([south, north]));
  expect(vertexLabels(get(plan, 'z'))[0][0]).toContain('1a');
});

test('a split is refused in words where the line does not cut', () => {
  const hole = box(40, 40, 20, 20);
  const plan = createPlan([zone('z', area(box(0, 0, 100, 100), hole)), feature('p', 'sign', { type: 'Point', coordinates: [151.2, -33.8] })]); // biome-ignore format: two features
  const ask = (line: Metres, id = 'z') => refused(splitArea(plan, { feature: id, line: placed(line), ids }));
  expect(ask([[-9, 10], [50, 10]])).toMatch(/^The line does not run right across/); // biome-ignore format: two ends
  expect(ask([[-9, 50], [109, 50]])).toBe('The line runs into a hole. Draw it clear of the holes.'); // biome-ignore format: two ends
  expect(ask([[-9, 0], [109, 0]])).toMatch(/^The line does not run right across/); // biome-ignore format: two ends
  expect(ask([[-9, 10], [109, 10]], 'p')).toMatch(/^Only an area/); // biome-ignore format: two ends
  expect(ask([[-9, 10], [109, 10]], 'gone')).toMatch(/no longer on the plan/); // biome-ignore format: two ends
});

test('a merge closes a gap of less than 5 cm, and tells what it loses', () => {
  const one = zone('a', area(box(0, 0, 100, 50)), { name: 'A', purpose: 'Screening', responsible: 'Master' });
  const two = zone('b', area(box(100.02, 0, 80, 50)), { name: 'B', responsible: 'Master' }, 1);
  const far = zone('c', area(box(300, 0, 9, 9)), {}, 2);
  const plan = createPlan([one, two, far, feature('shed', 'building', area(box(50, 0, 9, 9)), {}, 3)]);
  expect(mergeLosses([one, two])).toEqual(['Name']);
  expect(refused(mergeAreas(plan, { features: ['a', 'c'] }))).toMatch(/^These areas do not touch/);
  expect(refused(mergeAreas(plan, { features: ['a', 'shed'] }))).toBe('Only areas of one kind can be merged.');
  expect(refused(mergeAreas(plan, { features: ['a'] }))).toBe('Select two areas or more to merge them.');
  done(plan, mergeAreas(plan, { features: ['a', 'b'] }));
  expect(get(plan, 'a').values).toMatchObject({ name: 'A', purpose: 'Screening' });
  expect(linesOf(get(plan, 'a').geometry)[0]).toHaveLength(1);
  expect(sizeOf(get(plan, 'a'))).toBeCloseTo(180.02 * 50, 0);
});

test('a zone is clipped to a water mark: the side that is asked for stays, its new edge runs along the mark', () => {
  const shore: Metres = [[-50, 40], [60, 50], [150, 45]]; // biome-ignore format: three points
  const mark = feature('m', 'water-mark', { type: 'LineString', coordinates: placed(shore) }, { mark: 'MHWM' }, 1);
  const records = [zone('z', area(box(0, 0, 100, 100)), { vertices: ['A', 'B', 'C', 'D'] }), mark];
  const left = done(createPlan(records), clipArea(createPlan(records), { feature: 'z', to: 'm', keep: 'left' }));
  const right = done(createPlan(records), clipArea(createPlan(records), { feature: 'z', to: 'm', keep: 'right' }));
  expect(sizeOf(get(left, 'z')) + sizeOf(get(right, 'z'))).toBeCloseTo(10_000, 1);
  expect(vertexLabels(get(left, 'z')).flat(2)).toEqual(expect.arrayContaining(['C', 'D']));
  expect(vertexLabels(get(right, 'z')).flat(2)).toEqual(expect.arrayContaining(['A', 'B']));
  const along = edgesOf(get(left, 'z'))[0][0].filter(({ line }) => line === 'water-mark');
  expect(along).toEqual([
    { line: 'water-mark', text: 'along the mean high water mark' },
    { line: 'water-mark', text: 'along the mean high water mark' },
  ]);
  const places = linesOf(get(left, 'z').geometry).flat(2).map(String);
  expect(places).toContain(String(placed(shore)[1]));
  expect(refused(clipArea(createPlan(records), { feature: 'z', to: 'm' }))).toMatch(/^Say which side/);
});

test('a zone by distance is cut only after it was given a boundary of its own', () => {
  const berth = feature('berth', 'berth', { type: 'LineString', coordinates: placed([[0, 0], [200, 0]]) }); // biome-ignore format: two ends
  const port = feature('port', 'port-boundary', area(box(-20, -20, 500, 500)), {}, 1);
  const plan = createPlan([berth, port]);
  done(
    plan,
    addZoneAround(plan, {
      id: 'z',
      kind: 'water-side-restricted-zone',
      reference: 'berth',
      distance: 50,
      side: 'left',
    }),
  );
  const clip = () => clipArea(plan, { feature: 'z', to: 'port' });
  expect(refused(clip())).toMatch(/^This zone follows/);
  done(plan, fixBoundary(plan, { feature: 'z' }));
  const fixed = get(plan, 'z');
  expect(fixed.values).toEqual({ status: 'proposed', proposal: 'add' });
  // Short edges lie inside the arc by 5 cm at most: two quarters of a circle of 50 m.
  const exact = 200 * 50 + (Math.PI * 50 ** 2) / 2;
  expect(sizeOf(fixed)).toBeLessThanOrEqual(exact);
  expect(sizeOf(fixed)).toBeGreaterThan(exact - Math.PI * 50 * 0.05);
  expect(linesOf(fixed.geometry)[0][0].length).toBeLessThan(60);
  expect(refused(fixBoundary(plan, { feature: 'z' }))).toMatch(/already/);
  expect(refused(clip())).toBe('done');
});

test('a cut or a clip is refused in words where there is nothing to cut', () => {
  const plan = createPlan([
    zone('a', area(box(0, 0, 100, 100))),
    zone('inside', area(box(10, 10, 9, 9)), {}, 1),
    zone('far', area(box(300, 0, 9, 9)), {}, 2),
    feature('one', 'facility-boundary', area(box(0, 40, 300, 20)), {}, 3),
    feature('sign', 'sign', { type: 'Point', coordinates: [151.2, -33.8] }, {}, 4),
  ]);
  expect(refused(cutArea(plan, { feature: 'a', by: 'far' }))).toMatch(/^These areas do not overlap/);
  expect(refused(cutArea(plan, { feature: 'inside', by: 'a' }))).toBe('Nothing of the area would be left.');
  expect(refused(cutArea(plan, { feature: 'a', by: 'a' }))).toMatch(/out of itself/);
  expect(refused(cutArea(plan, { feature: 'a', by: 'sign' }))).toMatch(/^Only an area/);
  expect(refused(cutArea(plan, { feature: 'a', by: 'inside' }))).toBe('done');
  expect(refused(clipArea(plan, { feature: 'inside', to: 'a' }))).toMatch(/^It lies inside already/);
  expect(refused(clipArea(plan, { feature: 'far', to: 'a' }))).toMatch(/nothing would be left/);
  expect(refused(clipArea(plan, { feature: 'a', to: 'sign' }))).toMatch(/^An area is clipped to/);
});
