import { withValues } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { change, recordOf } from '../plan.ts';
import { proposedIn, replacedBy, statusOf } from '../zone-status.ts';

export interface AcceptProposal {
  readonly feature: string;
  /** The notice that established, changed or revoked the zone: its number and date. */
  readonly notice?: string;
}

/**
 * Makes of a proposal what it proposed: a zone is established or revoked; a change is established with the name of the
 * zone that it replaces, and that zone is revoked and kept for the record.
 */
export const acceptProposal: Command<AcceptProposal> = (plan, { feature, notice }) => {
  const zone = proposedIn(plan, feature);
  if ('refused' in zone) return zone;
  const told = notice?.trim() ? { notice: notice.trim() } : {};
  const settled = { proposal: null, replaces: null, ...told };
  if (zone.values.proposal === 'revoke')
    return change(plan, [{ ...zone, values: withValues(zone.values, { ...settled, status: 'revoked' }) }]);
  const id = replacedBy(zone);
  const old = id === undefined ? undefined : recordOf(plan, 'feature', id);
  if (zone.values.proposal === 'change' && (!old || statusOf(old) === 'revoked'))
    return refuse('The zone that this change replaces is not on the plan any more. Choose it under “Replaces”.');
  const { name } = old?.values ?? {};
  const taken = typeof name === 'string' && zone.values.name === `${name.trim()} (proposed)` ? { name } : {};
  const established = { ...zone, values: withValues(zone.values, { ...settled, ...taken, status: 'established' }) };
  if (!old) return change(plan, [established]);
  const was = 'name' in taken ? { name: `${taken.name} (revoked)` } : {};
  const revoked = { ...old, values: withValues(old.values, { ...was, status: 'revoked', proposal: null }) };
  return change(plan, [established, revoked]);
};
