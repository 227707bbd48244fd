import regularTrueType from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?inline';
import semiboldTrueType from '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?inline';
import regularLatin from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?inline';
import semiboldLatin from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?inline';
import regularExtended from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff2?inline';
import semiboldExtended from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff2?inline';
import { type Fonts, readFont } from '../sheet/font.ts';

const bytesOf = (dataUrl: string): Uint8Array => Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');

/** The sheet's fonts, carried in the program itself. */
export const sheetFonts = (): Fonts => ({
  regular: readFont(bytesOf(regularTrueType)),
  semibold: readFont(bytesOf(semiboldTrueType)),
});

const face = (weight: number, url: string, range: string): string =>
  `@font-face{font-family:'Source Sans 3';font-weight:${weight};src:url(${url}) format('woff2');unicode-range:${range}}`;

const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215';
const extended = 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+1E00-1E9F,U+1EF2-1EFF,U+2113,U+25A1,U+2C60-2C7F,U+A720-A7FF';

/** The same letters for an SVG file, so that it looks the same where the font is not installed. */
export const svgFontStyle = (): string =>
  face(400, regularLatin, latin) +
  face(400, regularExtended, extended) +
  face(600, semiboldLatin, latin) +
  face(600, semiboldExtended, extended);
