import { readFileSync } from 'node:fs';
import { type Fonts, readFont } from '../../src/sheet/font.ts';

const folder = 'node_modules/@expo-google-fonts/source-sans-3';
const read = (path: string) => readFont(new Uint8Array(readFileSync(`${folder}/${path}`)));

/** The fonts that sheets are set in, for tests. */
export const sheetFonts: Fonts = {
  regular: read('400Regular/SourceSans3_400Regular.ttf'),
  semibold: read('600SemiBold/SourceSans3_600SemiBold.ttf'),
};
