import { expect, test } from 'vitest';
import { checkValue } from '../../src/kinds/check-value.ts';
import {
  classOf,
  fieldOf,
  fieldValueOf,
  labelOf,
  numberOf,
  symbolOf,
  withCameraType,
} from '../../src/kinds/kind-values.ts';
import { kindOrUnknown } from '../../src/kinds/kinds.ts';

function problem(kind: string, field: string, value: unknown): string | undefined {
  const found = fieldOf(kindOrUnknown(kind), field);
  if (!found) throw new Error(`expected a field of ${kind}, got ${field}`);
  return checkValue(found, value);
}

test('a value that does not fit is explained by what was expected and what was found', () => {
  expect(problem('camera', 'hfov', 'wide')).toBe('expected degrees between 1 and 360, got "wide"');
  expect(problem('camera', 'hfov', 0.5)).toBe('expected degrees between 1 and 360, got 0.5');
  expect(problem('camera', 'mountHeight', 0)).toBe('expected metres above 0 and up to 200, got 0');
  expect(problem('camera', 'pixels', [1920])).toBe('expected [width, height] in whole pixels, got [1920]');
  expect(problem('camera', 'pixels', [1920, 0.5])).toBe('expected [width, height] in whole pixels, got [1920,0.5]');
  expect(problem('camera', 'retentionDays', Number.NaN)).toBe(
    'expected days between 0 and 36500, got something that is not a number',
  );
  expect(problem('container-stack', 'tiers', 2.5)).toBe('expected a whole number between 1 and 12, got 2.5');
  expect(problem('fence', 'opaque', 'yes')).toBe('expected true or false, got "yes"');
  expect(problem('container-storage', 'contents', 'full')).toBe('expected one of empty, sealed, both, got "full"');
  expect(problem('office', 'holds', 'seals')).toBe('expected a list of documents, seals, got "seals"');
  expect(problem('water-mark', 'date', '2026-02-30')).toBe('expected a date written YYYY-MM-DD, got "2026-02-30"');
  expect(problem('water-mark', 'source', { from: 'x'.repeat(200) })).toMatch(/^expected text, got \{"from":"x+\.\.\.$/);
});

test('a value that fits, and a missing one, is no problem', () => {
  expect(problem('camera', 'hfov', 360)).toBeUndefined();
  expect(problem('camera', 'pixels', [2688, 1520])).toBeUndefined();
  expect(problem('light', 'tilt', -90)).toBeUndefined();
  expect(problem('cleared-zone', 'securityLevels', [1, 3])).toBeUndefined();
  expect(problem('office', 'holds', ['documents', 'seals'])).toBeUndefined();
  expect(problem('water-mark', 'date', '2024-02-29')).toBeUndefined();
  for (const missing of [undefined, null]) expect(problem('camera', 'hfov', missing)).toBeUndefined();
  expect(problem('fence', 'type', '')).toBeUndefined();
});

test('a missing value counts as its default where one is right', () => {
  const fence = kindOrUnknown('fence');
  expect(fieldValueOf(fence, { type: 'wall' }, 'opaque')).toBe(true);
  expect(fieldValueOf(fence, { type: 'mesh' }, 'opaque')).toBe(false);
  expect(fieldValueOf(fence, { type: 'wall', opaque: false }, 'opaque')).toBe(false);
  const stack = kindOrUnknown('container-stack');
  expect(numberOf(stack, { tiers: 3 }, 'height')).toBeCloseTo(7.77, 10);
  expect(numberOf(stack, { tiers: 3, height: 8 }, 'height')).toBe(8);
  expect(numberOf(stack, {}, 'height')).toBeUndefined();
  expect(numberOf(stack, { tiers: 'three' }, 'height')).toBeUndefined();
});

test('symbol, class and label follow from the values', () => {
  const zone = kindOrUnknown('cleared-zone');
  expect(classOf(zone, {})).toBe('Cleared zone');
  expect(classOf(zone, { status: 'proposed' })).toBe('Cleared zone, proposed');
  expect(symbolOf(zone, { status: 'revoked' }).fill).toBeUndefined();
  expect(classOf(kindOrUnknown('fence'), { type: 'barbed' })).toBe('Fence');
  expect(classOf(kindOrUnknown('building'), { clearance: 4.5 })).toBe('Canopy');
  expect(labelOf(kindOrUnknown('label'), { text: 'Gate 1', name: 'x' })).toBe('Gate 1');
  expect(labelOf(kindOrUnknown('zeppelin'), { name: 'Z1' })).toBe('Z1');
});

test('a camera takes from its type what it does not say itself', () => {
  const type = { name: 'Dome', hfov: 103, vfov: 55, pixels: [2688, 1520], range: 60 };
  expect(withCameraType({ name: 'C1', hfov: 90, range: null }, type)).toEqual({
    name: 'C1',
    hfov: 90,
    vfov: 55,
    pixels: [2688, 1520],
    range: 60,
  });
});
