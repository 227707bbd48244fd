import { afterEach, expect, test, vi } from 'vitest';
import { createFacts } from '../../src/facts/facts.ts';
import { genericFile } from '../../src/facts/light/generic-lamp.ts';
import { lightJudgements } from '../../src/facts/light/light-judgement.ts';
import type { Patch } from '../../src/plan/patch.ts';
import { applyPatch, change, createPlan, newSettings, type Plan } from '../../src/plan/plan.ts';
import type { FeatureRecord, PlanRecord } from '../../src/plan/record.ts';
import { serveCoverage } from '../../src/workers/coverage-jobs.ts';
import { Coverer, Overtaken } from '../../src/workers/coverer.ts';
import type { LightAnswer } from '../../src/workers/light-follower.ts';
import type { ViewAnswer } from '../../src/workers/view-follower.ts';
import { feature, point, polygon } from '../plan/sample-plan.ts';
import { portWorker } from './port-worker.ts';

const [lon, lat] = [176.31, -37.79];
/** About metres east and north of a corner. */
const at = (x: number, y: number): [number, number] => [lon + x / 87_900, lat + y / 110_990];
const box = (x: number, y: number, side: number) =>
  polygon([at(x, y), at(x + side, y), at(x + side, y + side), at(x, y + side), at(x, y)]);

const lamp = (id: string, x: number, y: number): FeatureRecord =>
  feature(id, 'light', point(...at(x, y)), { luminaire: 'flood', mountHeight: 8, azimuth: 0, tilt: 0 }, 3);

const yard = (): PlanRecord[] => [
  {
    ...newSettings,
    datum: 'NZGD2000',
    crs: 'EPSG:2193',
    adopted: { lighting: { 'loading-area': { average: 20, source: 'site' } } },
  },
  {
    type: 'luminaire',
    id: 'flood',
    order: 0,
    name: 'Flood',
    format: 'ies',
    turn: 0,
    file: genericFile({ shape: 'flood', beamAngle: 90, lumens: 20_000 }),
  },
  feature('a1', 'loading-area', box(0, 0, 30), { name: 'Apron' }, 0),
  feature('s1', 'container-stack', box(12, 12, 5), { tiers: 2 }, 1),
  feature(
    'c1',
    'camera',
    point(...at(-2, -2)),
    { mountHeight: 6, azimuth: 45, tilt: 25, hfov: 90, vfov: 50, pixels: [2688, 1520] },
    2,
  ),
  lamp('l1', 5, 5),
  lamp('l2', 25, 25),
];

/** Two cores may be busy with other things. */
const patience = { timeout: 20_000 };

const coverers: Coverer[] = [];
afterEach(() => {
  for (const coverer of coverers.splice(0)) coverer.end();
});

function start(plan: Plan) {
  const lights: { answer: LightAnswer; current: boolean }[] = [];
  const views: ViewAnswer[] = [];
  const failed = vi.fn();
  const coverer = new Coverer(() => portWorker(serveCoverage), {
    light: (answer, current) => lights.push({ answer, current }),
    view: (answer) => views.push(answer),
    working: () => {},
    failed,
  });
  coverers.push(coverer);
  coverer.open(plan);
  const apply = (patch: Patch) => {
    applyPatch(plan, patch);
    coverer.change(patch);
  };
  return { coverer, lights, views, failed, apply };
}

const numbersOf = (answer: LightAnswer | undefined) =>
  answer?.judgements.map(({ light, outcome }) => [light.feature, outcome, light.average, light.min]);
const fromScratch = (plan: Plan) =>
  lightJudgements(createFacts(createPlan(plan.records.values()))).map(({ light, outcome }) => [
    light.feature,
    outcome,
    light.average,
    light.min,
  ]);

test('a lamp that is dragged is followed, and what is shown in the end is what the plan gives from scratch', async () => {
  const plan = createPlan(yard());
  const { coverer, lights, apply, failed } = start(plan);
  coverer.watch({ job: 'light', input: {} });
  await vi.waitFor(() => expect(lights.length).toBeGreaterThan(0), patience);
  const first = numbersOf(lights[0]?.answer);
  expect(first).toEqual(fromScratch(plan));
  for (let step = 1; step <= 12; step++) {
    apply(change(plan, [lamp('l1', 5 + step, 5)]));
    await new Promise((resume) => setTimeout(resume, 8));
  }
  await vi.waitFor(() => expect(lights.at(-1)?.answer.field?.isolux).not.toBeNull(), patience);
  await vi.waitFor(() => expect(lights.at(-1)?.current).toBe(true), patience);
  expect(numbersOf(lights.at(-1)?.answer)).toEqual(fromScratch(plan));
  expect(numbersOf(lights.at(-1)?.answer)).not.toEqual(first);
  expect(lights.length).toBeLessThan(14);
  expect(failed).not.toHaveBeenCalled();
});

test('in a stack nothing is lit: its ground is clear in the picture, and no isolux line runs there', async () => {
  const { coverer, lights } = start(createPlan(yard()));
  coverer.watch({ job: 'light', input: {} });
  await vi.waitFor(() => expect(lights.at(-1)?.answer.field?.isolux).toBeTruthy(), patience);
  const field = lights.at(-1)?.answer.field;
  if (!field?.lux) throw new Error('expected a field');
  const dark = field.lux.filter((value) => Number.isNaN(value)).length * field.grid.spacing ** 2;
  expect(dark).toBeGreaterThan(20);
  expect(dark).toBeLessThan(30);
  const [[west, south], [east, north]] = [at(12.5, 12.5), at(16.5, 16.5)];
  const inStack = field.isolux?.features
    .flatMap(({ geometry }) => geometry.coordinates.flat())
    .filter(([x, y]) => x > west && x < east && y > south && y < north);
  expect(inStack).toEqual([]);
});

test('what fails is asked once, and is given up when the plan changes meanwhile', async () => {
  const plan = createPlan(yard());
  const { coverer, apply } = start(plan);
  const found = await coverer.ask('lightWhatIf', {});
  expect(found.lights).toBe(2);
  expect(found.stacks).toBe(1);
  const asked = coverer.ask('suggestLamps', { feature: 'a1', luminaire: 'flood', along: ['fences'] });
  apply(change(plan, [lamp('l1', 9, 9)]));
  await expect(asked).rejects.toBeInstanceOf(Overtaken);
  const again = await coverer.ask('lightWhatIf', {});
  expect(again.lights).toBe(2);
});

test('the view comes with the bands of the cameras that are asked for, and at night with what is dark', async () => {
  const { coverer, views } = start(createPlan(yard()));
  coverer.watch({ job: 'view', input: { shown: 'detail', cameras: ['c1'], night: true } });
  await vi.waitFor(() => expect(views).toHaveLength(1), patience);
  const [answer] = views;
  expect(answer?.areas.map(({ feature: id }) => id)).toEqual(['a1']);
  expect(answer?.bands.map(({ camera }) => camera)).toEqual(['c1']);
  expect(answer?.bands[0]?.hidden.length).toBeGreaterThan(0);
  expect(answer?.nights?.a1?.day).toBeGreaterThanOrEqual(answer?.nights?.a1?.night ?? 1);
  expect(answer?.field?.picture.pixels.some((value) => value > 0)).toBe(true);
});
