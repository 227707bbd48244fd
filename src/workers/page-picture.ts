import { paintCanvas, picturesIn } from '../paint/canvas.ts';
import { withResolution } from '../paint/png-resolution.ts';
import type { ImageMark, Page } from '../sheet/mark.ts';
import type { FontFiles } from './sheet-jobs.ts';

/** A page as a PNG picture of so many dots to the inch, in the sheet's own fonts. */
export async function pngOf(page: Page, fonts: FontFiles, dpi: number): Promise<Blob> {
  await useFonts(fonts);
  const perMillimetre = dpi / 25.4;
  const canvas = new OffscreenCanvas(Math.round(page.width * perMillimetre), Math.round(page.height * perMillimetre));
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('this browser has no room for so large a picture');
  const pictures = new Map<ImageMark, ImageBitmap>();
  for (const mark of picturesIn(page.marks))
    pictures.set(
      mark,
      await createImageBitmap(new Blob([new Uint8Array(mark.bytes)], { type: `image/${mark.format}` })),
    );
  paintCanvas(pen, page, perMillimetre, pictures);
  const png = await canvas.convertToBlob({ type: 'image/png' });
  return new Blob([new Uint8Array(withResolution(new Uint8Array(await png.arrayBuffer()), dpi))], {
    type: 'image/png',
  });
}

/** Workers have fonts of their own. */
async function useFonts({ regular, semibold }: FontFiles): Promise<void> {
  const { fonts } = globalThis as unknown as { readonly fonts: FontFaceSet };
  for (const [bytes, weight] of [
    [regular, '400'],
    [semibold, '600'],
  ] as const) {
    const face = new FontFace('Source Sans 3', new Uint8Array(bytes), { weight });
    fonts.add(await face.load());
  }
}
