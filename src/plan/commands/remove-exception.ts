import { type Command, refuse } from '../command.ts';
import { change, recordOf } from '../plan.ts';

export interface RemoveException {
  readonly id: string;
}

/** Takes back that a rule does not apply. */
export const removeException: Command<RemoveException> = (plan, { id }) => {
  const exception = recordOf(plan, 'exception', id);
  return exception ? change(plan, [], [exception]) : refuse('This exception is no longer in the plan.');
};
