import { distanceBetween, type Point, type Polygon } from '../../geometry/point.ts';
import { pointInRing } from '../../geometry/point-in-polygon.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { insidePoint, type Piece } from '../cover.ts';
import type { Facts } from '../facts.ts';
import { isRecorded, textOf } from '../values.ts';
import { areaOf } from '../zone-area.ts';
import { featuresOfKinds, kindTopics } from '../zones.ts';
import { type BarrierGap, barrierGaps } from './barrier-gaps.ts';
import { type BarrierNet, barrierNet } from './barrier-net.ts';
import {
  type Enclosures,
  enclosuresNear,
  enclosuresOf,
  isEnclosed,
  liesWithin,
  outerRings,
  outsideEnclosures,
} from './enclosures.ts';
import { facesOf } from './faces.ts';
import { barrierTopics, type Joining, planBarriers, type StrayGate } from './plan-barriers.ts';
import { securedAreas, securedKinds } from './secured-areas.ts';

/** Whether the barriers of a plan close round its secured areas, and where not. */
export interface Perimeter {
  readonly closed: Enclosures;
  /** What is to be closed in. */
  readonly areas: readonly FeatureRecord[];
  /** Where the line must be closed: between what is closed in then and the outside. */
  readonly gaps: readonly BarrierGap[];
  /** Areas that stand outside even with every gap closed, and the largest part that does. */
  readonly outside: readonly { readonly area: FeatureRecord; readonly part: Piece }[];
  readonly strays: readonly StrayGate[];
  /** Fences along which another control is declared instead. */
  readonly controls: readonly FeatureRecord[];
}

export const perimeterTopics = [...barrierTopics, ...kindTopics(securedKinds)];

export interface PerimeterLimits extends Joining {
  /** Parts of an area narrower than this may stand out, metres: areas are drawn up to the fence. */
  readonly slack: number;
}

/** What holds unless a rule's limits say otherwise: nobody passes where ends are so near, and areas are drawn up to the fence. */
export const usualPerimeter: PerimeterLimits = { tolerance: 0.25, opening: 6, slack: 0.5 };

export const perimeterOf = (facts: Facts, limits: PerimeterLimits): Perimeter =>
  facts.memo(`perimeter/${JSON.stringify(limits)}`, perimeterTopics, () => findPerimeter(facts, limits));

function findPerimeter(facts: Facts, limits: PerimeterLimits): Perimeter {
  const { net, strays, closed } = planBarriers(facts, limits);
  const areas = securedAreas(facts);
  const controls = featuresOfKinds(facts.plan, ['fence']).filter((fence) => isRecorded(textOf(fence, 'otherControl')));
  const open = areas.filter((area) => outsideOf(facts, area, closed, limits.slack));
  const base = { closed, areas, strays, controls };
  if (areas.length > 0 && open.length === 0) return { ...base, gaps: [], outside: [] };
  const all = barrierGaps(net());
  const gaps = all.filter(({ length }) => Number.isFinite(length));
  const spans = gaps.map(({ from, to }, i) => ({ feature: `${gapMark}${i}`, a: from, b: to }));
  const mended = spans.length > 0 ? barrierNet([...net().pieces, ...spans], limits.tolerance) : net();
  const then = spans.length > 0 ? enclosuresOf(outerRings(mended)) : closed;
  const parts = open.map((area) => ({ area, part: outsideOf(facts, area, then, limits.slack) }));
  const inside = parts.filter(({ part }) => !part).map(({ area }) => area);
  const leaks = leaksOf(mended, areas.length > 0 ? inside.flatMap((area) => placesIn(facts, area)) : undefined);
  const ends = areas.length > 0 ? [] : all.filter(({ length }) => !Number.isFinite(length));
  return {
    ...base,
    gaps: [...gaps.filter((_, i) => leaks.has(`${gapMark}${i}`)), ...ends],
    outside: parts.flatMap(({ area, part }) => (part ? [{ area, part }] : [])),
  };
}

/** No feature's id begins so. */
const gapMark = '\u0000gap/';

interface Judged {
  /** The enclosure that it lies in: while that stands nothing else matters. */
  within?: Polygon;
  near: readonly Polygon[];
  slack: number;
  part?: Piece;
}

/** The largest part of an area that stands outside; of a point the point itself. Kept while what is closed in near it is the same. */
function outsideOf(facts: Facts, area: FeatureRecord, closed: Enclosures, slack: number): Piece | undefined {
  const known = facts.per<Judged>('perimeter/outside', area, () => ({ near: [], slack: -1 }));
  if (known.within && closed.has(known.within)) return undefined;
  const { shape, parts } = facts.shapeOf(area);
  if (shape !== 'polygon') {
    const at = parts.flat(2).find((point) => !isEnclosed(point, closed));
    return at && { area: 0, at };
  }
  const own = areaOf(facts, area);
  const near = enclosuresNear(own, closed);
  const same =
    known.slack === slack && known.near.length === near.length && near.every((it, i) => it === known.near[i]);
  if (same) return known.part;
  const within = near.find((enclosure) => own.every((polygon) => liesWithin(polygon, enclosure)));
  const part = within ? undefined : outsideEnclosures(own, near, slack)[0];
  Object.assign(known, { within, near, slack, part });
  return part;
}

/** Places that tell in which faces an area lies. */
function placesIn(facts: Facts, area: FeatureRecord): Point[] {
  const { shape, parts } = facts.shapeOf(area);
  if (shape !== 'polygon') return parts.flat(2);
  return areaOf(facts, area).flatMap((polygon) => {
    const inner = insidePoint(polygon);
    // Corners drawn on the fence itself lie on two faces: a little towards the middle they lie on one.
    const towards = ([x, y]: Point): Point => [x + 0.02 * (inner[0] - x), y + 0.02 * (inner[1] - y)];
    return [inner, ...polygon[0].map(towards)];
  });
}

/** Outside everything. */
const outer = -1;

/**
 * The spans over gaps through which one walks out of the faces that hold the places, or out of any face where none are
 * given: only those that lead outside, not those between two faces.
 */
function leaksOf(net: BarrierNet, places: readonly Point[] | undefined): Set<string> {
  const faces = facesOf(net);
  const rings = faces.rings.map((ring, i) => ({ ring, area: faces.areas[i] }));
  const holding = (place: Point): number => {
    let best = outer;
    rings.forEach(({ ring, area }, i) => {
      if (area <= 0 || ring.includes(place) || !pointInRing(place, ring)) return;
      if (best === outer || area < rings[best].area) best = i;
    });
    return best;
  };
  const ground = rings.map(({ ring, area }, i) => (area > 0 ? i : holding(ring[0])));
  const doors = net.edges.flatMap(({ feature }, edge) => {
    if (!feature.startsWith(gapMark) || faces.left[edge] < 0) return [];
    const sides = [ground[faces.left[edge]], ground[faces.right[edge]]] as const;
    return sides[0] === sides[1] ? [] : [{ feature, sides }];
  });
  const start = places ? places.map(holding) : rings.flatMap(({ area }, i) => (area > 0 ? [i] : []));
  const reached = new Set(start.filter((face) => face !== outer));
  const leaks = new Set<string>();
  for (const face of reached) {
    for (const { feature, sides } of doors) {
      if (!sides.includes(face)) continue;
      const next = sides[0] === face ? sides[1] : sides[0];
      if (next === outer) leaks.add(feature);
      else reached.add(next);
    }
  }
  return leaks;
}

/** The middle of a gap. */
export const gapMiddle = ({ from, to }: BarrierGap): Point => [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];

/** Whether a barrier ends at a place, within a tolerance. */
export const endsAt = (line: readonly Point[], at: Point, tolerance: number): 'first' | 'last' | undefined => {
  if (line.length < 2) return undefined;
  if (distanceBetween(line[0], at) <= tolerance) return 'first';
  return distanceBetween(line[line.length - 1], at) <= tolerance ? 'last' : undefined;
};
