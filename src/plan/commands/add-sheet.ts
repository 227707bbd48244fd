import { type Command, refuse } from '../command.ts';
import { sheetSchema } from '../file-schema.ts';
import { change, nextOrder, recordOf } from '../plan.ts';
import type { SheetRecord } from '../record.ts';
import { schemaProblem } from '../schema-problem.ts';

/** What a sheet cannot do without; the rest is as on a new sheet: A3 landscape, grid north up, title and date empty. */
export type AddSheet = Pick<SheetRecord, 'id' | 'scale' | 'centre'> & Partial<Omit<SheetRecord, 'type' | 'order'>>;

/** Adds a sheet after all others. */
export const addSheet: Command<AddSheet> = (plan, input) => {
  if (input.id === '' || recordOf(plan, 'sheet', input.id))
    return refuse(`The plan has a sheet with the id "${input.id}" already.`);
  const problem = schemaProblem(sheetSchema, input);
  if (problem) return refuse(`${problem}.`);
  const order = nextOrder(plan, 'sheet');
  const sheet: SheetRecord = {
    number: String(order + 1),
    title: '',
    paper: 'A3',
    orientation: 'landscape',
    rotation: 0,
    date: '',
    inserts: [],
    ...input,
    type: 'sheet',
    order,
  };
  return change(plan, [sheet]);
};
