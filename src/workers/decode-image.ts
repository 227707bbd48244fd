import type { Raster } from '../geometry/warp.ts';

/** Rows decoded at a time: a strip stays under every browser's limit for a canvas. */
const stripHeight = 2048;

/** A picture's pixels, whatever its size. Rejects for what the browser cannot read. */
export async function decodeImage(blob: Blob): Promise<Raster> {
  const picture = await createImageBitmap(blob);
  const { height, width } = picture;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let top = 0; top < height; top += stripHeight) {
    const rows = Math.min(stripHeight, height - top);
    const canvas = new OffscreenCanvas(width, rows);
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    if (!pen) throw new Error('this browser has no room for the picture');
    pen.drawImage(picture, 0, -top);
    data.set(pen.getImageData(0, 0, width, rows).data, top * width * 4);
  }
  picture.close();
  return { width, height, data };
}
