import { type Command, refuse } from '../command.ts';
import { underlaySchema } from '../file-schema.ts';
import { change, nextOrder, recordOf } from '../plan.ts';
import type { UnderlayRecord } from '../record.ts';
import { schemaProblem } from '../schema-problem.ts';

export type PutUnderlay = Omit<UnderlayRecord, 'type' | 'order'>;

/** Adds an underlay, or replaces the one with its id. */
export const putUnderlay: Command<PutUnderlay> = (plan, input) => {
  if (input.id === '') return refuse('It needs an id.');
  const problem = schemaProblem(underlaySchema, input);
  if (problem) return refuse(`${problem}.`);
  const order = recordOf(plan, 'underlay', input.id)?.order ?? nextOrder(plan, 'underlay');
  return change(plan, [{ ...input, type: 'underlay', order }]);
};
