import { inside, type Prism } from '../facts/prism.ts';
import type { PictureGrid } from './field-picture.ts';

/** Which points of a grid lie in a building or stack that stands on the ground: 1 there. What is computed for the open ground says nothing of them. */
export function indoorsMask({ x, y, spacing, columns, rows }: PictureGrid, prisms: readonly Prism[]): Uint8Array {
  const mask = new Uint8Array(columns * rows);
  for (const prism of prisms) {
    if (!prism.solid || prism.bottom > 0) continue;
    const firstColumn = Math.max(0, Math.floor((prism.x - prism.radius - x) / spacing));
    const lastColumn = Math.min(columns - 1, Math.ceil((prism.x + prism.radius - x) / spacing));
    const firstRow = Math.max(0, Math.floor((prism.y - prism.radius - y) / spacing));
    const lastRow = Math.min(rows - 1, Math.ceil((prism.y + prism.radius - y) / spacing));
    for (let row = firstRow; row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        if (inside(prism, x + column * spacing, y + row * spacing)) mask[row * columns + column] = 1;
      }
    }
  }
  return mask;
}
