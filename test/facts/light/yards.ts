import { createFacts, type Facts } from '../../../src/facts/facts.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import type { LuminaireRecord, SettingsRecord } from '../../../src/plan/record.ts';
import { examplePlan } from '../../../src/validators/example-plan.ts';
import type { ExampleFeature } from '../../../src/validators/rule.ts';

/** A lamp for tests: candelas even to 80° from straight down. */
export const evenLamp = (candelas = 9000): Partial<LuminaireRecord> => ({
  id: 'even',
  name: 'Even light',
  format: 'ies',
  file: `IESNA:LM-63-2002\nTILT=NONE\n1 -1 1 3 1 1 2 0 0 0\n1 1 150\n0 80 90\n0\n${candelas} ${candelas} 0`,
});

export const light = (
  id: string,
  point: readonly [number, number],
  mountHeight = 8,
  values: ExampleFeature['values'] = {},
): ExampleFeature => ({
  id,
  kind: 'light',
  point,
  values: { luminaire: 'even', mountHeight, azimuth: 0, tilt: 0, ...values },
});

export function yard(
  features: readonly ExampleFeature[],
  lighting: NonNullable<SettingsRecord['adopted']['lighting']> = {},
  luminaires: readonly Partial<LuminaireRecord>[] = [evenLamp()],
): { plan: Plan; facts: Facts } {
  const plan = examplePlan('nz-ses', { settings: { adopted: { lighting } }, luminaires, features });
  return { plan, facts: createFacts(plan) };
}

/** Runs steps to their end. */
export function ended<T>(steps: Generator<unknown, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
