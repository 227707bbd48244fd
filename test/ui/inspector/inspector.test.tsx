// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPlan, newSettings, recordOf } from '../../../src/plan/plan.ts';
import type { FeatureRecord, JsonObject } from '../../../src/plan/record.ts';
import { done, openPlan, plan, undo } from '../../../src/session/document.ts';
import { focusField, selection } from '../../../src/session/view.ts';
import { Inspector } from '../../../src/ui/inspector/inspector.tsx';

const camera = (id: string, values: JsonObject): FeatureRecord => ({
  type: 'feature',
  id,
  kind: 'camera',
  order: 0,
  geometry: { type: 'Point', coordinates: [176.3, -37.8] },
  values,
});
const valuesOf = (id: string) => recordOf(plan.value, 'feature', id)?.values;

let root: HTMLElement;
async function show(...ids: string[]): Promise<void> {
  openPlan(
    createPlan([
      { ...newSettings, crs: 'EPSG:2193', datum: 'NZGD2000' },
      camera('c1', { name: 'C1', hfov: 90 }),
      camera('c2', { name: 'C2', hfov: 60 }),
    ]),
  );
  await act(() => {
    selection.value = ids;
    render(<Inspector />, root);
  });
}
const control = (field: string): HTMLInputElement => {
  const found = root.querySelector<HTMLInputElement>(`[data-field="${field}"] :is(input, select, textarea)`);
  if (!found) throw new Error(`expected a control for ${field}`);
  return found;
};
const type = (field: string, text: string, kept = true) =>
  act(() => {
    const input = control(field);
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    if (kept) input.dispatchEvent(new Event('change', { bubbles: true }));
  });

afterEach(() => act(() => render(null, root)));
beforeEach(() => {
  document.body.innerHTML = '<div id="app"></div>';
  const found = document.getElementById('app');
  if (!found) throw new Error('expected the root');
  root = found;
});

test('a value counts while it is typed, and is one entry of undo when the field is left', async () => {
  await show('c1');
  await type('name', 'Gate cam', false);
  expect(valuesOf('c1')?.name).toBe('Gate cam');
  expect(done.value).toHaveLength(0);
  await type('name', 'Gate camera');
  expect(done.value).toHaveLength(1);
  await act(() => void undo());
  expect(valuesOf('c1')?.name).toBe('C1');
});

test('a number outside its limits stays on screen with the reason, and the plan keeps its last good one', async () => {
  await show('c1');
  for (const wrong of ['wide', '999', '-3']) {
    await type('hfov', wrong);
    expect(control('hfov').value).toBe(wrong);
    expect(control('hfov').getAttribute('aria-invalid')).toBe('true');
    expect(root.querySelector('[data-field="hfov"] .problem')?.textContent).toMatch(/^Expected degrees/);
    expect(valuesOf('c1')?.hfov).toBe(90);
  }
  await type('hfov', '103');
  expect(valuesOf('c1')?.hfov).toBe(103);
  expect(root.querySelector('[data-field="hfov"] .problem')).toBeNull();
});

test('an emptied field takes the value away: not known is not zero', async () => {
  await show('c1');
  await type('hfov', '');
  expect(valuesOf('c1')).toEqual({ name: 'C1' });
});

test('several features show where they differ, and take a value together', async () => {
  await show('c1', 'c2');
  expect(root.textContent).toContain('2 cameras selected');
  expect(control('hfov').placeholder).toBe('Several values');
  await type('recordingSystem', 'NVR');
  expect([valuesOf('c1')?.recordingSystem, valuesOf('c2')?.recordingSystem]).toEqual(['NVR', 'NVR']);
  expect(done.value).toHaveLength(1);
});

test('the field that a finding asks for gets the focus', async () => {
  await show('c1');
  await act(() => {
    focusField.value = 'retentionDays';
  });
  await vi.waitFor(() => expect(document.activeElement === control('retentionDays')).toBe(true));
  expect(focusField.value).toBeNull();
});

test('a kind that Bollard does not know is shown with what the file says of it, as text', async () => {
  openPlan(createPlan([{ ...camera('x', { name: '<script>x</script>', odd: { a: 1 } }), kind: 'mystery' }]));
  await act(() => {
    selection.value = ['x'];
    render(<Inspector />, root);
  });
  expect(root.textContent).toContain('mystery');
  expect(root.textContent).toContain('{"a":1}');
  expect(root.querySelector('script')).toBeNull();
});
