import type { Raster } from '../geometry/warp.ts';
import { mercatorX, mercatorY } from '../geometry/web-mercator.ts';
import type { ImageUnderlay, UnderlayRecord } from '../plan/record.ts';
import type { MapFrame } from '../sheet/mark.ts';
import { imageLayer } from '../sheet/underlay/image-layer.ts';
import { type Layer, named, printDpi, printUnderlay } from '../sheet/underlay/print-underlay.ts';
import type { PrintedUnderlay } from '../sheet/underlay/printed-underlay.ts';
import { printZoom, tileLayer } from '../sheet/underlay/tile-layer.ts';
import { decodeImage } from './decode-image.ts';
import type { Wire } from './protocol.ts';
import { type JobContext, serveJobs } from './serve-jobs.ts';
import { TileFetcher } from './tile-fetcher.ts';

export interface UnderlayInput {
  readonly frames: readonly MapFrame[];
  /** Those that are shown, the lowest first. */
  readonly underlays: readonly UnderlayRecord[];
  /** Hosts of tiles that the user agreed to be asked. */
  readonly hosts: readonly string[];
  readonly dpi?: number;
}

/** The jobs of the worker that makes backgrounds ready for paper. */
export type UnderlayJobs = {
  readonly print: { readonly input: UnderlayInput; readonly output: PrintedUnderlay };
};

export function serveUnderlays(wire: Wire): void {
  serveJobs<UnderlayJobs>(wire, {
    async print({ dpi = printDpi, frames, hosts, underlays }, context) {
      const control = new AbortController();
      const made: (Layer | string)[] = [];
      const pause = () => stopping(context, control);
      for (const underlay of underlays) {
        made.push(await layerOf(underlay, { frames, hosts, dpi, signal: control.signal, pause }));
        await pause();
      }
      return printUnderlay({
        frames,
        dpi,
        layers: made.filter((layer) => typeof layer !== 'string'),
        leftOut: made.filter((layer) => typeof layer === 'string'),
        encode: jpegOf,
        progress: (done, total) => context.progress({ what: 'Printing the background', fraction: done / total }),
        pause,
      });
    },
  });
}

/** Also ends what is being fetched, when the job is stopped. */
async function stopping(context: JobContext, control: AbortController): Promise<void> {
  try {
    await context.pause();
  } catch (error) {
    control.abort();
    throw error;
  }
}

interface Around {
  readonly frames: readonly MapFrame[];
  readonly hosts: readonly string[];
  readonly dpi: number;
  readonly signal: AbortSignal;
  readonly pause: () => Promise<void>;
}

/** A background's layer, or why it is left out. */
async function layerOf(underlay: UnderlayRecord, around: Around): Promise<Layer | string> {
  const { source } = underlay;
  if (source.kind === 'tiles') return tilesOf(underlay, source.url, around);
  const raster = await pictureOf(source);
  if (!raster) return `Not printed: background ${named(underlay.name)}: its picture cannot be read.`;
  const layer = imageLayer(underlay, source, raster);
  return layer ?? `Not printed: background ${named(underlay.name)}: its corners span no area.`;
}

const pictureOf = async ({ data }: ImageUnderlay): Promise<Raster | undefined> => {
  if (!data.startsWith('data:image/')) return undefined;
  try {
    return await decodeImage(await (await fetch(data)).blob());
  } catch {
    return undefined;
  }
};

async function tilesOf(
  underlay: UnderlayRecord,
  url: string,
  { dpi, frames, hosts, signal }: Around,
): Promise<Layer | string> {
  const host = URL.canParse(url) ? new URL(url).host : '';
  if (!hosts.includes(host))
    return `Not printed: background ${named(underlay.name)}: its host ${host || 'has no address and'} was not allowed to be asked.`;
  const [frame] = frames;
  const fetcher = new TileFetcher({ name: underlay.name, url, host, signal });
  const zoom = frame && (await fetcher.zoomFor(printZoom(frame, dpi), probesIn(frame)));
  return zoom === undefined ? (fetcher.notes()[0] ?? '') : tileLayer(underlay, zoom, fetcher);
}

/** Three places of the map in Web Mercator: its middle and halfway to two of its corners. */
function probesIn({ lonLat }: MapFrame): (readonly [number, number])[] {
  const [bottomLeft, , topRight] = lonLat;
  return [0.5, 0.25, 0.75].map((share) => [
    mercatorX(bottomLeft[0] + (topRight[0] - bottomLeft[0]) * share),
    mercatorY(bottomLeft[1] + (topRight[1] - bottomLeft[1]) * share),
  ]);
}

const quality = 0.85;

async function jpegOf({ data, height, width }: Raster): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(width, height);
  // Kept in plain memory: from a graphics card the pixels would have to be read back to be encoded.
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('this browser has no room for a piece of the background');
  pen.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  return new Uint8Array(await blob.arrayBuffer());
}
