import { type Command, refuse } from '../command.ts';
import { change, nextOrder, recordOf, recordsOf } from '../plan.ts';
import type { ExceptionRecord } from '../record.ts';

/** An item, a feature or neither: the whole rule. */
export type AddException = Pick<ExceptionRecord, 'id' | 'rule' | 'reason' | 'by' | 'item' | 'feature'>;

/** Notes that a rule does not apply. A reason is needed; an earlier note on the same thing is replaced. */
export const addException: Command<AddException> = (plan, { id, rule, item, feature, reason, by }) => {
  if (recordOf(plan, 'exception', id)) return refuse(`The plan has an exception with the id "${id}" already.`);
  if (reason.trim() === '') return refuse('Say why the rule does not apply: an officer will read it.');
  if (feature !== undefined && !recordOf(plan, 'feature', feature)) {
    return refuse('The feature that this speaks of is no longer on the plan.');
  }
  const earlier = [...recordsOf(plan, 'exception').values()].filter(
    (other) => other.rule === rule && other.item === item && other.feature === feature,
  );
  const exception: ExceptionRecord = {
    type: 'exception',
    id,
    order: nextOrder(plan, 'exception'),
    rule,
    ...(item === undefined ? {} : { item }),
    ...(feature === undefined ? {} : { feature }),
    reason,
    by,
  };
  return change(plan, [exception], earlier);
};
