import { expect, test } from 'vitest';
import type { JsonObject } from '../../src/plan/record.ts';
import { examplePlan } from '../../src/validators/example-plan.ts';
import { areaLightExamples, fenceLightExamples } from '../../src/validators/light-examples.ts';
import { rules } from '../../src/validators/packs.ts';
import type { ExamplePlan } from '../../src/validators/rule.ts';
import { runRules } from '../../src/validators/run.ts';

const lighting = rules.filter(({ id }) => id.endsWith('-lighting-below-level'));

const turnedLamps = (plan: ExamplePlan, by: number): ExamplePlan => ({
  ...plan,
  features: plan.features?.map((feature) => {
    const values: JsonObject = feature.values ?? {};
    const { azimuth } = values;
    return typeof azimuth === 'number' ? { ...feature, values: { ...values, azimuth: azimuth + by } } : feature;
  }),
});

const ground = { corner: [176.31, -37.79], crs: 'EPSG:2193', datum: 'NZGD2000' } as const;

const answer = (plan: ExamplePlan, corner: readonly [number, number], turn: number) =>
  runRules(examplePlan('nz-ses', turnedLamps(plan, turn), { ...ground, corner, turn }), {
    packs: ['nz-ses'],
    rules: lighting,
  }).rules.flatMap(({ id, outcome, findings }) => [
    `${id} ${outcome}`,
    ...findings.map((it) => ({ features: it.features, measured: it.measured, limit: it.limit, outcome: it.outcome })),
  ]);

test.each([...areaLightExamples, ...fenceLightExamples])(
  'turning and moving the site changes nothing: $title',
  ({ plan }) => {
    const still = answer(plan, ground.corner, 0);
    for (const [corner, turn] of [
      [[172.6, -43.55], 90],
      [[174.79, -36.84], 180],
    ] as const) {
      const moved = answer(plan, corner, turn);
      expect(moved).toEqual(
        still.map((it) =>
          typeof it === 'string'
            ? it
            : { ...it, measured: it.measured === undefined ? undefined : expect.closeTo(Number(it.measured), 1) },
        ),
      );
    }
  },
);
