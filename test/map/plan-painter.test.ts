import fc from 'fast-check';
import type { GeoJSONSourceDiff } from 'maplibre-gl';
import { beforeAll, expect, test } from 'vitest';
import { createFeatureIndex, type FeatureIndex } from '../../src/map/feature-index.ts';
import { LivePainter } from '../../src/map/plan-painter.ts';
import { planSurroundings } from '../../src/map/plan-surroundings.ts';
import { loadSurrounds } from '../../src/map/surround.ts';
import { isRefusal } from '../../src/plan/command.ts';
import { applyPatch, listOf, type Plan } from '../../src/plan/plan.ts';
import { chosen } from '../plan/random-command.ts';
import { samplePlan } from '../plan/sample-plan.ts';

beforeAll(loadSurrounds);

/** Holds what the map was given, as MapLibre keeps it: removed first, then added over what has the same id. */
class FakeSource {
  readonly features = new Map<unknown, unknown>();
  changes = 0;

  setData(data: unknown): Promise<void> {
    this.features.clear();
    const { features } = data as { features: { id: string }[] };
    for (const feature of features) this.features.set(feature.id, feature);
    return Promise.resolve();
  }

  updateData({ remove = [], add = [] }: GeoJSONSourceDiff): Promise<void> {
    this.changes += remove.length + add.length;
    for (const id of remove) this.features.delete(id);
    for (const feature of add) this.features.set(feature.id, feature);
    return Promise.resolve();
  }
}

function easel(plan: Plan, index: FeatureIndex) {
  const sources = new Map<string, FakeSource>();
  const source = (name: string) => {
    const known = sources.get(name) ?? new FakeSource();
    sources.set(name, known);
    return known;
  };
  const waiting: (() => void)[] = [];
  const painter = new LivePainter(
    source,
    planSurroundings(() => plan, index),
    (then) => waiting.push(then),
  );
  const shown = (set: 'plan' | 'hand') =>
    ['shapes', 'places'].flatMap((name) => [...source(`${set}-${name}`).features.values()]).map((each) => JSON.stringify(each)).sort(); // biome-ignore format: one pipeline
  return { painter, source, shown, settle: () => waiting.splice(0).forEach((then) => void then()) };
}

test('after any changes the map holds what it would hold if it were drawn anew', () => {
  const choice = fc.record({ command: fc.nat(10_000), target: fc.nat(100), place: fc.nat(1000), amount: fc.nat(1000) });
  fc.assert(
    fc.property(fc.array(choice, { minLength: 1, maxLength: 25 }), (choices) => {
      const plan = samplePlan();
      const index = createFeatureIndex();
      index.open(plan);
      const live = easel(plan, index);
      live.painter.open(plan);
      for (const [step, next] of choices.entries()) {
        const { command, input } = chosen(plan, next, step);
        const patch = command(plan, input);
        if (isRefusal(patch)) continue;
        applyPatch(plan, patch);
        index.change(patch);
        live.painter.change(plan, patch);
      }
      const anew = easel(plan, index);
      anew.painter.open(plan);
      expect(live.shown('plan')).toEqual(anew.shown('plan'));
    }),
    { seed: 20_261_121, numRuns: 60 },
  );
});

test('while features are held they are drawn apart, and the plan’s own layers are not touched', () => {
  const plan = samplePlan();
  const index = createFeatureIndex();
  index.open(plan);
  const { painter, source, shown, settle } = easel(plan, index);
  painter.open(plan);
  const before = shown('plan');
  const [feature] = listOf(plan, 'feature');
  painter.hold(plan, [feature.id]);
  expect(shown('plan').length).toBeLessThan(before.length);
  const touched = source('plan-shapes').changes + source('plan-places').changes;
  const moved = { ...feature, values: { ...feature.values, name: 'Elsewhere' } };
  const patch = new Map([[`feature/${feature.id}` as const, [feature, moved] as const]]);
  applyPatch(plan, patch);
  painter.change(plan, patch);
  expect(source('plan-shapes').changes + source('plan-places').changes).toBe(touched);
  expect(shown('hand').join()).toContain('Elsewhere');
  painter.letGo(plan);
  settle();
  expect(shown('hand')).toEqual([]);
  expect(shown('plan').length).toBe(before.length);
});

test('what is hidden, by itself or by its kind, is not on the map, and comes back whole', () => {
  const plan = samplePlan();
  const index = createFeatureIndex();
  index.open(plan);
  const { painter, shown } = easel(plan, index);
  painter.open(plan);
  const before = shown('plan');
  const [first] = listOf(plan, 'feature');
  painter.hide(plan, new Set([first.kind]));
  expect(shown('plan').length).toBeLessThan(before.length);
  painter.hide(plan, new Set(listOf(plan, 'feature').map((feature) => feature.id)));
  expect(shown('plan')).toEqual([]);
  painter.hide(plan, new Set());
  expect(shown('plan')).toEqual(before);
});
