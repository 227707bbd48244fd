import regularUrl from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url';
import semiboldUrl from '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?url';
import { type Fonts, readFont } from '../../sheet/font.ts';

let known: Promise<Fonts> | undefined;

/** The sheet's fonts, fetched when first asked for: the same files measure, show and are embedded. */
export function sheetFonts(): Promise<Fonts> {
  known ??= load();
  known.catch(() => {
    known = undefined;
  });
  return known;
}

async function load(): Promise<Fonts> {
  const [regular, semibold] = await Promise.all([fontAt(regularUrl, 400), fontAt(semiboldUrl, 600)]);
  return { regular, semibold };
}

async function fontAt(url: string, weight: number) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`the font was not found (${answer.status})`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const face = new FontFace('Source Sans 3', bytes, { weight: String(weight) });
  await face.load();
  document.fonts.add(face);
  return readFont(bytes);
}
