import { type Command, refuse } from '../command.ts';
import { sheetSchema } from '../file-schema.ts';
import { change, recordOf } from '../plan.ts';
import type { SheetRecord } from '../record.ts';
import { schemaProblem } from '../schema-problem.ts';

export interface ChangeSheet {
  readonly id: string;
  /** Undefined takes a member away that a sheet can do without: `author`, `coordinates`. */
  readonly values: Partial<Omit<SheetRecord, 'type' | 'id' | 'order'>>;
}

/** Changes what a sheet says of itself: paper, scale, centre, title, inserts... */
export const changeSheet: Command<ChangeSheet> = (plan, { id, values }) => {
  const before = recordOf(plan, 'sheet', id);
  if (!before) return refuse('This sheet is no longer in the plan.');
  const { author, coordinates, ...rest } = { ...before, ...values };
  const after: SheetRecord = {
    ...rest,
    ...(author === undefined ? {} : { author }),
    ...(coordinates === undefined ? {} : { coordinates }),
    type: before.type,
    id: before.id,
    order: before.order,
  };
  const problem = schemaProblem(sheetSchema, after);
  if (problem) return refuse(`${problem}.`);
  return JSON.stringify(after) === JSON.stringify(before) ? new Map() : change(plan, [after]);
};
