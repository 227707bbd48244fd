// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { waterSideOf } from '../../../src/facts/face-side.ts';
import { createFacts } from '../../../src/facts/facts.ts';
import { siteFrame } from '../../../src/geometry/site-frame.ts';
import { createPlan, listOf, newSettings, recordOf } from '../../../src/plan/plan.ts';
import type { FeatureRecord, JsonObject, PlanGeometry } from '../../../src/plan/record.ts';
import { openPlan, plan, undo } from '../../../src/session/document.ts';
import { message, selection, together, tool } from '../../../src/session/view.ts';
import { zonesAside, zonesShown } from '../../../src/session/zones-shown.ts';
import { ZoneSection } from '../../../src/ui/zones/zone-section.tsx';

const frame = siteFrame([153.2, -27.4]);
const box = (x: number, y: number, width: number, height: number): PlanGeometry => {
  const corners = [[x, y], [x + width, y], [x + width, y + height], [x, y + height], [x, y]]; // biome-ignore format: a ring
  return { type: 'Polygon', coordinates: [corners.map((point) => frame.toLonLat(point))] };
};
const feature = (
  id: string,
  kind: string,
  geometry: PlanGeometry,
  values: JsonObject,
  order: number,
): FeatureRecord => ({
  ...{ type: 'feature', id, kind, geometry, values, order },
});
const berthLine: PlanGeometry = { type: 'LineString', coordinates: [frame.toLonLat([0, 0]), frame.toLonLat([200, 0])] };

let root: HTMLElement;
const selected = (): FeatureRecord[] => selection.value.flatMap((id) => recordOf(plan.value, 'feature', id) ?? []);
const draw = () => act(() => render(<ZoneSection features={selected()} />, root));
async function select(...ids: string[]): Promise<void> {
  selection.value = ids;
  await draw();
}
const button = (name: string | RegExp): HTMLButtonElement => {
  const found = [...root.querySelectorAll('button')].find((each) => each.firstChild?.textContent?.match(name));
  if (!found) throw new Error(`expected a button ${name}, got ${root.textContent}`);
  return found;
};
const press = async (name: string | RegExp) => {
  await act(() => button(name).click());
  await draw();
};

beforeEach(() => {
  document.body.innerHTML = '<div id="app"></div>';
  root = document.body.querySelector('#app') ?? document.body;
  zonesShown.value = 'all';
  openPlan(
    createPlan([
      { ...newSettings, crs: 'EPSG:7856', datum: 'GDA2020' },
      feature('berth', 'berth', berthLine, { name: 'Berth 1' }, 0),
      feature('wharf', 'wharf', box(0, -20, 200, 20), { name: 'Wharf' }, 1),
      feature('port', 'port-boundary', box(-20, -100, 400, 300), { name: 'Port' }, 2),
      feature('a', 'cleared-zone', box(0, -80, 100, 50), { name: 'Zone A', inForce: 'At all times' }, 3),
      feature('b', 'cleared-zone', box(100, -80, 400, 50), { name: 'Zone B', purpose: 'Stores' }, 4),
    ]),
  );
});
afterEach(() => act(() => render(null, root)));

test('a water-side zone is made 50 m from the berth, on the side of the water, once the distance is typed', async () => {
  expect(waterSideOf(createFacts(plan.value), selectedBerth())).toBe('left');
  await select('berth');
  expect(button('Make a water-side zone').title).toBe('Type the distance in metres first.');
  const distance = root.querySelector<HTMLInputElement>('input[inputmode="decimal"]');
  if (!distance) throw new Error('expected the distance');
  await act(() => {
    distance.value = '50';
    distance.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press('Make a water-side zone');
  const made = listOf(plan.value, 'feature').at(-1);
  expect(made).toMatchObject({
    kind: 'water-side-restricted-zone',
    values: { distance: 50, reference: 'berth', side: 'left', status: 'proposed', proposal: 'add' },
  });
  expect(selection.value).toEqual([made?.id]);
});

const selectedBerth = (): FeatureRecord => {
  const berth = recordOf(plan.value, 'feature', 'berth');
  if (!berth) throw new Error('expected the berth');
  return berth;
};

test('a change is proposed, compared before and after, and accepted, from the selected zone', async () => {
  await select('a');
  expect(root.textContent).toContain('In force: At all times.');
  await press('Propose a change');
  const [proposal] = selection.value;
  expect(recordOf(plan.value, 'feature', proposal)?.values).toMatchObject({ proposal: 'change', replaces: 'a' });
  expect(root.textContent).toContain('It would take the place of Zone A.');
  await press('As they stand');
  expect([...zonesAside.value]).toEqual([proposal]);
  await press('As proposed');
  expect([...zonesAside.value]).toEqual(['a']);
  await press('Accept the proposal');
  expect(recordOf(plan.value, 'feature', 'a')?.values.status).toBe('revoked');
  expect(recordOf(plan.value, 'feature', proposal)?.values).toMatchObject({ name: 'Zone A', status: 'established' });
});

test('two selected zones are merged into the first, and it is told what of the other is lost', async () => {
  await select('a', 'b');
  await press('Merge into Zone A');
  expect(recordOf(plan.value, 'feature', 'b')).toBeUndefined();
  expect(message.value?.text).toBe('Merged into Zone A. Its own name, purpose stay; those of the others are gone.');
  expect(undo()?.label).toBe('Merge into Zone A');
  expect(recordOf(plan.value, 'feature', 'b')).toBeDefined();
});

test('what cannot be done says why before it is pressed, and a zone is clipped to the port', async () => {
  await select('a');
  expect(button('Clip to the port').title).toBe('It lies inside already: there is nothing to clip.');
  await select('b');
  await press('Clip to the port');
  expect(message.value?.text).toBe('Clipped to the port.');
  await press('Split by a line');
  expect(tool.value).toEqual({ tool: 'split-area', feature: 'b' });
});

test('whether shared edges move together is switched where a boundary is selected', async () => {
  await select('port');
  const tick = root.querySelector<HTMLInputElement>('input[type="checkbox"]');
  await act(() => tick?.click());
  expect(together.value).toBe(true);
  await act(() => tick?.click());
  expect(together.value).toBe(false);
});
