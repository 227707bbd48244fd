import type { Raster } from '../geometry/warp.ts';
import type { Plan } from '../plan/plan.ts';
import type { UnderlayRecord } from '../plan/record.ts';
import type { MapFrame } from '../sheet/mark.ts';
import type { Layer } from '../sheet/underlay/print-underlay.ts';
import type { PrintedUnderlay } from '../sheet/underlay/printed-underlay.ts';

/** The plan's backgrounds for the maps of a page: pictures in the plan as PNG or JPEG. What cannot be printed here is named on the sheet. Undefined where none is shown. */
export async function sheetUnderlay(plan: Plan, frames: readonly MapFrame[]): Promise<PrintedUnderlay | undefined> {
  const { listOf } = await import('../plan/plan.ts');
  const shown = listOf(plan, 'underlay').filter(({ hidden }) => !hidden);
  if (!shown.length) return undefined;
  const { printUnderlay } = await import('../sheet/underlay/print-underlay.ts');
  const made: (Layer | string)[] = [];
  for (const underlay of shown) made.push(await layerOf(underlay));
  return printUnderlay({
    frames,
    layers: made.filter((layer) => typeof layer !== 'string'),
    leftOut: made.filter((layer) => typeof layer === 'string'),
    encode: jpegOf,
  });
}

async function layerOf(underlay: UnderlayRecord): Promise<Layer | string> {
  const { named } = await import('../sheet/underlay/print-underlay.ts');
  const { source } = underlay;
  const left = (why: string): string => `Not printed: background ${named(underlay.name)}: ${why}.`;
  if (source.kind === 'tiles') return left('map tiles are printed by the editor, not by the command line');
  const [, type = '', text = ''] = /^data:(image\/[\w.+-]+);base64,(.*)$/s.exec(source.data) ?? [];
  if (type !== 'image/png' && type !== 'image/jpeg')
    return left(`the command line reads PNG and JPEG, not ${type || 'this'}`);
  const raster = await pictureIn(type, Buffer.from(text, 'base64'));
  if (!raster) return left('its picture cannot be read');
  const { imageLayer } = await import('../sheet/underlay/image-layer.ts');
  return imageLayer(underlay, source, raster) ?? left('its corners span no area');
}

/** Megapixels and megabytes: beyond these a picture is refused by its reader. */
const largest = { maxResolutionInMP: 200, maxMemoryUsageInMB: 2048 };

async function pictureIn(type: string, bytes: Uint8Array): Promise<Raster | undefined> {
  try {
    if (type === 'image/png') return await pngPixels(bytes);
    const { decode } = await import('jpeg-js');
    return decode(bytes, { useTArray: true, formatAsRGBA: true, ...largest });
  } catch {
    return undefined;
  }
}

/** Any PNG as eight bits of red, green, blue and opacity. */
async function pngPixels(bytes: Uint8Array): Promise<Raster> {
  const { convertIndexedToRgb, decode } = await import('fast-png');
  const png = decode(bytes);
  const { height, width } = png;
  const channels = png.palette ? (png.palette[0]?.length ?? 3) : png.channels;
  const values = png.palette ? convertIndexedToRgb(png) : png.data;
  const most = png.palette ? 255 : 2 ** png.depth - 1;
  const data = new Uint8Array(width * height * 4);
  const at = (pixel: number, channel: number): number => (values[pixel * channels + channel] * 255) / most;
  for (let i = 0; i < width * height; i++) {
    const isGrey = channels < 3;
    data[i * 4] = at(i, 0);
    data[i * 4 + 1] = at(i, isGrey ? 0 : 1);
    data[i * 4 + 2] = at(i, isGrey ? 0 : 2);
    data[i * 4 + 3] = channels % 2 === 0 ? at(i, channels - 1) : 255;
  }
  return { width, height, data };
}

const quality = 85;

async function jpegOf({ data, height, width }: Raster): Promise<Uint8Array> {
  const { encode } = await import('jpeg-js');
  return encode({ data, width, height }, quality).data;
}
