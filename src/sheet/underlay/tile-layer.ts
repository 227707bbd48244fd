import { meshMoved, type Raster, withOpaque } from '../../geometry/warp.ts';
import { mercatorRound, mercatorX, mercatorY } from '../../geometry/web-mercator.ts';
import type { UnderlayRecord } from '../../plan/record.ts';
import type { MapFrame } from '../mark.ts';
import { type Layer, meshFor, printDpi } from './print-underlay.ts';

/** Pixels along the side of a tile. */
export const tilePixels = 256;

/** Tiles of one zoom, from and up to and with a column and row; columns may run on past the antimeridian. */
export interface TileRange {
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where tiles come from. */
export interface TileSource {
  /** The tiles as one picture; what is missing is transparent. */
  mosaic(range: TileRange): Promise<Raster>;
  /** What is missing, in words. */
  notes(): readonly string[];
}

const finest = 22;

/** The zoom at which a tile's pixels are as fine as the paper's on a map. */
export function printZoom({ grid, lonLat, width }: MapFrame, dpi = printDpi): number {
  const [, topLeft, topRight] = grid;
  const metres = Math.hypot(topRight[0] - topLeft[0], topRight[1] - topLeft[1]) / ((width * dpi) / 25.4);
  const latitude = (lonLat.reduce((sum, [, lat]) => sum + lat, 0) / lonLat.length / 180) * Math.PI;
  const zoom = Math.log2((mercatorRound * Math.cos(latitude)) / (tilePixels * metres));
  return Math.min(finest, Math.max(0, Math.ceil(zoom - slack)));
}

/** Of a step of zoom: tiles that are finer by so little more are four times as many. */
const slack = 0.15;

/** Map tiles in Web Mercator, warped to the sheet. */
export function tileLayer(underlay: UnderlayRecord, zoom: number, source: TileSource): Layer {
  const world = tilePixels * 2 ** zoom;
  return {
    underlay,
    async part(size, place) {
      const [centre] = place(size.width / 2, size.height / 2);
      const x = (lon: number): number => mercatorX(lon - 360 * Math.round((lon - centre) / 360)) * world;
      const mesh = meshFor(size, place, (lon, lat) => [x(lon), mercatorY(lat) * world]);
      const range = {
        zoom,
        left: Math.floor(Math.min(...mesh.xs) / tilePixels),
        right: Math.floor(Math.max(...mesh.xs) / tilePixels),
        top: Math.max(0, Math.floor(Math.min(...mesh.ys) / tilePixels)),
        bottom: Math.min(2 ** zoom - 1, Math.floor(Math.max(...mesh.ys) / tilePixels)),
      };
      if (!(range.right >= range.left && range.bottom >= range.top)) return undefined;
      const raster = withOpaque(await source.mosaic(range));
      return { raster, mesh: meshMoved(mesh, range.left * tilePixels, range.top * tilePixels, 1) };
    },
    notes: () => source.notes(),
  };
}
