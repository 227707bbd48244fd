import { type Command, refuse } from '../command.ts';
import { sheetSchema } from '../file-schema.ts';
import { change, listOf, type Plan, recordOf } from '../plan.ts';
import type { SheetRecord } from '../record.ts';
import { schemaProblem } from '../schema-problem.ts';

export interface ChangeSheet {
  readonly id: string;
  /** Undefined takes a member away that a sheet can do without: `author`, `coordinates`, `legend`... */
  readonly values: Partial<Omit<SheetRecord, 'type' | 'id' | 'order'>>;
}

/**
 * Changes what a sheet says of itself: paper, scale, centre, title, inserts... An insert and the sheet that is its map
 * keep the same number, place and scale, whichever of them is changed.
 */
export const changeSheet: Command<ChangeSheet> = (plan, { id, values }) => {
  const before = recordOf(plan, 'sheet', id);
  if (!before) return refuse('This sheet is no longer in the plan.');
  const stated = Object.entries({ ...before, ...values }).filter(([, value]) => value !== undefined);
  // Members that are undefined are left out; all else is as the type says.
  const rest = Object.fromEntries(stated) as unknown as SheetRecord;
  const after: SheetRecord = { ...rest, type: before.type, id: before.id, order: before.order };
  const problem = schemaProblem(sheetSchema, after);
  if (problem) return refuse(`${problem}.`);
  if (JSON.stringify(after) === JSON.stringify(before)) return new Map();
  return change(plan, [after, ...mapsInStep(plan, before, after), ...insertsInStep(plan, before, after)]);
};

/** The maps of inserts that were renumbered, moved or scaled. */
function mapsInStep(plan: Plan, before: SheetRecord, after: SheetRecord): SheetRecord[] {
  return after.inserts.flatMap(({ centre, number, scale, sheet }) => {
    const map = sheet && sheet !== after.id ? recordOf(plan, 'sheet', sheet) : undefined;
    const old = before.inserts.find((insert) => insert.sheet === sheet);
    if (!map || !old || isSame(old, { centre, number, scale })) return [];
    return [{ ...map, number, centre, scale }];
  });
}

/** The sheets that show the changed one as an insert. */
function insertsInStep(plan: Plan, before: SheetRecord, after: SheetRecord): SheetRecord[] {
  if (isSame(before, after)) return [];
  const { centre, number, scale } = after;
  return listOf(plan, 'sheet')
    .filter((other) => other.id !== after.id && other.inserts.some(({ sheet }) => sheet === after.id))
    .map((other) => ({
      ...other,
      inserts: other.inserts.map((insert) =>
        insert.sheet === after.id ? { ...insert, number, centre, scale } : insert,
      ),
    }));
}

type Place = Pick<SheetRecord, 'number' | 'centre' | 'scale'>;

const isSame = (a: Place, b: Place): boolean =>
  a.number === b.number && a.scale === b.scale && a.centre[0] === b.centre[0] && a.centre[1] === b.centre[1];
