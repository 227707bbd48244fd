// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPlan, newSettings } from '../../../src/plan/plan.ts';
import { done, openPlan, plan, undo } from '../../../src/session/document.ts';
import { PasteDialog } from '../../../src/ui/boundary/paste-dialog.tsx';

/** Naval waters, Spectacle Island: Control of Naval Waters Act 1918 Proclamation, Sch 1 item 1; a letter for a digit in line 3. */
const spectacle = `Point 1  33°51’06.1446”S  151°09’59.9966”E
Point 2  33°51’02.2258”S  151°10’01.2551”E
Point 3  33°5O’47.2271”S  151°09’54.3550”E
Point 4  33°50’52.0409”S  151°09’36.5977”E
Point 5  33°51’01.7478”S  151°09’42.0228”E`;

let root: HTMLElement;
const find = <E extends HTMLElement>(selector: string): E => {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`expected ${selector}`);
  return found;
};
const type = (text: string) =>
  act(() => {
    const box = find<HTMLTextAreaElement>('textarea');
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
const press = (name: RegExp) =>
  act(() => {
    const all = [...root.querySelectorAll<HTMLElement>('button, label')];
    const found = all.find((each) => name.test(each.getAttribute('aria-label') ?? each.textContent ?? ''));
    if (!found) throw new Error(`expected ${name}`);
    (found.querySelector('input') ?? found).click();
  });
const status = () => find('[role=status]').textContent;
const features = () => [...plan.value.records.values()].filter((record) => record.type === 'feature');

beforeEach(async () => {
  document.body.innerHTML = '<div id="app"></div>';
  root = document.getElementById('app') ?? document.body;
  openPlan(
    createPlan([
      { ...newSettings, crs: 'EPSG:7856', datum: 'GDA2020', packs: ['au-mtofsr'], role: 'port-facility-operator' },
    ]),
  );
  await act(() => render(<PasteDialog />, root));
});
afterEach(() => act(() => render(null, root)));

test('each line is told, the datum and the closing are asked, and acceptance is one entry of undo', async () => {
  await type(spectacle);
  expect(status()).toMatch(/which datum/);
  await press(/^GDA94$/);
  expect(status()).toMatch(/^Line 3: /);
  await press(/Read line 3 as suggested/);
  expect(find<HTMLTextAreaElement>('textarea').value).toContain('33°50’47.2271”S');
  expect(status()).toMatch(/how the boundary closes from 5 to 1/);
  expect(root.textContent).toMatch(/125.00/);
  await press(/^Straight/);
  expect(features()).toHaveLength(1);
  expect(done.value).toHaveLength(0);
  await press(/^Put it on the plan$/);
  expect(done.value).toHaveLength(1);
  expect(features()).toMatchObject([{ kind: 'facility-boundary', values: { vertices: ['1', '2', '3', '4', '5'] } }]);
  undo();
  expect(features()).toHaveLength(0);
});

test('what is only looked at is gone when the dialog closes', async () => {
  await type(spectacle.replace('5O', '50'));
  expect(features()).toHaveLength(1);
  await act(() => render(null, root));
  expect(features()).toHaveLength(0);
  expect(done.value).toHaveLength(0);
});

test('WGS 84 is taken as the plan’s datum, which is said and kept in the note', async () => {
  await type(`World Geodetic System (WGS 84)\n${spectacle.replace('5O', '50')}`);
  expect(root.textContent).toMatch(/taken as GDA2020/);
  await press(/^Along a water mark/);
  await press(/^Put it on the plan$/);
  expect(features()).toMatchObject([{ values: { note: expect.stringMatching(/WGS84 coordinates taken as GDA2020/) } }]);
});
