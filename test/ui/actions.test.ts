import { expect, test } from 'vitest';
import { kinds } from '../../src/kinds/kinds.ts';
import { actionOf, actions } from '../../src/ui/actions.ts';

const press = (key: string) => (/^[A-Z]$/.test(key) ? `Shift+${key}` : key.toUpperCase());

test('no key is used twice, tools included', () => {
  const used = [...actions.flatMap(({ keys }) => keys ?? []), ...kinds.flatMap(({ key }) => (key ? press(key) : []))];
  const twice = used.filter((keys, index) => used.indexOf(keys) !== index);
  expect(twice).toEqual([]);
});

test('no action is named twice, and each has words for people', () => {
  expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
  for (const { label } of actions) expect(label).toMatch(/^[A-Z]/);
});

test('what cannot be done says why in a sentence', () => {
  for (const id of ['undo', 'redo', 'delete', 'duplicate', 'plan-settings', 'save-copy']) {
    expect(actionOf(id).why?.()).toMatch(/^[A-Z].*\.$/);
  }
});
