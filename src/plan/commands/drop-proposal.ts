import { withValues } from '../change-feature.ts';
import type { Command } from '../command.ts';
import { change } from '../plan.ts';
import { proposalOf, proposedIn } from '../zone-status.ts';
import { deleteFeatures } from './delete-features.ts';

export interface DropProposal {
  readonly feature: string;
}

/** Takes a proposal back: a zone that was to be revoked stays established, one that was to be added or changed goes. */
export const dropProposal: Command<DropProposal> = (plan, { feature }) => {
  const zone = proposedIn(plan, feature);
  if ('refused' in zone) return zone;
  if (proposalOf(zone) !== 'revoke') return deleteFeatures(plan, { features: [feature] });
  return change(plan, [{ ...zone, values: withValues(zone.values, { status: 'established', proposal: null }) }]);
};
