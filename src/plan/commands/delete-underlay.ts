import { type Command, refuse } from '../command.ts';
import { change, recordOf } from '../plan.ts';

export interface DeleteUnderlay {
  readonly id: string;
}

/** Takes an underlay away. */
export const deleteUnderlay: Command<DeleteUnderlay> = (plan, { id }) => {
  const underlay = recordOf(plan, 'underlay', id);
  return underlay ? change(plan, [], [underlay]) : refuse('This underlay is no longer in the plan.');
};
