import { boxGrown } from '../../geometry/box.ts';
import type { Point } from '../../geometry/point.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import type { Facts } from '../facts.ts';
import { extentOf } from '../zone-area.ts';
import { kindTopics, liveZones } from '../zones.ts';
import type { BarrierPiece } from './barrier-net.ts';
import { type BarrierPlaces, barrierTopics, type Joining, planBarriers } from './plan-barriers.ts';
import { type ZoneEdge, zoneEdge } from './zone-edge.ts';

/** Zones whose edge regulation 6.25 wants followed by a barrier. */
export const barredZoneKinds = ['land-side-restricted-zone', 'cleared-zone'] as const;

export const zoneEdgeTopics = [...barrierTopics, ...kindTopics(barredZoneKinds)];

/** A barrier follows an edge within so many metres, unless a rule's limit says otherwise. */
export const usualBeside = 1;

/** The edges of the zones that stand or are proposed, in file order. `within`: metres from the edge that a barrier may stand. */
export const zoneEdges = (facts: Facts, joining: Joining, within: number): readonly ZoneEdge[] =>
  facts.memo(`barrier/zones/${JSON.stringify([joining, within])}`, zoneEdgeTopics, () => {
    const places = planBarriers(facts, joining);
    return liveZones(facts.plan, barredZoneKinds).map((zone) => steadyEdge(facts, zone, places, within));
  });

interface Steady {
  pieces: readonly BarrierPiece[];
  loose: readonly Point[];
  edge?: ZoneEdge;
}

/** The same edge as before while the barriers and their ends near it are the same. */
function steadyEdge(facts: Facts, zone: FeatureRecord, places: BarrierPlaces, within: number): ZoneEdge {
  const box = boxGrown(extentOf(facts, zone), 2 * (within + places.tolerance));
  const pieces = places.index.meeting(box).map((i) => places.pieces[i]);
  const loose = places.ends.meeting(box).map((i) => places.loose[i]);
  const name = `barrier/edge/${within}/${places.tolerance}`;
  const known = facts.per<Steady>(name, zone, () => ({ pieces: [], loose: [] }));
  if (known.edge && isSameList(known.pieces, pieces) && isSameList(known.loose, loose)) return known.edge;
  known.edge = zoneEdge(facts, zone, places, within);
  Object.assign(known, { pieces, loose });
  return known.edge;
}

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((it, i) => it === b[i]);

/** A zone that is only proposed has no barrier yet: what it lacks is for a person to look at. */
export const isPlanned = (zone: FeatureRecord): boolean => zone.values.status === 'proposed';
