import { type Command, refuse } from '../command.ts';
import { change, listOf, recordOf } from '../plan.ts';
import type { Insert, SheetRecord } from '../record.ts';

export interface DeleteSheet {
  readonly id: string;
}

/** Deletes a sheet; inserts that it was the map of stay as frames without one. */
export const deleteSheet: Command<DeleteSheet> = (plan, { id }) => {
  const sheet = recordOf(plan, 'sheet', id);
  if (!sheet) return refuse('This sheet is no longer in the plan.');
  const released = listOf(plan, 'sheet')
    .filter((other) => other.id !== id && other.inserts.some((insert) => insert.sheet === id))
    .map((other): SheetRecord => ({ ...other, inserts: other.inserts.map((insert) => without(insert, id)) }));
  return change(plan, released, [sheet]);
};

function without(insert: Insert, sheet: string): Insert {
  if (insert.sheet !== sheet) return insert;
  const { sheet: _, ...rest } = insert;
  return rest;
}
