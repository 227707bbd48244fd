import { toUnitSquare } from '../../geometry/homography.ts';
import { halved, type Mesh, meshMoved, type Raster, withOpaque } from '../../geometry/warp.ts';
import { mercatorX, mercatorY } from '../../geometry/web-mercator.ts';
import type { ImageUnderlay, UnderlayRecord } from '../../plan/record.ts';
import { type Layer, meshFor } from './print-underlay.ts';

/** A picture that lies on its four corners: as the map on the screen draws it, straight in Web Mercator. Undefined where the corners span nothing. */
export function imageLayer(underlay: UnderlayRecord, { corners }: ImageUnderlay, raster: Raster): Layer | undefined {
  const [first] = corners;
  if (corners.length !== 4 || !first) return undefined;
  const x = (lon: number): number => mercatorX(lon - 360 * Math.round((lon - first[0]) / 360));
  const [a, b, c, d] = corners.map(([lon, lat]): [number, number] => [x(lon), mercatorY(lat)]);
  const unit = toUnitSquare([a, b, c, d]);
  if (!unit) return undefined;
  const smaller = pyramid(withOpaque(raster));
  return {
    underlay,
    part: async (size, place) => {
      const mesh = meshFor(size, place, (lon, lat) => {
        const [u, v] = unit(x(lon), mercatorY(lat));
        return [u * raster.width, v * raster.height];
      });
      if (!touches(mesh, raster)) return undefined;
      const level = Math.max(0, Math.floor(Math.log2(pixelsPerPixel(mesh))));
      const chosen = smaller(level);
      return { raster: chosen, mesh: meshMoved(mesh, 0, 0, chosen.width / raster.width) };
    },
    notes: () => [],
  };
}

/** The picture halved so many times, each made when first asked for. */
function pyramid(raster: Raster): (level: number) => Raster {
  const levels = [raster];
  return (level) => {
    while (levels.length <= level && levels[levels.length - 1].width > 2 && levels[levels.length - 1].height > 2)
      levels.push(halved(levels[levels.length - 1]));
    return levels[Math.min(level, levels.length - 1)];
  };
}

function touches({ xs, ys }: Mesh, { height, width }: Raster): boolean {
  const within = (values: Float64Array, most: number): boolean =>
    values.some((value) => value > 0) && values.some((value) => value < most);
  return within(xs, width) && within(ys, height);
}

/** Pixels of the source under one of the target, along the first row of knots; they are 32 pixels apart. */
function pixelsPerPixel({ xs, ys }: Mesh): number {
  return Math.hypot(xs[1] - xs[0], ys[1] - ys[0]) / 32;
}
