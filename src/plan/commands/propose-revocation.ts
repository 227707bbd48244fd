import { withValues } from '../change-feature.ts';
import type { Command } from '../command.ts';
import { change } from '../plan.ts';
import { settledIn } from '../zone-status.ts';

export interface ProposeRevocation {
  readonly feature: string;
}

/** Proposes that an established zone be revoked. It stands until that is accepted. */
export const proposeRevocation: Command<ProposeRevocation> = (plan, { feature }) => {
  const zone = settledIn(plan, feature);
  if ('refused' in zone) return zone;
  return change(plan, [{ ...zone, values: withValues(zone.values, { status: 'proposed', proposal: 'revoke' }) }]);
};
