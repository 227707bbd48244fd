import type { Mesh, Raster } from '../../geometry/warp.ts';
import { drawWarped, meshOf, whiteRaster } from '../../geometry/warp.ts';
import type { UnderlayRecord } from '../../plan/record.ts';
import type { ImageMark, MapFrame } from '../mark.ts';
import { lonLatOn } from './frame-place.ts';
import type { PrintedUnderlay } from './printed-underlay.ts';

/** What a background gives for a part of a map: a picture and where each knot of the mesh lies in it. */
export interface Layer {
  readonly underlay: UnderlayRecord;
  /** `place` gives lon, lat of a pixel of the part; undefined where nothing of the background lies there. */
  part(size: PartSize, place: LonLatAt): Promise<{ readonly raster: Raster; readonly mesh: Mesh } | undefined>;
  /** Said on the sheet once all parts are drawn: what is missing. */
  notes(): readonly string[];
}

export type LonLatAt = (x: number, y: number) => readonly [lon: number, lat: number];

export interface PartSize {
  readonly width: number;
  readonly height: number;
}

export interface UnderlayWork {
  readonly frames: readonly MapFrame[];
  /** The lowest first. */
  readonly layers: readonly Layer[];
  /** What could not be made a layer, in words. */
  readonly leftOut?: readonly string[];
  readonly encode: (raster: Raster) => Promise<Uint8Array>;
  readonly dpi?: number;
  readonly progress?: (done: number, total: number) => void;
  /** Lets a stop in. */
  readonly pause?: () => Promise<void>;
}

/** What is printed: finer is not seen on paper, coarser is. */
export const printDpi = 300;

/** Pixels along the side of a piece: far under every browser's limit for a canvas. */
const pieceSize = 1024;

/** Warps the backgrounds to each map of a page, as JPEG pieces that meet without a seam. */
export async function printUnderlay(work: UnderlayWork): Promise<PrintedUnderlay> {
  const { frames, layers, leftOut = [], progress } = work;
  const jobs = frames.map((frame) => piecesOf(frame, work.dpi ?? printDpi));
  const total = jobs.reduce((sum, { pieces }) => sum + pieces.length, 0);
  let done = 0;
  const drawn: ImageMark[][] = [];
  for (const [i, { pieces, pixels }] of jobs.entries()) {
    const place = lonLatOn(frames[i], pixels);
    const marks: ImageMark[] = [];
    for (const piece of pieces) {
      progress?.(done++, total);
      await work.pause?.();
      const mark = place && (await drawPiece(work, frames[i], pixels, piece, place));
      if (mark) marks.push(mark);
    }
    drawn.push(marks);
  }
  return { pieces: drawn, notes: [...layers.flatMap(layerNotes), ...leftOut] };
}

const layerNotes = (layer: Layer): string[] => {
  const { attribution, name } = layer.underlay;
  const whose = attribution.trim();
  return [
    ...(whose ? [`Background ${named(name)}: ${whose}${/[.!?]$/.test(whose) ? '' : '.'}`] : []),
    ...layer.notes(),
  ];
};

export const named = (name: string): string => `“${name.trim() || 'without a name'}”`;

interface Piece {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A frame in pixels, cut into pieces; each goes on for one pixel under the next, so that no white line shows between them. */
function piecesOf(frame: MapFrame, dpi: number): { readonly pixels: PartSize; readonly pieces: readonly Piece[] } {
  const pixels = {
    width: Math.max(1, Math.round((frame.width * dpi) / 25.4)),
    height: Math.max(1, Math.round((frame.height * dpi) / 25.4)),
  };
  const pieces: Piece[] = [];
  for (let top = 0; top < pixels.height; top += pieceSize)
    for (let left = 0; left < pixels.width; left += pieceSize)
      pieces.push({
        left,
        top,
        width: Math.min(pieceSize + 1, pixels.width - left),
        height: Math.min(pieceSize + 1, pixels.height - top),
      });
  return { pixels, pieces };
}

async function drawPiece(
  { encode, layers }: UnderlayWork,
  frame: MapFrame,
  pixels: PartSize,
  { height, left, top, width }: Piece,
  place: LonLatAt,
): Promise<ImageMark | undefined> {
  const target = whiteRaster(width, height);
  let drawn = false;
  for (const layer of layers) {
    const part = await layer.part({ width, height }, (x, y) => place(x + left, y + top));
    if (part) drawn = drawWarped(target, part.raster, part.mesh, clamped(layer.underlay.opacity)) || drawn;
  }
  if (!drawn) return undefined;
  const [across, down] = [frame.width / pixels.width, frame.height / pixels.height];
  return {
    mark: 'image',
    x: frame.x + left * across,
    y: frame.y + top * down,
    width: width * across,
    height: height * down,
    format: 'jpeg',
    bytes: await encode(target),
  };
}

const clamped = (opacity: number): number => (Number.isFinite(opacity) ? Math.min(1, Math.max(0, opacity)) : 1);

/** The mesh of a part of which every pixel's place in the source is known. */
export const meshFor = (
  { height, width }: PartSize,
  place: LonLatAt,
  toSource: (lon: number, lat: number) => readonly [number, number],
): Mesh => meshOf(width, height, (x, y) => toSource(...place(x, y)));
