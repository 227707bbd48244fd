import type { Fonts } from '../sheet/font.ts';
import type { Page, Weight } from '../sheet/mark.ts';
import { charactersIn } from './characters.ts';
import { subsetFont } from './subset-font.ts';
import { base64 } from './svg.ts';

const weights: readonly (readonly [Weight, number])[] = [
  ['regular', 400],
  ['semibold', 600],
];

/** CSS that carries the letters of a page within its SVG file, so that it looks the same where the font is not installed. */
export function svgFontStyle(page: Page, fonts: Fonts): string {
  const characters = charactersIn([page]);
  return weights
    .map(([weight, value]) => {
      const bytes = subsetFont(fonts[weight], characters.get(weight) ?? []);
      return `@font-face{font-family:'Source Sans 3';font-weight:${value};src:url(data:font/ttf;base64,${base64(bytes)}) format('truetype')}`;
    })
    .join('');
}
