import type { FeatureRecord } from '../../plan/record.ts';
import type { Facts } from '../facts.ts';
import { kindTopics, liveZones } from '../zones.ts';
import { barrierTopics, type Joining, planBarriers } from './plan-barriers.ts';
import { type ZoneEdge, zoneEdge } from './zone-edge.ts';

/** Zones whose edge regulation 6.25 wants followed by a barrier. */
export const barredZoneKinds = ['land-side-restricted-zone', 'cleared-zone'] as const;

export const zoneEdgeTopics = [...barrierTopics, ...kindTopics(barredZoneKinds)];

/** The edges of the zones that stand or are proposed, in file order. `within`: metres from the edge that a barrier may stand. */
export const zoneEdges = (facts: Facts, joining: Joining, within: number): readonly ZoneEdge[] =>
  facts.memo(`barrier/zones/${JSON.stringify([joining, within])}`, zoneEdgeTopics, () => {
    const { net } = planBarriers(facts, joining);
    return liveZones(facts.plan, barredZoneKinds).map((zone) => zoneEdge(facts, zone, net, within));
  });

/** A zone that is only proposed has no barrier yet: what it lacks is for a person to look at. */
export const isPlanned = (zone: FeatureRecord): boolean => zone.values.status === 'proposed';
