// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { createPlan, newSettings, recordsOf } from '../../../src/plan/plan.ts';
import type { FeatureRecord } from '../../../src/plan/record.ts';
import { openPlan, plan, undo } from '../../../src/session/document.ts';
import { focusField, report, selection, shownFinding, tool } from '../../../src/session/view.ts';
import { Checklist } from '../../../src/ui/checklist/checklist.tsx';
import type { Finding, RuleResult } from '../../../src/validators/rule.ts';

const dock: FeatureRecord = {
  type: 'feature',
  id: 'dock',
  kind: 'loading-area',
  order: 0,
  geometry: { type: 'Point', coordinates: [176.3, -37.8] },
  values: { name: '<img src=x onerror=alert(1)>' },
};
const result = (findings: readonly Finding[]): RuleResult => ({
  id: 'site-plan-item-missing',
  pack: 'nz-ses',
  clause: '1.9',
  title: 'A site plan that identifies each item',
  cites: ['SES 1.9'],
  outcome: findings.length > 0 ? 'not-met' : 'met',
  findings,
  judged: 16,
  excepted: [],
});

async function show(findings: readonly Finding[]): Promise<HTMLElement> {
  openPlan(createPlan([{ ...newSettings, packs: ['nz-ses'], author: 'A. Person' }, dock]));
  const rules = [result(findings)];
  report.value = {
    revision: 1,
    packs: ['nz-ses'],
    rules,
    counts: { met: 0, 'not-met': rules.length, review: 0, 'not-applicable': 0 },
  };
  document.body.innerHTML = '<div id="app"></div>';
  const root = document.getElementById('app');
  if (!root) throw new Error('expected the root');
  await act(() => render(<Checklist />, root));
  return root;
}
const press = (root: HTMLElement, words: string) =>
  act(() => {
    const button = [...root.querySelectorAll('button')].find((each) => each.textContent?.includes(words));
    if (!button) throw new Error(`expected a button that says ${words}`);
    button.click();
  });
afterEach(() => {
  report.value = null;
  selection.value = [];
  const root = document.getElementById('app');
  if (root) render(null, root);
});

test('a finding names what is wrong as text, and its button takes up the tool that mends it', async () => {
  const root = await show([
    {
      outcome: 'not-met',
      features: [],
      item: 'assembly-point',
      message: 'No <b>assembly point</b> is drawn.',
      advice: 'Draw it.',
      steps: [{ label: 'Draw the assembly point', do: 'draw', kind: 'assembly-point' }],
    },
  ]);
  expect(root.textContent).toContain('No <b>assembly point</b> is drawn.');
  expect(root.querySelector('b')).toBeNull();
  await press(root, 'Draw the assembly point');
  expect(tool.value).toMatchObject({ tool: 'draw', kind: 'assembly-point' });
});

test('a finding that wants a value selects the feature and puts its field in focus; its place shows on focus', async () => {
  const finding: Finding = {
    outcome: 'not-met',
    features: ['dock'],
    message: 'Dock records no access control.',
    advice: '',
    steps: [{ label: 'Fill in the access control', do: 'fill', feature: 'dock', field: 'accessControl' }],
  };
  const root = await show([finding]);
  root.querySelector<HTMLElement>('.finding-head')?.focus();
  expect(shownFinding.value).toBe(finding);
  await press(root, 'Fill in the access control');
  expect(selection.value).toEqual(['dock']);
  expect(focusField.value).toBe('accessControl');
});

test('what does not apply is noted with a reason and a name, and undo takes the note back', async () => {
  const root = await show([
    {
      outcome: 'not-met',
      features: [],
      item: 'perimeter-roads',
      message: 'No perimeter road is drawn.',
      advice: '',
      steps: [{ label: 'Does not apply: why?', do: 'except', rule: 'site-plan-item-missing', item: 'perimeter-roads' }],
    },
  ]);
  await press(root, 'Does not apply');
  await press(root, 'Note it');
  expect(recordsOf(plan.value, 'exception').size).toBe(0);
  const reason = root.querySelector('textarea');
  if (!reason) throw new Error('expected a field for the reason');
  await act(() => {
    reason.value = 'The site has none';
    reason.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press(root, 'Note it');
  const [noted] = recordsOf(plan.value, 'exception').values();
  expect(noted).toMatchObject({ item: 'perimeter-roads', reason: 'The site has none', by: 'A. Person' });
  expect(root.textContent).toContain('Perimeter roads does not apply: The site has none');
  await act(() => void undo());
  expect(recordsOf(plan.value, 'exception').size).toBe(0);
});

test('with nothing left the checklist says so and folds what is done', async () => {
  const root = await show([]);
  expect(root.textContent).toContain('Nothing is left to do');
  expect(root.querySelector('details')?.open).toBe(false);
});
