import { expect, test } from 'vitest';
import { missingFrom, readFont } from '../../src/sheet/font.ts';
import { sheetFonts } from './sheet-fonts.ts';

const wanted = 'āēīōūĀĒĪŌŪ′″°–—−×→←↑↓²³¹½·…“”‘’ § □ 0123456789\u2009\u00a0';

test('both fonts hold macrons, coordinate marks and every sign that sheets print', () => {
  expect(missingFrom(sheetFonts.regular, wanted)).toEqual([]);
  expect(missingFrom(sheetFonts.semibold, wanted)).toEqual([]);
});

test('digits are all as wide as each other, so that columns of numbers align', () => {
  for (const font of [sheetFonts.regular, sheetFonts.semibold]) {
    const widths = [...'0123456789'].map((digit) => font.widthOf(digit, 1));
    expect(new Set(widths).size).toBe(1);
  }
});

test('widths add up without kerning and grow with the size', () => {
  const { regular } = sheetFonts;
  expect(regular.widthOf('AV', 10)).toBeCloseTo(regular.widthOf('A', 10) + regular.widthOf('V', 10), 9);
  expect(regular.widthOf('Wharf', 4)).toBeCloseTo(2 * regular.widthOf('Wharf', 2), 9);
});

test('a character that the font lacks is named once, also one above U+FFFF', () => {
  expect(missingFrom(sheetFonts.regular, '漢字漢😀 wharf')).toEqual(['漢', '字', '😀']);
});

test('bytes that are no TrueType font are refused in words', () => {
  expect(() => readFont(new Uint8Array([1, 2, 3]))).toThrow('expected a TrueType font, got 3 bytes');
});
