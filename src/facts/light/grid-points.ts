import type { TargetPoints, Tile } from '../target-points.ts';
import type { FieldGrid } from './light-field.ts';

/** Points to a side of a tile: the angles' nodes then cost a sixteenth of the points, and few tiles lie near a lamp. */
const side = 24;

/** A field's grid as points for the kernel, tile by tile; each tile a grid of its own. */
export function gridPoints({ x, y, spacing, columns, rows, height, azimuth }: FieldGrid): TargetPoints {
  const count = columns * rows;
  const points = {
    x: new Float64Array(count),
    y: new Float64Array(count),
    z: new Float64Array(count).fill(height),
    nx: new Float64Array(count),
    ny: new Float64Array(count),
    nz: new Float64Array(count),
    order: new Uint32Array(count),
  };
  if (azimuth === undefined) points.nz.fill(1);
  else {
    points.nx.fill(Math.sin((azimuth * Math.PI) / 180));
    points.ny.fill(Math.cos((azimuth * Math.PI) / 180));
  }
  const tiles: Tile[] = [];
  let at = 0;
  for (const [row, rowsHere] of stretches(rows)) {
    for (const [column, columnsHere] of stretches(columns)) {
      const from = at;
      for (let j = row; j < row + rowsHere; j++) {
        for (let i = column; i < column + columnsHere; i++, at++) {
          points.x[at] = x + i * spacing;
          points.y[at] = y + j * spacing;
          points.order[at] = j * columns + i;
        }
      }
      const [minX, maxX] = [x + column * spacing, x + (column + columnsHere - 1) * spacing];
      const [minY, maxY] = [y + row * spacing, y + (row + rowsHere - 1) * spacing];
      tiles.push({
        ...{ from, to: at, columns: columnsHere, minX, maxX, minY, maxY, minZ: height, maxZ: height },
        x: (minX + maxX) / 2,
        y: (minY + maxY) / 2,
        radius: Math.hypot(maxX - minX, maxY - minY) / 2,
      });
    }
  }
  return { ...points, tiles };
}

/** A count cut into stretches of nearly the same length, each its first and how many. */
function stretches(count: number): [first: number, many: number][] {
  const pieces = Math.max(1, Math.round(count / side));
  const edge = (i: number) => Math.round((i * count) / pieces);
  return Array.from({ length: pieces }, (_, i) => [edge(i), edge(i + 1) - edge(i)]);
}
