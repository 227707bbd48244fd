import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFacts } from '../../../src/facts/facts.ts';
import { type AreaView, areasView, areaView } from '../../../src/facts/view/area-view.ts';
import { cameraSchedule } from '../../../src/facts/view/camera-schedule.ts';
import { nightView } from '../../../src/facts/view/night-view.ts';
import { seenBy } from '../../../src/facts/view/seen-by.ts';
import { viewResults } from '../../../src/facts/view/view-results.ts';
import { viewWhatIf } from '../../../src/facts/view/view-what-if.ts';
import { wholePersonShare } from '../../../src/facts/view/whole-person.ts';
import { changeSettings } from '../../../src/plan/commands/change-settings.ts';
import { applyPatch, change, type Plan, recordOf } from '../../../src/plan/plan.ts';
import type { FeatureRecord } from '../../../src/plan/record.ts';
import { box, examplePlan, groundOfPack } from '../../../src/validators/example-plan.ts';
import type { ExampleFeature, ExamplePlan } from '../../../src/validators/rule.ts';
import { exampleLamp } from '../../samples/example-lamp.ts';

const lens = { hfov: 103, vfov: 55, pixels: [2688, 1520] };
const camera = (id: string, point: readonly [number, number], azimuth: number, more = {}): ExampleFeature => ({
  id,
  kind: 'camera',
  point,
  values: { mountHeight: 6, tilt: 25, azimuth, ...lens, ...more },
});
const stack = (id: string, x: number, y: number, tiers = 2): ExampleFeature => ({
  id,
  kind: 'container-stack',
  area: box(x, y, 6.1, 2.44),
  values: { tiers },
});
const load: ExampleFeature = { id: 'load', kind: 'loading-area', area: box(10, 10, 24, 16) };
const fence: ExampleFeature = { id: 'fence', kind: 'fence', line: [[5, 5], [40, 5], [40, 31.5]] }; // biome-ignore format: a line
const level = (fraction: number, pixelsPerMetre = 62.5) => ({
  adopted: { viewing: { 'loading-area': { pixelsPerMetre, fraction, source: 'IEC 62676-4:2014, observe' } } },
});

const planOf = (plan: ExamplePlan, ground = groundOfPack('nz-ses')): Plan => examplePlan('nz-ses', plan, ground);
const viewsOf = (plan: Plan): AreaView[] => areasView(createFacts(plan));
function viewOf(plan: Plan, id = 'load', spacing?: number): AreaView {
  const record = recordOf(plan, 'feature', id);
  if (!record) throw new Error(`expected ${id} on the plan`);
  return areaView(createFacts(plan), record, { spacing });
}

const drawn = fc.record({
  cameras: fc.array(
    fc.tuple(
      fc.double({ min: 2, max: 45, noNaN: true }),
      fc.double({ min: 2, max: 35, noNaN: true }),
      fc.integer({ min: 0, max: 359 }),
    ),
    { minLength: 1, maxLength: 3 },
  ),
  stacks: fc.array(fc.tuple(fc.integer({ min: 2, max: 38 }), fc.integer({ min: 2, max: 30 })), { maxLength: 3 }),
});
const sceneOf = ({ cameras, stacks }: typeof drawn extends fc.Arbitrary<infer T> ? T : never): ExampleFeature[] => [
  load,
  fence,
  ...cameras.map(([x, y, azimuth], i) => camera(`c${i}`, [x, y], azimuth)),
  // Off the lines of the grid: whole rows of points on an outline would fall to either side.
  ...stacks.map(([x, y], i) => stack(`s${i}`, x + 0.137, y + 0.211)),
];

describe('what cameras see of an area', () => {
  test('moving and turning the site changes no fraction', () => {
    fc.assert(
      fc.property(drawn, fc.double({ min: -180, max: 180, noNaN: true }), (scene, turn) => {
        const features = sceneOf(scene);
        const here = viewsOf(planOf({ features }));
        const there = viewsOf(planOf({ features }, { ...groundOfPack('nz-ses'), corner: [172.6, -43.5], turn }));
        here.forEach(({ fractions, points }, i) => {
          // A point on the very outline may fall to either side.
          expect(Math.abs(there[i].points - points)).toBeLessThanOrEqual(10);
          for (const [step, share] of Object.entries(fractions)) {
            // So may one on the edge of a picture or shadow.
            expect(Math.abs(there[i].fractions[step] - share)).toBeLessThanOrEqual(Math.max(0.003, 1.5 / points));
          }
        });
      }),
      { numRuns: 20 },
    );
  });

  test('a camera more never lowers a fraction; a stack beside the area never raises one', () => {
    fc.assert(
      fc.property(drawn, (scene) => {
        const features = sceneOf({ ...scene, stacks: scene.stacks.filter(([x, y]) => x > 36 || y > 28 || y < 6) });
        const before = viewsOf(planOf({ features }));
        const more = viewsOf(planOf({ features: [...features, camera('more', [22, 2], 0)] }));
        const less = viewsOf(planOf({ features: [...features, stack('less', 20, 7.2, 3)] }));
        before.forEach(({ fractions }, i) => {
          for (const [step, share] of Object.entries(fractions)) {
            expect(more[i].fractions[step]).toBeGreaterThanOrEqual(share - 1e-12);
            if (less[i].points === before[i].points) expect(less[i].fractions[step]).toBeLessThanOrEqual(share + 1e-12);
          }
        });
      }),
      { numRuns: 20 },
    );
  });

  test('halving the grid changes the fractions by less than 1 %', () => {
    const plan = planOf({ features: [load, camera('c1', [8, 8], 55), camera('c2', [36, 30], 230), stack('s', 16, 5)] });
    const [coarse, fine] = [viewOf(plan), viewOf(plan, 'load', 0.125)];
    expect(fine.points).toBeGreaterThan(3.9 * coarse.points);
    for (const [step, share] of Object.entries(coarse.fractions)) {
      expect(Math.abs(fine.fractions[step] - share)).toBeLessThan(0.01);
    }
  });

  test('is told by the levels of the edition that the plan has chosen', () => {
    const plan = planOf({ features: [load, camera('c1', [8, 8], 55)] });
    expect(Object.keys(viewOf(plan).fractions)).toContain('62.5');
    const patch = changeSettings(plan, { viewing: { edition: '2025' } });
    if ('refused' in patch) throw new Error(patch.refused);
    applyPatch(plan, patch);
    expect(
      Object.keys(viewOf(plan).fractions)
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual([20, 40, 80, 125, 250, 500, 1500]);
    const facts = createFacts(plan);
    expect(viewResults(facts)[0].levels.map(({ name }) => name)[0]).toBe('overview');
    expect(cameraSchedule(facts)[0].reaches[0]).toMatchObject({ name: 'overview', pixelsPerMetre: 20 });
  });

  test('counts cameras: what only one sees is lost with it', () => {
    const settings = level(0.9);
    const alone = planOf({ settings, features: [load, camera('c1', [22, 2], 0)] });
    expect(viewOf(alone).byCameras).toHaveLength(1);
    const twice = planOf({ settings, features: [load, camera('c1', [22, 2], 0), camera('c2', [22, 2.1], 0)] });
    const [one, two] = viewOf(twice).byCameras;
    expect(two).toBeGreaterThan(0.9);
    expect(one).toBeGreaterThanOrEqual(two);
    const whatIf = (plan: Plan) => {
      const steps = viewWhatIf(createFacts(plan));
      for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
    };
    expect(whatIf(alone)).toMatchObject({
      met: 1,
      cameras: 1,
      breaking: [
        { camera: 'c1', breaks: [{ rule: 'loading-area-unobserved', feature: 'load', after: 0, limit: 0.9 }] },
      ],
    });
    expect(whatIf(twice).breaking).toEqual([]);
    const attended = planOf({
      settings,
      features: [{ ...load, values: { attended: true } }, camera('c1', [22, 2], 0)],
    });
    expect(whatIf(attended)).toMatchObject({ met: 0, breaking: [] });
  });

  test('a camera that pans sees what it can turn to', () => {
    const still = viewOf(planOf({ features: [load, camera('c1', [22, 2], 180)] }));
    const turning = viewOf(planOf({ features: [load, camera('c1', [22, 2], 180, { panRange: 360 })] }));
    expect(still.fractions['12.5']).toBe(0);
    expect(turning.fractions['12.5']).toBeGreaterThan(0.9);
  });

  test('a person is seen whole where the picture does not cut off the head', () => {
    const shareOf = (tilt: number) => {
      const plan = planOf({ settings: level(0.9, 12.5), features: [load, camera('c1', [22, 2], 0, { tilt })] });
      const record = recordOf(plan, 'feature', 'load');
      return {
        ground: viewOf(plan).fractionAtLevel ?? 0,
        whole: record ? wholePersonShare(createFacts(plan), record) : 0,
      };
    };
    const level20 = shareOf(20);
    expect(level20.whole).toBeCloseTo(level20.ground, 2);
    const steep = shareOf(42);
    expect(steep.whole).toBeLessThan(steep.ground - 0.05);
  });

  test('who sees a place is told best first', () => {
    const facts = createFacts(planOf({ features: [load, camera('far', [22, -20], 0), camera('near', [22, 2], 0)] }));
    const [x, y] = facts.frame.toSite(groundOfPack('nz-ses').corner);
    expect(seenBy(facts, [x + 22, y + 14]).map((it) => it.camera)).toEqual(['near', 'far']);
    expect(seenBy(facts, [x + 22, y - 60])).toEqual([]);
  });

  test('after any edit it is what it would be from nothing', () => {
    const edit = fc.record({ pick: fc.nat(9), dx: fc.double({ min: -5, max: 5, noNaN: true }), drop: fc.boolean() });
    fc.assert(
      fc.property(drawn, fc.array(edit, { maxLength: 5 }), (scene, edits) => {
        const plan = planOf({ settings: level(0.9), features: sceneOf(scene) });
        const facts = createFacts(plan);
        areasView(facts);
        for (const { pick, dx, drop } of edits) {
          const features = [...plan.records.values()].filter((it): it is FeatureRecord => it.type === 'feature');
          const feature = features[pick % features.length];
          if (!feature) continue;
          applyPatch(
            plan,
            drop && features.length > 1 ? change(plan, [], [feature]) : change(plan, [moved(feature, dx)]),
          );
          const kept = areasView(facts).map(({ feature: id, fractions, byCameras }) => ({ id, fractions, byCameras }));
          const again = createFactsAt(plan, facts.frame.centre).map(({ feature: id, fractions, byCameras }) => ({
            id,
            fractions,
            byCameras,
          }));
          expect(kept).toEqual(again);
        }
      }),
      { numRuns: 15 },
    );
  });
});

/** From nothing, in the frame that the kept facts have. */
function createFactsAt(plan: Plan, centre: readonly [number, number]): AreaView[] {
  const facts = createFacts(plan);
  expect(facts.frame.centre).toEqual(centre);
  return areasView(facts);
}

function moved(feature: FeatureRecord, east: number): FeatureRecord {
  const shift = (value: unknown): unknown =>
    Array.isArray(value) && typeof value[0] === 'number'
      ? [value[0] + east * 1e-5, value[1]]
      : Array.isArray(value)
        ? value.map(shift)
        : value;
  return {
    ...feature,
    geometry: { ...feature.geometry, coordinates: shift(feature.geometry.coordinates) } as FeatureRecord['geometry'],
  };
}

describe('at night', () => {
  const luminaires = [{ id: 'flood', format: 'ies' as const, file: exampleLamp('Area light', 9000, 150) }];
  const lamp = (x: number, y: number): ExampleFeature => ({
    id: 'lamp',
    kind: 'light',
    point: [x, y],
    values: { luminaire: 'flood', mountHeight: 8, azimuth: 0, tilt: 0 },
  });
  const at = (features: readonly ExampleFeature[]) => {
    const plan = planOf({ settings: level(0.9, 25), luminaires, features });
    const record = recordOf(plan, 'feature', 'load');
    return record ? nightView(createFacts(plan), record) : null;
  };

  test('nothing is said while no lamp is drawn', () => {
    expect(at([load, camera('c1', [22, 2], 0)])).toBeNull();
  });

  test('what is seen by day and dark by night is told apart, with its place', () => {
    const wide: ExampleFeature = { ...load, area: box(10, 10, 60, 16) };
    const night = at([wide, camera('c1', [22, 2], 30), camera('c2', [60, 2], 330), lamp(14, 6)]);
    expect(night?.day).toBeGreaterThan(0.9);
    expect(night?.night).toBeLessThan(night?.day ?? 0);
    expect(night?.dark[0].size).toBeGreaterThan(50);
  });

  test('light that falls on the side turned away from the camera does not count', () => {
    const before = at([load, camera('c1', [22, 2], 0), lamp(22, 4)]);
    const behind = at([load, camera('c1', [22, 2], 0), lamp(22, 34)]);
    expect(before?.average).toBeGreaterThan(3 * (behind?.average ?? 0));
  });
});
