import regularTrueType from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?inline';
import semiboldTrueType from '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?inline';
import { type Fonts, readFont } from '../sheet/font.ts';

const bytesOf = (dataUrl: string): Uint8Array => Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');

/** The sheet's fonts, carried in the program itself. */
export const sheetFonts = (): Fonts => ({
  regular: readFont(bytesOf(regularTrueType)),
  semibold: readFont(bytesOf(semiboldTrueType)),
});
