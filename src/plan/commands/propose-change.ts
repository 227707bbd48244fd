import { withValues } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { change, nextOrder, recordOf } from '../plan.ts';
import { settledIn } from '../zone-status.ts';

export interface ProposeChange {
  readonly feature: string;
  /** Of the proposal, which is a zone of its own. */
  readonly id: string;
}

/** Copies an established zone in its place as a proposed change of it: what is changed in the copy is what is proposed. */
export const proposeChange: Command<ProposeChange> = (plan, { feature, id }) => {
  const zone = settledIn(plan, feature);
  if ('refused' in zone) return zone;
  if (id === '' || recordOf(plan, 'feature', id))
    return refuse(`The plan has a feature with the id "${id}" already. Choose another id.`);
  const values = withValues(zone.values, {
    ...proposedName(zone.values.name),
    ...{ status: 'proposed', proposal: 'change', replaces: zone.id, notice: null },
  });
  return change(plan, [{ ...zone, id, order: nextOrder(plan, 'feature'), values }]);
};

const proposedName = (name: unknown) =>
  typeof name === 'string' && name.trim() !== '' ? { name: `${name.trim()} (proposed)` } : {};
