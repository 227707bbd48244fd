/** A picture as a plan keeps it, and its size in pixels. */
export interface Picture {
  readonly data: string;
  readonly width: number;
  readonly height: number;
}

/** Pixels along the longer side, and bytes, up to which a picture is kept as it is. */
const longest = 5000;
const largest = 4_000_000;
const quality = 0.85;

/** Reads a picture file; one that would make the plan heavy is made smaller. */
export async function readPicture(file: File): Promise<Picture | { readonly problem: string }> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return { problem: `${file.name} could not be read as a picture. Expected a PNG, JPEG or WebP file.` };
  }
  const { width, height } = bitmap;
  const scale = Math.min(1, longest / Math.max(width, height));
  if (scale === 1 && file.size <= largest && file.type !== '') return { data: await dataUrl(file), width, height };
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) return { problem: `${file.name} is too large for this browser to make smaller.` };
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  return { data: await dataUrl(blob), width: canvas.width, height: canvas.height };
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('expected the file to be readable'));
    reader.readAsDataURL(blob);
  });
}
