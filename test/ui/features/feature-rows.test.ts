import { expect, test } from 'vitest';
import { createPlan } from '../../../src/plan/plan.ts';
import type { FeatureRecord } from '../../../src/plan/record.ts';
import { featureRows, nameOf } from '../../../src/ui/features/feature-rows.ts';

const feature = (id: string, kind: string, order: number, values: FeatureRecord['values'] = {}): FeatureRecord => ({
  type: 'feature',
  id,
  kind,
  order,
  geometry: { type: 'Point', coordinates: [176.3, -37.8] },
  values,
});
const plan = createPlan([
  feature('x', 'mystery', 0),
  feature('c2', 'camera', 2, { name: 'C2' }),
  feature('c1', 'camera', 1, { name: '<b>C1</b>' }),
  feature('f', 'fence', 3, { name: 'North' }),
]);
const shown = (folded: string[], filter: string) =>
  featureRows(plan, new Set(folded), filter).map((row) => (row.row === 'kind' ? `${row.name} ${row.count}` : row.name));

test('features stand under their kinds in file order, and kinds that Bollard does not know come last', () => {
  expect(shown([], '')).toEqual([
    'Fences 1',
    'North',
    'Cameras 2',
    '<b>C1</b>',
    'C2',
    'Unknown kind: mystery 1',
    'Unknown without a name',
  ]);
});

test('a folded kind shows its count only, and a filter unfolds what it finds', () => {
  expect(shown(['camera'], '')).toContain('Cameras 2');
  expect(shown(['camera'], '')).not.toContain('C2');
  expect(shown(['camera'], 'c2')).toEqual(['Cameras 1', 'C2']);
  expect(shown([], 'camera 1')).toEqual(['Cameras 1', '<b>C1</b>']);
  expect(shown([], 'nothing such')).toEqual([]);
});

test('a feature without a name is called by its kind', () => {
  expect(nameOf(feature('l', 'light', 0))).toMatch(/^Light without a name$/);
  expect(nameOf(feature('l', 'light', 0, { name: '  ' }))).toMatch(/^Light without a name$/);
});

test('ten thousand features are listed in one go', () => {
  const many = createPlan(Array.from({ length: 10_000 }, (_, i) => feature(`c${i}`, 'camera', i, { name: `C${i}` })));
  const start = performance.now();
  expect(featureRows(many, new Set(), '')).toHaveLength(10_001);
  expect(performance.now() - start).toBeLessThan(500);
});
