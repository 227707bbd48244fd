import { createFacts } from '../../src/facts/facts.ts';
import { type Patch, patchOf } from '../../src/plan/patch.ts';
import { applyPatch, change, listOf, type Plan, recordsOf } from '../../src/plan/plan.ts';
import type { FeatureRecord, PlanGeometry, SheetRecord } from '../../src/plan/record.ts';
import { createRunner } from '../../src/validators/run.ts';
import { type Figure, quantile, seeded } from './figure.ts';
import { makePlan } from './make-plan.ts';

const edits = 200;

/** Two sheets over the plan, one of the whole and one of a part, so that the map rules have work. */
function withSheets(plan: Plan): Plan {
  const sheet = (id: string, scale: number, centre: readonly [number, number]): SheetRecord => ({
    type: 'sheet',
    id,
    order: id === 'whole' ? 0 : 1,
    number: id === 'whole' ? '1' : '2',
    title: 'Site plan',
    paper: 'A3',
    orientation: 'landscape',
    scale,
    centre,
    rotation: 0,
    date: '2026-11-21',
    author: 'A. Person',
    inserts: [],
  });
  applyPatch(plan, change(plan, [sheet('whole', 10_000, [176.32, -37.782]), sheet('part', 1000, [176.312, -37.788])]));
  return plan;
}

/** Milliseconds that all rules take on a plan that nothing is known of yet: the least of three. */
function cold(count: number): number {
  const times = [1, 2, 3].map(() => {
    const plan = withSheets(makePlan(count, 7));
    const start = performance.now();
    createRunner(plan).run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

const moved = (geometry: PlanGeometry, east: number, north: number): PlanGeometry => {
  const shift = (value: unknown): unknown =>
    Array.isArray(value) && typeof value[0] === 'number'
      ? [value[0] + east, value[1] + north]
      : Array.isArray(value)
        ? value.map(shift)
        : value;
  return { ...geometry, coordinates: shift(geometry.coordinates) } as PlanGeometry;
};

/** One edit as an editor makes it: a feature moved a little, or a value filled in. */
function edit(plan: Plan, features: readonly FeatureRecord[], random: () => number): Patch {
  const picked = features[Math.floor(random() * features.length)];
  const feature = recordsOf(plan, 'feature').get(picked.id) ?? picked;
  const after: FeatureRecord =
    random() < 0.7
      ? { ...feature, geometry: moved(feature.geometry, (random() - 0.5) * 1e-5, (random() - 0.5) * 1e-5) }
      : { ...feature, values: { ...feature.values, note: String(random()) } };
  return patchOf((key) => plan.records.get(key), [after]);
}

/** Milliseconds of the report after each of many single edits. */
function afterEdits(count: number): number[] {
  const plan = withSheets(makePlan(count, 7));
  const runner = createRunner(plan, createFacts(plan));
  runner.run();
  const random = seeded(11);
  const features = listOf(plan, 'feature');
  const times: number[] = [];
  for (let i = 0; i < edits; i++) {
    applyPatch(plan, edit(plan, features, random));
    const start = performance.now();
    runner.run();
    times.push(performance.now() - start);
  }
  return times;
}

/** All rules on 10,000 features: from cold, after one edit, and against 20,000. */
export function benchRules(): readonly Figure[] {
  const ten = cold(10_000);
  const twenty = cold(20_000);
  const times = afterEdits(10_000);
  return [
    { what: 'all rules from cold, 10,000 features', value: ten, unit: 'ms', limit: 1000 },
    { what: 'after one edit, median', value: quantile(times, 0.5), unit: 'ms' },
    { what: 'after one edit, p95', value: quantile(times, 0.95), unit: 'ms', limit: 50 },
    { what: '20,000 features against 10,000', value: twenty / ten, unit: 'times', limit: 2.3 },
  ];
}
