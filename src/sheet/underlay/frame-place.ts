import { crsOf, fromGrid } from '../../geometry/crs.ts';
import type { MapFrame } from '../mark.ts';
import type { LonLatAt, PartSize } from './print-underlay.ts';

/** Lon, lat under each pixel of a map that is drawn in so many: through the grid, in which the sheet is exact. Undefined where the map has no place. */
export function lonLatOn({ crs: code, grid }: MapFrame, { height, width }: PartSize): LonLatAt | undefined {
  const crs = crsOf(code);
  if (!crs || grid.length !== 4) return undefined;
  const [bottomLeft, topLeft, topRight] = grid;
  return (x, y) => {
    const [u, v] = [x / width, y / height];
    const [easting, northing] = [0, 1].map(
      (k) => topLeft[k] + (topRight[k] - topLeft[k]) * u + (bottomLeft[k] - topLeft[k]) * v,
    );
    return fromGrid(crs, [easting, northing]);
  };
}
