// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { geodesicBetween } from '../../../src/geometry/geodesic.ts';
import { verticesOf } from '../../../src/plan/change-feature.ts';
import { createPlan, newSettings, recordOf } from '../../../src/plan/plan.ts';
import type { FeatureRecord } from '../../../src/plan/record.ts';
import { done, openPlan, plan } from '../../../src/session/document.ts';
import { VerticesTable } from '../../../src/ui/inspector/vertices-table.tsx';

const zone: FeatureRecord = {
  type: 'feature',
  id: 'z',
  kind: 'cleared-zone',
  order: 0,
  geometry: { type: 'Polygon', coordinates: [[[151, -33], [151.001, -33], [151.001, -33.001], [151, -33]]] },
  values: { vertices: ['A', 'B', 'C'], edges: [{ line: 'parallel' }, { line: 'meridian' }, {}] },
}; // biome-ignore format: one ring, one line

let root: HTMLElement;
const now = () => recordOf(plan.value, 'feature', 'z') ?? zone;
const ring = () => verticesOf(now())[0]?.[0] ?? [];
const show = () => act(() => render(<VerticesTable feature={now()} />, root));
const field = (label: string): HTMLInputElement => {
  const found = root.querySelector<HTMLInputElement>(`[aria-label="${label}"]`);
  if (!found) throw new Error(`expected ${label}`);
  return found;
};
const type = async (label: string, text: string) => {
  await act(() => {
    field(label).value = text;
    field(label).dispatchEvent(new Event('change', { bubbles: true }));
  });
  await show();
};

beforeEach(async () => {
  document.body.innerHTML = '<div id="app"></div>';
  root = document.getElementById('app') ?? document.body;
  openPlan(createPlan([{ ...newSettings, crs: 'EPSG:7856', datum: 'GDA2020' }, zone]));
  await show();
});
afterEach(() => act(() => render(null, root)));

test('a distance or a bearing that is typed moves the end of its leg and nothing else', async () => {
  const before = ring();
  await type('Distance from vertex 1', '120.5');
  await type('True bearing from vertex 1', '100° 30′');
  const [a, b, c] = ring();
  const leg = geodesicBetween(a.position, b.position);
  expect(leg.distance).toBeCloseTo(120.5, 4);
  expect(leg.azimuth).toBeCloseTo(100.5, 6);
  expect([a, c]).toEqual([before[0], before[2]]);
  expect(b.label).toBe('B');
  expect(done.value).toHaveLength(2);
});

test('what is no bearing or distance is told, and moves nothing', async () => {
  await type('Distance from vertex 1', '-3');
  expect(root.textContent).toMatch(/Distance: expected more than 0 m/);
  await type('True bearing from vertex 1', '400');
  expect(root.textContent).toMatch(/Bearing: expected 0 to 360 degrees/);
  expect(done.value).toHaveLength(0);
});

test('a boundary begins at another point with labels and edges where they were', async () => {
  await act(() => field('Begin at vertex 3').click());
  expect(ring().map(({ label }) => label)).toEqual(['C', 'A', 'B']);
  expect(ring().map(({ edge }) => edge?.line)).toEqual(['geodesic', 'parallel', 'meridian']);
});
