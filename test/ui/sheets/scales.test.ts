import { expect, test } from 'vitest';
import { nextScale, scaleFor, scales } from '../../../src/facts/sheet-scales.ts';
import { parseScale } from '../../../src/ui/sheets/scales.ts';

test('a scale is read as people type it', () => {
  for (const text of ['1:2500', '1 : 2 500', '2500', ' 1:2,500 ', '1:2\u2009500']) expect(parseScale(text)).toBe(2500);
  for (const text of ['', '1:', 'large', '0', '-5', '1:0', '1:x']) expect(parseScale(text)).toBeUndefined();
});

test('the wheel steps through the list from any scale and stops at its ends', () => {
  expect(nextScale(1000, 1)).toBe(1250);
  expect(nextScale(1000, -1)).toBe(750);
  expect(nextScale(1234, 1)).toBe(1250);
  expect(nextScale(1234, -1)).toBe(1000);
  expect(nextScale(scales[0], -1)).toBe(scales[0]);
  expect(nextScale(scales[scales.length - 1], 1)).toBe(scales[scales.length - 1]);
});

test('the largest scale is chosen that lets so many metres on so many millimetres', () => {
  expect(scaleFor(290, 290)).toBe(1000);
  expect(scaleFor(291, 290)).toBe(1250);
  expect(scaleFor(0, 290)).toBe(scales[0]);
});
