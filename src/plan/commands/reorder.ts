import { type Command, refuse } from '../command.ts';
import { change, listOf } from '../plan.ts';
import type { PlanRecord } from '../record.ts';

export interface Reorder {
  readonly type: PlanRecord['type'];
  readonly id: string;
  /** The record that it comes to stand before; null puts it last. */
  readonly before: string | null;
}

/** Moves a record in its list: a sheet among the sheets, a feature over or under others of its kind. Only the moved one changes. */
export const reorder: Command<Reorder> = (plan, { type, id, before }) => {
  const list: readonly PlanRecord[] = listOf(plan, type);
  const record = list.find((other) => other.id === id);
  const others = list.filter((other) => other.id !== id);
  const at = before === null ? others.length : others.findIndex((other) => other.id === before);
  if (!record || at < 0) return refuse('This is no longer in the plan.');
  if (list[at] === record) return new Map();
  const [low, high] = [others[at - 1]?.order, others[at]?.order];
  const order = low === undefined ? (high ?? 0) - 1 : high === undefined ? low + 1 : (low + high) / 2;
  if (order > (low ?? -Infinity) && order < (high ?? Infinity)) return change(plan, [{ ...record, order }]);
  // Two neighbours share a place, or are too close to have one between them: the list is counted anew.
  return change(
    plan,
    others.toSpliced(at, 0, record).map((other, index) => (other.order === index ? other : { ...other, order: index })),
  );
};
