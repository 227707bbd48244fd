import { type Command, refuse } from '../command.ts';
import { change, featuresOf, recordOf } from '../plan.ts';

export interface DeleteLuminaire {
  readonly id: string;
}

/** Deletes a luminaire that no light uses. */
export const deleteLuminaire: Command<DeleteLuminaire> = (plan, { id }) => {
  const record = recordOf(plan, 'luminaire', id);
  if (!record) return refuse('This luminaire is no longer in the plan.');
  const users = [...featuresOf(plan, 'light').values()].filter(({ values }) => values.luminaire === id).length;
  if (users > 0)
    return refuse(
      `${users === 1 ? 'A light uses' : `${users} lights use`} it. Give ${users === 1 ? 'it' : 'them'} another luminaire first.`,
    );
  return change(plan, [], [record]);
};
