import { distanceToSegment } from '../geometry/segment.ts';
import { featuresOf } from '../plan/plan.ts';
import type { Facts, Point, SiteShape } from './facts.ts';
import { featuresNear } from './near.ts';
import { kindTopics } from './zones.ts';

/** Which access points belong to which buildings and fences. */
export interface Access {
  /** Ids of the access points of each building that has one. */
  readonly ofBuilding: ReadonlyMap<string, readonly string[]>;
  /** Ids of the access points on a fence. */
  readonly onFence: ReadonlySet<string>;
}

/** Nothing that is measured on a plan is truer than this, metres: what is drawn at a limit counts as within it. */
const hair = 1e-6;

/** An access point belongs to each building and fence whose outline it stands within `within` metres of. */
export const accessOf = (facts: Facts, within: number): Access =>
  facts.memo(`access/${within}`, kindTopics(['access-point', 'building', 'fence']), () => findAccess(facts, within));

function findAccess(facts: Facts, within: number): Access {
  const ofBuilding = new Map<string, string[]>();
  const onFence = new Set<string>();
  for (const point of featuresOf(facts.plan, 'access-point').values()) {
    const { parts, box } = facts.shapeOf(point);
    const place = parts[0]?.[0]?.[0];
    if (!place) continue;
    for (const owner of featuresNear(facts, ['building', 'fence'], box, within + hair)) {
      if (outlineDistance(place, facts.shapeOf(owner)) > within + hair) continue;
      if (owner.kind === 'fence') onFence.add(point.id);
      else ofBuilding.set(owner.id, [...(ofBuilding.get(owner.id) ?? []), point.id]);
    }
  }
  return { ofBuilding, onFence };
}

/** Metres from a point to the nearest line of a shape: for an area its outline, from inside and outside alike. */
export function outlineDistance(point: Point, { shape, parts }: SiteShape): number {
  let least = Infinity;
  for (const line of parts.flat()) {
    const last = shape === 'polygon' || line.length === 1 ? line.length : line.length - 1;
    for (let i = 0; i < last; i++) {
      least = Math.min(least, distanceToSegment(point, line[i], line[(i + 1) % line.length]));
    }
  }
  return least;
}
