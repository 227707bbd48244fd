import { type Command, refuse } from '../command.ts';
import { luminaireSchema } from '../file-schema.ts';
import { change, nextOrder, recordOf } from '../plan.ts';
import type { LuminaireRecord } from '../record.ts';
import { schemaProblem } from '../schema-problem.ts';

export type PutLuminaire = Omit<LuminaireRecord, 'type' | 'order'>;

/** Adds a luminaire with its photometric file, or replaces the one with its id. */
export const putLuminaire: Command<PutLuminaire> = (plan, input) => {
  if (input.id === '') return refuse('It needs an id.');
  const problem = schemaProblem(luminaireSchema, input);
  if (problem) return refuse(`${problem}.`);
  const order = recordOf(plan, 'luminaire', input.id)?.order ?? nextOrder(plan, 'luminaire');
  return change(plan, [{ ...input, type: 'luminaire', order }]);
};
