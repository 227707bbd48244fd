import type { SiteFrame } from '../geometry/site-frame.ts';
import { paintValues, type Ramp } from '../paint/ramp.ts';

/** Values on a level grid, row by row from the south-west, in site metres. */
export interface PictureGrid {
  readonly x: number;
  readonly y: number;
  readonly spacing: number;
  readonly columns: number;
  readonly rows: number;
}

type Corner = [lon: number, lat: number];

/** A field as a picture that the map stretches between four places: one pixel for each point, clear where the value is NaN. */
export interface FieldPicture {
  readonly columns: number;
  readonly rows: number;
  /** From the top, left to right. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  /** Top left, top right, bottom right, bottom left. */
  readonly corners: readonly [Corner, Corner, Corner, Corner];
}

export function pictureOf(
  { x, y, spacing, columns, rows }: PictureGrid,
  values: ArrayLike<number>,
  ramp: Ramp,
  frame: SiteFrame,
): FieldPicture {
  const flipped = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const from = (rows - 1 - row) * columns;
    for (let column = 0; column < columns; column++) flipped[row * columns + column] = values[from + column];
  }
  const [west, south] = [x - spacing / 2, y - spacing / 2];
  const [east, north] = [west + columns * spacing, south + rows * spacing];
  return {
    columns,
    rows,
    pixels: paintValues(ramp, flipped),
    corners: [
      frame.toLonLat([west, north]),
      frame.toLonLat([east, north]),
      frame.toLonLat([east, south]),
      frame.toLonLat([west, south]),
    ],
  };
}
