import { toGrid } from '../geometry/crs.ts';
import { listOf, recordOf } from '../plan/plan.ts';
import type { Insert, SheetRecord } from '../plan/record.ts';
import type { Facts } from './facts.ts';
import { groundFrame, type MapSheet, pageTransform, paperSize, type Rect } from './paper.ts';
import { crsOfPlan } from './sheet-content.ts';

/** An insert as its main sheet shows it. */
export interface ShownInsert {
  readonly insert: Insert;
  /** The sheet that is its map; undefined for a frame, and where the plan has no such sheet. */
  readonly map: SheetRecord | undefined;
  /** Drawn as a frame on the main sheet, not as a map of its own. */
  readonly framed: boolean;
}

export const insertsOf = (facts: Facts, sheet: SheetRecord): readonly ShownInsert[] =>
  sheet.inserts.map((insert) => ({
    insert,
    map: insert.sheet === undefined ? undefined : recordOf(facts.plan, 'sheet', insert.sheet),
    framed: insert.sheet === undefined,
  }));

/** Where a sheet is the map of an insert: the main sheet, and the insert there. The first in the order of sheets. */
export function insertOfSheet(
  facts: Facts,
  sheet: SheetRecord,
): { readonly main: SheetRecord; readonly insert: Insert } | undefined {
  for (const main of listOf(facts.plan, 'sheet')) {
    const insert = main.inserts.find((each) => each.sheet === sheet.id);
    if (insert && main.id !== sheet.id) return { main, insert };
  }
  return undefined;
}

/** A frame's map is laid out like a sheet of its own, in a window of the main sheet's page. */
export const framedSheet = (main: SheetRecord, insert: Insert, place: number, window: Rect): MapSheet => ({
  ...main,
  id: `${main.id}#insert-${place}/${[window.x, window.y, window.width, window.height].join()}`,
  number: insert.number,
  centre: insert.centre,
  scale: insert.scale,
  inserts: [],
  window,
});

/** Millimetres of a frame for which the sheet says no size: a little under a quarter of the map each way. */
export function usualFrame(main: SheetRecord): { readonly width: number; readonly height: number } {
  const { width, height } = paperSize(main);
  return Math.max(width, height) >= 350 ? { width: 84, height: 66 } : { width: 58, height: 46 };
}

/** The corners in grid metres of what an insert's map covers: bottom left, top left, top right, bottom right. Undefined where it cannot be placed. */
export function insertGround(
  facts: Facts,
  main: SheetRecord,
  { insert, map }: ShownInsert,
): readonly (readonly number[])[] | undefined {
  const crs = crsOfPlan(facts);
  if (!crs) return undefined;
  if (map) return groundFrame(map, crs);
  const [width, height] = insert.frame?.slice(2) ?? Object.values(usualFrame(main));
  const window = { x: 0, y: 0, width, height: height - captionHeight };
  return groundFrame(framedSheet(main, insert, 0, window), crs);
}

/** Millimetres at the top of a frame for its number, scale and north. */
export const captionHeight = 7;

/** Page places on the main sheet of what an insert's map covers. */
export function insertOutline(
  facts: Facts,
  main: SheetRecord,
  shown: ShownInsert,
): readonly (readonly [x: number, y: number])[] | undefined {
  const crs = crsOfPlan(facts);
  const transform = crs && pageTransform(main, crs);
  const ground = insertGround(facts, main, shown);
  return transform && ground ? ground.map((corner) => transform.toPage(corner)) : undefined;
}

/** Page place of an insert's centre on its main sheet. */
export function insertCentre(facts: Facts, main: SheetRecord, { centre }: Insert): [number, number] | undefined {
  const crs = crsOfPlan(facts);
  const transform = crs && pageTransform(main, crs);
  return crs && transform?.toPage(toGrid(crs, [...centre]));
}
