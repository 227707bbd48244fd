import { type Command, refuse } from '../command.ts';
import { sheetSchema } from '../file-schema.ts';
import { change, listOf, nextOrder, recordOf } from '../plan.ts';
import type { Insert, SheetRecord } from '../record.ts';
import { schemaProblem } from '../schema-problem.ts';

export interface AddInsert {
  /** The main sheet. */
  readonly sheet: string;
  readonly centre: Insert['centre'];
  readonly scale: number;
  /** The id of the sheet that becomes the insert's map; without one the insert is a frame on the main sheet. */
  readonly map?: string;
  readonly frame?: Insert['frame'];
}

/** Adds a numbered insert to a sheet, and the sheet that is its map, made like the main one. */
export const addInsert: Command<AddInsert> = (plan, { centre, frame, map, scale, sheet: id }) => {
  const main = recordOf(plan, 'sheet', id);
  if (!main) return refuse('This sheet is no longer in the plan.');
  if (listOf(plan, 'sheet').some(({ inserts }) => inserts.some((insert) => insert.sheet === id)))
    return refuse('This sheet is itself the map of an insert. Add the insert to its main sheet.');
  if (map !== undefined && recordOf(plan, 'sheet', map))
    return refuse(`The plan has a sheet with the id "${map}" already.`);
  const number = freeNumber(main.inserts);
  const insert: Insert = { number, centre, scale, ...(map ? { sheet: map } : {}), ...(frame ? { frame } : {}) };
  const after: SheetRecord = { ...main, inserts: [...main.inserts, insert] };
  const problem = schemaProblem(sheetSchema, after);
  if (problem) return refuse(`${problem}.`);
  return change(plan, map ? [after, mapOf(main, insert, map, nextOrder(plan, 'sheet'))] : [after]);
};

function mapOf(main: SheetRecord, { centre, number, scale }: Insert, id: string, order: number): SheetRecord {
  const { places: _, ...same } = main;
  const title = main.title.trim() ? `${main.title.trim()}: insert ${number}` : `Insert ${number}`;
  return { ...same, id, order, number, title, centre, scale, inserts: [] };
}

/** The lowest whole number that no insert of the sheet has. */
function freeNumber(inserts: readonly Insert[]): string {
  const taken = new Set(inserts.map((insert) => insert.number.trim()));
  let number = 1;
  while (taken.has(String(number))) number++;
  return String(number);
}
