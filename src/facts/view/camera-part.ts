import type { Prism } from '../prism.ts';
import type { Tile } from '../target-points.ts';
import { lookAtTile } from './look-at-tile.ts';
import { mayHide, mostIn, type ReadyEye, readied } from './ready-eye.ts';
import type { Eye } from './sight.ts';
import type { ViewGrid, ViewWindow } from './view-field.ts';

/** What one camera sees of a grid: the smallest window that holds it, and pixels per metre of its cells, 0 where it does not see. */
export interface CameraPart {
  readonly eye: Eye;
  /** All prisms that it was worked out among. */
  prisms: readonly Prism[];
  /** Of them, those that may hide a part of it. */
  readonly shades: readonly Prism[];
  readonly window: ViewWindow;
  readonly values: Float32Array;
}

/** Cells along the side of a tile. */
const side = 16;

/** Looks over a grid with one camera, or gives back what is known of it where neither the camera nor what may hide its view has changed. */
export function cameraPart(
  grid: ViewGrid,
  eye: Eye,
  prisms: readonly Prism[],
  least: number,
  known?: CameraPart,
): CameraPart {
  if (known?.eye === eye && known.prisms === prisms) return known;
  const ready = readied(eye);
  const reach = Math.min(eye.range, ready.sharpest / least);
  const window = windowAround(grid, eye, reach);
  const whole = tileOf(grid, window);
  const shades = prisms.filter((prism) => mayHide(prism, eye, whole));
  if (known?.eye === eye && isSameList(known.shades, shades)) {
    known.prisms = prisms;
    return known;
  }
  const values = new Float32Array(window.columns * window.rows);
  for (let row = 0; row < window.rows; row += side) {
    for (let column = 0; column < window.columns; column += side) {
      const columns = Math.min(side, window.columns - column);
      const rows = Math.min(side, window.rows - row);
      const part = { column: window.column + column, row: window.row + row, columns, rows };
      lookAtCells(grid, ready, part, shades, least, values, row * window.columns + column, window.columns);
    }
  }
  return { eye, prisms, shades, ...cropped(window, values) };
}

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((it, i) => it === b[i]);

/** Room for one tile's cells: filled anew for each. */
const places = {
  x: new Float64Array(side * side),
  y: new Float64Array(side * side),
  z: new Float64Array(side * side),
};
const best = { camera: new Int32Array(side * side), density: new Float64Array(side * side) };

function lookAtCells(
  grid: ViewGrid,
  ready: ReadyEye,
  cells: ViewWindow,
  shades: readonly Prism[],
  least: number,
  values: Float32Array,
  from: number,
  stride: number,
): void {
  const tile = tileOf(grid, cells);
  const most = mostIn(ready, tile);
  if (most === undefined || most < least) return;
  const count = cells.columns * cells.rows;
  for (let i = 0; i < count; i++) {
    const column = i % cells.columns;
    places.x[i] = grid.x + (cells.column + column + 0.5) * grid.step;
    places.y[i] = grid.y + (cells.row + (i - column) / cells.columns + 0.5) * grid.step;
  }
  places.z.fill(grid.height, 0, count);
  best.density.fill(0, 0, count);
  const hiding = shades.filter((prism) => mayHide(prism, ready.eye, tile));
  lookAtTile(ready, 0, most, tile, places, hiding, best);
  for (let i = 0; i < count; i++) {
    if (best.density[i] < least) continue;
    const column = i % cells.columns;
    values[from + ((i - column) / cells.columns) * stride + column] = best.density[i];
  }
}

/** A window's cells as one tile. */
function tileOf({ x, y, step, height }: ViewGrid, { column, row, columns, rows }: ViewWindow): Tile {
  const minX = x + (column + 0.5) * step;
  const minY = y + (row + 0.5) * step;
  const maxX = minX + Math.max(0, columns - 1) * step;
  const maxY = minY + Math.max(0, rows - 1) * step;
  return {
    from: 0,
    to: columns * rows,
    minX,
    minY,
    maxX,
    maxY,
    minZ: height,
    maxZ: height,
    x: (minX + maxX) / 2,
    y: (minY + maxY) / 2,
    radius: Math.hypot(maxX - minX, maxY - minY) / 2,
  };
}

/** The cells whose middles lie within reach of a camera, by its box. */
function windowAround(grid: ViewGrid, eye: Eye, reach: number): ViewWindow {
  const first = (corner: number, at: number) => Math.floor((at - reach - corner) / grid.step);
  const last = (corner: number, at: number) => Math.ceil((at + reach - corner) / grid.step);
  const clamp = (cell: number, count: number) => Math.min(count, Math.max(0, cell));
  const column = clamp(first(grid.x, eye.x), grid.columns);
  const row = clamp(first(grid.y, eye.y), grid.rows);
  return {
    column,
    row,
    columns: clamp(last(grid.x, eye.x), grid.columns) - column,
    rows: clamp(last(grid.y, eye.y), grid.rows) - row,
  };
}

/** Only the cells that are seen, and those between. */
function cropped(window: ViewWindow, values: Float32Array): { window: ViewWindow; values: Float32Array } {
  let [west, east, south, north] = [window.columns, -1, window.rows, -1];
  for (let row = 0, i = 0; row < window.rows; row++) {
    for (let column = 0; column < window.columns; column++, i++) {
      if (values[i] === 0) continue;
      if (column < west) west = column;
      if (column > east) east = column;
      if (row < south) south = row;
      north = row;
    }
  }
  if (east < 0) return { window: { ...window, columns: 0, rows: 0 }, values: new Float32Array(0) };
  const columns = east - west + 1;
  const rows = north - south + 1;
  const kept = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const from = (south + row) * window.columns + west;
    kept.set(values.subarray(from, from + columns), row * columns);
  }
  return { window: { column: window.column + west, row: window.row + south, columns, rows }, values: kept };
}
