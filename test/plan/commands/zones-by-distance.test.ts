import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFacts } from '../../../src/facts/facts.ts';
import { areaOf } from '../../../src/facts/zone-area.ts';
import { polygonArea } from '../../../src/geometry/ring.ts';
import { siteFrame } from '../../../src/geometry/site-frame.ts';
import { isRefusal, type Refusal } from '../../../src/plan/command.ts';
import { type AddZoneAround, addZoneAround } from '../../../src/plan/commands/add-zone-around.ts';
import { deleteFeatures } from '../../../src/plan/commands/delete-features.ts';
import { followFeature } from '../../../src/plan/commands/follow-feature.ts';
import { moveFeatures } from '../../../src/plan/commands/move-features.ts';
import { moveVertex } from '../../../src/plan/commands/move-vertex.ts';
import { reverseFeatures } from '../../../src/plan/commands/reverse-features.ts';
import { invert, type Patch } from '../../../src/plan/patch.ts';
import { applyPatch, createPlan, type Plan, recordOf } from '../../../src/plan/plan.ts';
import type { FeatureRecord, JsonObject, PlanGeometry } from '../../../src/plan/record.ts';
import { feature } from '../sample-plan.ts';

type Metres = readonly [number, number][];

const frame = siteFrame([153.2, -27.4]);
const at = (points: Metres) => points.map((point) => frame.toLonLat(point));
const lineOf = (points: Metres): PlanGeometry => ({ type: 'LineString', coordinates: at(points) });
const areaOfPoints = (points: Metres): PlanGeometry => ({ type: 'Polygon', coordinates: [at([...points, points[0]])] });

/** A wharf of 200 m by 20 m, its face running east along y = 0, and a berth along that face. */
const harbour = (): Plan =>
  createPlan([
    feature('berth', 'berth', lineOf([[0, 0], [200, 0]]), { name: 'Berth 1' }, 0), // biome-ignore format: two ends
    feature('wharf', 'wharf', areaOfPoints([[0, 0], [0, -20], [200, -20], [200, 0]]), { name: 'Wharf' }, 1), // biome-ignore format: four corners
    feature('shed', 'building', areaOfPoints([[0, 0], [9, 0], [9, 9]]), {}, 2), // biome-ignore format: three corners
  ]);

function done(plan: Plan, result: Patch | Refusal): Plan {
  if (isRefusal(result)) throw new Error(result.refused);
  applyPatch(plan, result);
  return plan;
}
const refused = (result: Patch | Refusal): string => (isRefusal(result) ? result.refused : 'done');
const zoneIn = (plan: Plan): FeatureRecord => {
  const zone = recordOf(plan, 'feature', 'zone');
  if (!zone) throw new Error('expected the zone');
  return zone;
};
const squareMetres = (plan: Plan): number =>
  areaOf(createFacts(plan), zoneIn(plan)).reduce((sum, polygon) => sum + polygonArea(polygon), 0);
const around = (input: Partial<AddZoneAround> = {}, plan = harbour()): Plan =>
  done(
    plan,
    addZoneAround(plan, {
      ...{ id: 'zone', kind: 'water-side-restricted-zone', reference: 'berth', distance: 50 },
      ...input,
    }),
  );
const inFrameOf = (plan: Plan, points: Metres) => {
  const facts = createFacts(plan);
  return points.map((point) => facts.frame.toSite(frame.toLonLat(point)));
};

test('a zone 50 m from a wharf face covers what it should, on the side that is asked for', () => {
  const capsule = 200 * 100 + Math.PI * 50 ** 2;
  expect(squareMetres(around())).toBeCloseTo(capsule, 0);
  expect(squareMetres(around({ side: 'left' }))).toBeCloseTo(capsule / 2, 0);
  expect(squareMetres(around({ side: 'right' }))).toBeCloseTo(capsule / 2, 0);
  expect(squareMetres(around({ reference: 'wharf', side: 'outside' }))).toBeCloseTo(440 * 50 + Math.PI * 50 ** 2, 0);
  expect(zoneIn(around({ side: 'both' })).values).toEqual({
    status: 'proposed',
    proposal: 'add',
    distance: 50,
    reference: 'berth',
  });
});

test('the left of a line that runs east is north of it', () => {
  const plan = around({ side: 'left' });
  const [[, low], [, high]] = inFrameOf(plan, [[0, 0], [0, 50]]); // biome-ignore format: two places
  const ys = areaOf(createFacts(plan), zoneIn(plan))
    .flat(2)
    .map(([, y]) => y);
  expect(Math.min(...ys)).toBeCloseTo(low, 2);
  expect(Math.max(...ys)).toBeCloseTo(high, 2);
});

test('the two sides of any bent line make up what lies within the distance, and share nothing', () => {
  const bends = fc.array(fc.double({ min: -70, max: 70, noNaN: true }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(bends, (turns) => {
      let [x, y, heading] = [0, 0, 0];
      const points: [number, number][] = [[0, 0]];
      // Legs longer than four times the distance, so that no leg comes near the back of another.
      for (const turn of turns) {
        [x, y] = [x + 100 * Math.cos(heading), y + 100 * Math.sin(heading)];
        points.push([x, y]);
        heading = (turn * Math.PI) / 180;
      }
      const plan = createPlan([feature('berth', 'berth', lineOf(points))]);
      const size = (side: 'both' | 'left' | 'right') => {
        const zone = around({ side, distance: 20 }, createPlan(plan.records.values()));
        return squareMetres(zone);
      };
      const length = 100 * turns.length;
      // What is cut along the line is less than a millimetre wide.
      expect(Math.abs(size('left') + size('right') - size('both'))).toBeLessThan(0.001 * (length + 40));
    }),
    { numRuns: Number(process.env.BOLLARD_RUNS ?? 60) },
  );
});

test('in a corner sharper than a right angle each side ends where the other is nearer', () => {
  const [leg, distance] = [100, 20];
  const turned = (degrees: number): Metres => {
    const heading = (degrees * Math.PI) / 180;
    return [[0, 0], [leg, 0], [leg + leg * Math.cos(heading), leg * Math.sin(heading)]]; // biome-ignore format: three places
  };
  for (const degrees of [100, 120, 139]) {
    const plan = createPlan([feature('berth', 'berth', lineOf(turned(degrees)))]);
    const half = ((180 - degrees) / 2) * (Math.PI / 180);
    const within = 2 * (leg * distance - distance ** 2 / (2 * Math.tan(half))) + (Math.PI * distance ** 2) / 2;
    const outside = 2 * leg * distance + ((degrees + 180) / 360) * Math.PI * distance ** 2;
    const size = (side: 'left' | 'right') =>
      squareMetres(around({ side, distance }, createPlan(plan.records.values())));
    expect(Math.abs(size('left') - within), `${degrees}`).toBeLessThan(0.3);
    expect(Math.abs(size('right') - outside), `${degrees}`).toBeLessThan(0.3);
  }
});

test('a zone takes the new shape of what it follows, and undo brings both back', () => {
  const plan = around({ side: 'left' });
  const before = zoneIn(plan);
  const to = frame.toLonLat([250, 30]);
  const patch = moveVertex(plan, { feature: 'berth', vertex: { part: 0, ring: 0, index: 1 }, to });
  done(plan, patch);
  expect(zoneIn(plan).geometry).toEqual(recordOf(plan, 'feature', 'berth')?.geometry);
  expect(zoneIn(plan).geometry).not.toEqual(before.geometry);
  if (!isRefusal(patch)) applyPatch(plan, invert(patch));
  expect(zoneIn(plan)).toBe(before);
});

test('a zone stays on its side when the line that it follows is turned round', () => {
  const plan = around({ side: 'left' });
  const centre = () => {
    const [[ring]] = areaOf(createFacts(plan), zoneIn(plan));
    return ring.reduce((sum, [, y]) => sum + y, 0) / ring.length;
  };
  const before = centre();
  done(plan, reverseFeatures(plan, { features: ['berth'] }));
  expect(zoneIn(plan).values.side).toBe('right');
  expect(centre()).toBeCloseTo(before, 3);
});

test('a ship at a berth goes along as a rigid shape, and zones that follow the ship with it', () => {
  const values: JsonObject = { distance: 60, reference: 'berth' };
  const plan = harbour();
  const hull: Metres = [[20, 5], [120, 5], [120, 25], [20, 25]]; // biome-ignore format: four corners
  const ship = feature('ship', 'ship-security-zone', areaOfPoints(hull), values, 3);
  done(plan, new Map([['feature/ship', [null, ship]]]));
  around({ reference: 'ship', kind: 'ship-security-zone' }, plan);
  done(plan, moveFeatures(plan, { features: ['berth'], from: frame.toLonLat([0, 0]), to: frame.toLonLat([30, -40]) }));
  const moved = recordOf(plan, 'feature', 'ship');
  const corner = moved?.geometry.type === 'Polygon' ? moved.geometry.coordinates[0][0] : [];
  const [x, y] = frame.toSite(corner);
  expect([x, y].map((metres) => metres.toFixed(3))).toEqual(['50.000', '-35.000']);
  expect(zoneIn(plan).geometry).toEqual(moved?.geometry);
});

test('features that follow each other in a circle are left alone after one round', () => {
  const ship = (id: string, reference: string) =>
    feature(id, 'ship-security-zone', areaOfPoints([[0, 0], [9, 0], [9, 9]]), { distance: 5, reference }); // biome-ignore format: three corners
  const plan = createPlan([ship('a', 'b'), ship('b', 'a')]);
  const [from, to] = at([[0, 0], [7, 0]]); // biome-ignore format: two places
  expect(refused(moveFeatures(plan, { features: ['a'], from, to }))).toMatch(/follows the ship-security-zone/);
  done(plan, moveFeatures(plan, { features: ['a', 'b'], from, to }));
  expect(recordOf(plan, 'feature', 'a')?.geometry).toEqual(recordOf(plan, 'feature', 'b')?.geometry);
  expect(refused(followFeature(plan, { feature: 'a', reference: 'b' }))).toBe(
    'That feature follows this zone. Choose another.',
  );
});

test('a zone that lies on what it follows has no shape of its own to move, until it follows nothing', () => {
  const plan = around();
  const [from, to] = at([[0, 0], [7, 0]]); // biome-ignore format: two places
  const move = () => moveFeatures(plan, { features: ['zone'], from, to });
  expect(refused(move())).toBe('This zone follows “Berth 1”. Move that, or let it follow nothing first.');
  done(plan, moveFeatures(plan, { features: ['zone', 'berth'], from, to }));
  expect(zoneIn(plan).geometry).toEqual(recordOf(plan, 'feature', 'berth')?.geometry);
  done(plan, followFeature(plan, { feature: 'zone', reference: null }));
  expect(refused(move())).toBe('done');
  done(plan, followFeature(plan, { feature: 'zone', reference: 'wharf' }));
  expect(zoneIn(plan).geometry).toEqual(recordOf(plan, 'feature', 'wharf')?.geometry);
});

test('what is followed is deleted: the zone stays where it was', () => {
  const plan = around();
  const { geometry } = zoneIn(plan);
  done(plan, deleteFeatures(plan, { features: ['berth'] }));
  expect(zoneIn(plan).geometry).toBe(geometry);
  expect(zoneIn(plan).values.reference).toBeUndefined();
});

test('what cannot be followed is refused in words', () => {
  const plan = harbour();
  const ask = (input: Partial<AddZoneAround>) =>
    refused(
      addZoneAround(plan, {
        ...{ id: 'zone', kind: 'water-side-restricted-zone', reference: 'berth', distance: 50 },
        ...input,
      }),
    );
  expect(ask({ reference: 'gone' })).toBe('This feature is no longer on the plan. Select another.');
  expect(ask({ reference: 'shed' })).toMatch(/^A zone by distance follows a berth/);
  expect(ask({ distance: 0 })).toBe('Distance: expected metres above 0 and up to 50000, got 0.');
  expect(ask({ distance: Number.NaN })).toMatch(/^Distance: expected metres/);
  expect(ask({ id: 'shed' })).toMatch(/already/);
});
