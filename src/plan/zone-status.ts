import { kindOf } from '../kinds/kinds.ts';
import { featureIn } from './change-feature.ts';
import { type Refusal, refuse } from './command.ts';
import { featuresOf, type Plan } from './plan.ts';
import type { FeatureRecord } from './record.ts';

type Status = 'established' | 'proposed' | 'revoked';
type Proposal = 'add' | 'change' | 'revoke';

export const statusOf = ({ values: { status } }: FeatureRecord): Status =>
  status === 'proposed' || status === 'revoked' ? status : 'established';

/** What is proposed of a zone that is; a proposal that does not say is one to add it. */
export function proposalOf(zone: FeatureRecord): Proposal | undefined {
  if (statusOf(zone) !== 'proposed') return undefined;
  const { proposal } = zone.values;
  return proposal === 'change' || proposal === 'revoke' ? proposal : 'add';
}

/** The zone that a proposed change would take the place of. */
export const replacedBy = (zone: FeatureRecord): string | undefined =>
  proposalOf(zone) === 'change' && typeof zone.values.replaces === 'string' ? zone.values.replaces : undefined;

/** The proposed change that would take the place of a zone. */
export function changeOf(plan: Plan, zone: FeatureRecord): FeatureRecord | undefined {
  for (const other of featuresOf(plan, zone.kind).values()) if (replacedBy(other) === zone.id) return other;
  return undefined;
}

/** In force in law today: established, also where it is proposed to be revoked. */
export const standsNow = (zone: FeatureRecord): boolean =>
  statusOf(zone) === 'established' || proposalOf(zone) === 'revoke';

/** In force if every proposal were accepted. `replaced` holds the ids that proposed changes would take the place of. */
export const wouldStand = (zone: FeatureRecord, replaced: ReadonlySet<string>): boolean =>
  statusOf(zone) !== 'revoked' && proposalOf(zone) !== 'revoke' && !replaced.has(zone.id);

/** A zone, or why the feature is none. */
export function zoneIn(plan: Plan, id: string): FeatureRecord | Refusal {
  const feature = featureIn(plan, id);
  if ('refused' in feature) return feature;
  return kindOf(feature.kind)?.zone
    ? feature
    : refuse('Only a zone is proposed, established or revoked. Select a zone.');
}

/** A proposed zone, or why there is no proposal. */
export function proposedIn(plan: Plan, id: string): FeatureRecord | Refusal {
  const zone = zoneIn(plan, id);
  if ('refused' in zone) return zone;
  return statusOf(zone) === 'proposed' ? zone : refuse('Nothing is proposed for this zone.');
}

/** An established zone for which nothing is proposed yet, or why not. */
export function settledIn(plan: Plan, id: string): FeatureRecord | Refusal {
  const zone = zoneIn(plan, id);
  if ('refused' in zone) return zone;
  if (statusOf(zone) === 'revoked') return refuse('This zone is revoked.');
  if (statusOf(zone) === 'proposed') return refuse('This zone is a proposal itself. Accept or drop that first.');
  return changeOf(plan, zone) ? refuse('A change of this zone is proposed already. Accept or drop that first.') : zone;
}
