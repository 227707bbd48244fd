// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { crsOf, toGrid } from '../../../src/geometry/crs.ts';
import { geodesicBetween } from '../../../src/geometry/geodesic.ts';
import { verticesOf } from '../../../src/plan/change-feature.ts';
import { createPlan, newSettings, recordOf } from '../../../src/plan/plan.ts';
import type { FeatureRecord } from '../../../src/plan/record.ts';
import { openPlan, plan, undo } from '../../../src/session/document.ts';
import { selection, together } from '../../../src/session/view.ts';
import { BoundaryTable } from '../../../src/ui/boundary/boundary-table.tsx';

const zone = (id: string, west: number, order: number): FeatureRecord => {
  const [east, south, north] = [west + 0.001, -33, -32.999];
  const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]; // biome-ignore format: one ring
  return { type: 'feature', id, kind: 'cleared-zone', order, geometry: { type: 'Polygon', coordinates: [ring] }, values: { name: id } }; // biome-ignore format: one record
};
const ring = (id = 'a') => {
  const found = recordOf(plan.value, 'feature', id);
  return found ? (verticesOf(found)[0]?.[0] ?? []) : [];
};

let root: HTMLElement;
const field = (label: string): HTMLInputElement => {
  const found = root.querySelector<HTMLInputElement>(`[aria-label="${label}"]`);
  if (!found) throw new Error(`expected ${label}`);
  return found;
};
const type = (label: string, text: string) =>
  act(() => {
    field(label).value = text;
    field(label).dispatchEvent(new Event('change', { bubbles: true }));
  });
const choose = async (number: number, item: string) => {
  const list = field(`What to do with point ${number}`).parentElement?.querySelector('[role="menu"]');
  if (!list) throw new Error('expected a menu');
  // The test's document has no popovers.
  Object.assign(list, { hidePopover: () => undefined, matches: (selector: string) => selector === ':popover-open' });
  await act(() => void list.dispatchEvent(new Event('toggle')));
  const items = [...list.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const button = items.find(({ textContent }) => textContent?.startsWith(item));
  if (!button) throw new Error(`expected ${item}`);
  await act(() => button.click());
};

beforeEach(async () => {
  document.body.innerHTML = '<div id="app"></div>';
  root = document.getElementById('app') ?? document.body;
  openPlan(createPlan([{ ...newSettings, crs: 'EPSG:7856', datum: 'GDA2020' }, zone('a', 151, 0), zone('b', 151.001, 1)])); // biome-ignore format: one plan
  selection.value = ['a'];
  together.value = false;
  await act(() => render(<BoundaryTable />, root));
});
afterEach(() => act(() => render(null, root)));

test('a latitude, longitude, easting or northing that is typed moves the point, and its other half not at all', async () => {
  await type('Latitude of point 2', '33 00 01.5');
  expect(ring()[1]?.position).toEqual([151.001, -33 - 1.5 / 3600]);
  await type('Longitude of point 2', '151.0015 E');
  expect(ring()[1]?.position).toEqual([151.0015, -33 - 1.5 / 3600]);
  const mga = crsOf('EPSG:7856');
  if (!mga) throw new Error('expected the grid');
  const [, northing] = toGrid(mga, ring()[1]?.position ?? []);
  await type('Easting of point 2', '313 200.5');
  const [easting, after] = toGrid(mga, ring()[1]?.position ?? []);
  expect(easting).toBeCloseTo(313_200.5, 6);
  expect(after).toBeCloseTo(northing, 6);
  expect(field('Easting of point 2').value.replace(/\s/g, '')).toBe('313200.500');
});

test('what cannot be read is told under its row, stays to be mended, and moves nothing', async () => {
  const before = ring();
  await type('Latitude of point 2', '33 75 01.5 S');
  expect(root.querySelector('[role="alert"]')?.textContent).toMatch(/^Latitude: expected degrees/);
  await type('Latitude of point 2', '-33.1 S');
  expect(root.querySelector('[role="alert"]')?.textContent).toBe('Latitude: a sign or the letter S, not both.');
  await type('Easting of point 2', '13');
  expect(root.querySelector('[role="alert"]')?.textContent).toMatch(/outside the area of use of MGA2020 zone 56/);
  await type('Label of point 2', '1');
  expect(root.querySelector('[role="alert"]')?.textContent).toBe('Another vertex is labelled 1 already.');
  expect(ring()).toEqual(before);
});

test('a leg’s typed distance and bearing move its end, and the corner that a neighbour shares with it', async () => {
  together.value = true;
  await type('Distance from point 1', '120.5');
  await type('Bearing from point 1', '95° 30′');
  const [from, end] = ring();
  const leg = geodesicBetween(from?.position ?? [], end?.position ?? []);
  expect(leg.distance).toBeCloseTo(120.5, 4);
  expect(leg.azimuth).toBeCloseTo(95.5, 6);
  expect(ring('b')[0]?.position).toEqual(end?.position);
  undo();
  undo();
  expect(ring('b')[0]?.position).toEqual([151.001, -33]);
});

test('rows are put in, taken out, moved and begun at; the line of each leg and its words are kept', async () => {
  together.value = true;
  await act(() => {
    const line = root.querySelector<HTMLSelectElement>('[aria-label="Line from point 2"]');
    if (line) line.value = 'water-mark';
    line?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await type('Words for the line from point 2', 'along the MHWM');
  await choose(2, 'Insert a point after');
  expect(ring().map(({ label }) => label)).toEqual(['1', '2', '2a', '3', '4']);
  expect(ring('b').map(({ label }) => label)).toContain('4a');
  expect(ring().map(({ edge }) => edge?.text)).toEqual([undefined, 'along the MHWM', 'along the MHWM', undefined, undefined]); // biome-ignore format: one list
  await choose(3, 'Move down');
  expect(ring().map(({ label }) => label)).toEqual(['1', '2', '3', '2a', '4']);
  await choose(4, 'Begin the boundary here');
  expect(ring().map(({ label }) => label)).toEqual(['2a', '4', '1', '2', '3']);
  await choose(1, 'Delete');
  expect(ring().map(({ label }) => label)).toEqual(['4', '1', '2', '3']);
  expect(ring('b')).toHaveLength(4);
});

test('a leg is moved sideways with what shares it', async () => {
  together.value = true;

  await act(() => field('Label of point 2').focus());
  await act(() => {
    const box = root.querySelector<HTMLInputElement>('.shift-leg input');
    if (!box) throw new Error('expected the box of the leg');
    box.value = '5';
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(() => [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Right')?.click());
  const [, corner] = ring();
  expect(geodesicBetween([151.001, -33], corner?.position ?? []).distance).toBeCloseTo(5, 4);
  expect(ring('b')[0]?.position).toEqual(corner?.position);
});
