import { type Command, refuse } from '../command.ts';
import { change, nextOrder } from '../plan.ts';
import { keyOf, type PlanRecord, type RecordType } from '../record.ts';

export interface AddRecords {
  /** In the order in which they are to follow what is there. */
  readonly records: readonly PlanRecord[];
}

/** Puts records on the plan as they are, each after the others of its type: what was pasted or imported. */
export const addRecords: Command<AddRecords> = (plan, { records }) => {
  const keys = new Set<string>();
  for (const record of records) {
    const key = keyOf(record);
    if (plan.records.has(key) || keys.has(key))
      return refuse(`The plan has a ${record.type} with the id "${record.id}" already.`);
    keys.add(key);
  }
  const orders = new Map<RecordType, number>();
  const placed = records.map((record) => {
    const order = orders.get(record.type) ?? nextOrder(plan, record.type);
    orders.set(record.type, order + 1);
    return { ...record, order };
  });
  return change(plan, placed);
};
