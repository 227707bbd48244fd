import { type Command, refuse } from '../command.ts';
import { change, recordOf } from '../plan.ts';

export interface DeleteAside {
  readonly id: string;
}

/** Throws away what a file held and Bollard could not read. */
export const deleteAside: Command<DeleteAside> = (plan, { id }) => {
  const aside = recordOf(plan, 'aside', id);
  return aside ? change(plan, [], [aside]) : refuse('This is no longer kept.');
};
