import type { FeatureRecord } from '../plan/record.ts';
import { replacedBy, standsNow, wouldStand } from '../plan/zone-status.ts';
import type { Facts } from './facts.ts';
import { featuresOfKinds, kindTopics, zoneKinds } from './zones.ts';

const topics = kindTopics(zoneKinds);

/** The zones that are in force in law today, in file order. */
export const zonesAsTheyStand = (facts: Facts): readonly FeatureRecord[] =>
  facts.memo('zones-as-they-stand', topics, () => featuresOfKinds(facts.plan, zoneKinds).filter(standsNow));

/** The zones that would be established if every proposal were accepted, in file order: what section 52A(3A) asks a map of. */
export const zonesAsProposed = (facts: Facts): readonly FeatureRecord[] =>
  facts.memo('zones-as-proposed', topics, () => {
    const zones = featuresOfKinds(facts.plan, zoneKinds);
    const replaced = new Set(zones.flatMap((zone) => replacedBy(zone) ?? []));
    return zones.filter((zone) => wouldStand(zone, replaced));
  });
