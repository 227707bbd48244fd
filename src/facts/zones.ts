import { featuresOf, type Plan, type Topic } from '../plan/plan.ts';
import type { FeatureRecord } from '../plan/record.ts';
import { textOf } from './values.ts';

/** The port security zones of regulation 6.20. */
export const portSecurityZoneKinds = [
  'land-side-restricted-zone',
  'water-side-restricted-zone',
  'cleared-zone',
] as const;
/** Those, and the ship security zones of section 106 of the Act, which are a distance from a ship. */
export const zoneKinds = [...portSecurityZoneKinds, 'ship-security-zone'] as const;
/** What has its coordinates printed: regulation 3.11(1)(f) and (g), and the facility that a plan is about. */
export const boundaryKinds = ['port-boundary', 'facility-boundary', ...zoneKinds] as const;

export const kindTopics = (kinds: readonly string[]): Topic[] => kinds.map((kind): Topic => `kind/${kind}`);

/** The features of some kinds, in file order. */
export const featuresOfKinds = (plan: Plan, kinds: readonly string[]): FeatureRecord[] =>
  inFileOrder(kinds.flatMap((kind) => [...featuresOf(plan, kind).values()]));

/** Sorts in place, and only where it must: plans are mostly in order already. */
export function inFileOrder(features: FeatureRecord[]): FeatureRecord[] {
  for (let i = 1; i < features.length; i++) {
    if (features[i - 1].order > features[i].order) return features.sort((a, b) => a.order - b.order);
  }
  return features;
}

export const isRevoked = (zone: FeatureRecord): boolean => textOf(zone, 'status') === 'revoked';

/** Zones that stand or are proposed to stand: revoked ones are shown for the record only. */
export const liveZones = (plan: Plan, kinds: readonly string[]): FeatureRecord[] =>
  featuresOfKinds(plan, kinds).filter((zone) => !isRevoked(zone));

/**
 * Whether two zones would ever be in force side by side: not a change and the zone that it replaces, nor a zone
 * proposed to be revoked and one proposed to be added.
 */
export function standTogether(a: FeatureRecord, b: FeatureRecord): boolean {
  if (isRevoked(a) || isRevoked(b)) return false;
  if (textOf(a, 'replaces') === b.id || textOf(b, 'replaces') === a.id) return false;
  return !(leaves(a) && arrives(b)) && !(leaves(b) && arrives(a));
}

const leaves = (zone: FeatureRecord): boolean => textOf(zone, 'proposal') === 'revoke';
const arrives = (zone: FeatureRecord): boolean => textOf(zone, 'status') === 'proposed' && !leaves(zone);
