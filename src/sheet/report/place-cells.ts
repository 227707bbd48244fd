import { insideCrs, toGrid } from '../../geometry/crs.ts';
import type { ReportContext } from './report-context.ts';
import { type Cell, type Column, numberCell } from './table.ts';

/** Heads of the two columns that a place takes: on the plan's grid, in its users' order; without one in degrees. */
export function placeColumns({ crs }: ReportContext): Column[] {
  const heads = crs ? (crs.order === 'NE' ? ['N', 'E'] : ['E', 'N']) : ['Latitude', 'Longitude'];
  return heads.map((head) => ({ head, numeric: true }));
}

/** A place to a decimetre; empty where it lies outside the grid. */
export function placeCells({ crs }: ReportContext, at: readonly number[]): Cell[] {
  if (!crs) return [numberCell(at[1], 7), numberCell(at[0], 7)];
  if (!insideCrs(crs, [...at])) return ['', ''];
  const [easting, northing] = toGrid(crs, [...at]);
  const cells = [numberCell(easting, 1), numberCell(northing, 1)];
  return crs.order === 'NE' ? cells.reverse() : cells;
}
