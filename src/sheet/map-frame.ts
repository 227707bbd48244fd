import { groundFrame, groundFrameLonLat } from '../facts/paper.ts';
import type { MapFrame } from './mark.ts';
import type { SheetContext } from './sheet-context.ts';

/** Where on the ground a map of the page lies. */
export const frameOfMap = ({ crs, frames, sheet }: SheetContext, name: string): MapFrame => ({
  ...frames.map,
  name,
  crs: crs.code,
  grid: groundFrame(sheet, crs) ?? [],
  lonLat: groundFrameLonLat(sheet, crs) ?? [],
});
