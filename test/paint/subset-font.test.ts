import { expect, test } from 'vitest';
import { subsetFont } from '../../src/paint/subset-font.ts';
import { readFont } from '../../src/sheet/font.ts';
import { sheetFonts } from '../sheet/sheet-fonts.ts';

const characters = [...'Te Pūkē 0123456789 °′″ āēīōū'];

test('a subset keeps the widths of its characters and has no others', () => {
  const { regular } = sheetFonts;
  const subset = readFont(subsetFont(regular, characters));
  for (const character of characters) expect(subset.widthOf(character, 1)).toBe(regular.widthOf(character, 1));
  expect(subset.has('Z')).toBe(false);
  expect(subset.capHeight).toBe(regular.capHeight);
});

test('a subset is a small part of its font', () => {
  expect(subsetFont(sheetFonts.regular, characters).length).toBeLessThan(sheetFonts.regular.bytes.length / 20);
});

test('the font that a subset is taken from stays as it is, also where its bytes are a Buffer', () => {
  const before = Buffer.from(sheetFonts.regular.bytes);
  const font = readFont(Buffer.from(before));
  subsetFont(font, characters);
  expect(before.equals(Buffer.from(font.bytes))).toBe(true);
});

test('characters that the font lacks are left out', () => {
  expect(readFont(subsetFont(sheetFonts.regular, ['a', '漢'])).has('漢')).toBe(false);
});
