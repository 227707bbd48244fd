import { boxGrown, boxOf } from '../../geometry/box.ts';
import { distanceBetween } from '../../geometry/point.ts';
import { distanceToSegment } from '../../geometry/segment.ts';
import { type SpatialIndex, spatialIndex } from '../../geometry/spatial-index.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import type { Facts, Point } from '../facts.ts';
import { isTrue, numberIn } from '../values.ts';
import { featuresOfKinds, kindTopics } from '../zones.ts';
import { type BarrierNet, type BarrierPiece, barrierNet } from './barrier-net.ts';
import { type Cluster, clustersOf, type Pieces } from './clusters.ts';
import { type Enclosures, enclosuresOf } from './enclosures.ts';

/** Fences, walls, booms and buoy lines; gates and access points; buildings; water's edges that are said to bar the way. */
const lineKinds = ['fence', 'gate', 'building', 'water-mark', 'wharf'] as const;
const openingKinds = ['gate', 'access-point'] as const;
export const barrierTopics = kindTopics([...new Set([...lineKinds, ...openingKinds])]);

/** How barriers are joined, metres. */
export interface Joining {
  /** Ends this near meet: nobody passes between them. */
  readonly tolerance: number;
  /** What a gate or access point drawn as a point spans at most, where it has no width. */
  readonly opening: number;
}

/** Pieces of barriers by place, and where barriers simply end. */
export interface BarrierPlaces {
  readonly tolerance: number;
  readonly pieces: readonly BarrierPiece[];
  readonly index: SpatialIndex;
  readonly loose: readonly Point[];
  readonly ends: SpatialIndex;
}

export interface PlanBarriers extends BarrierPlaces {
  readonly closed: Enclosures;
  /** All of them joined into one net: made when it is first asked for. */
  readonly net: () => BarrierNet;
  readonly strays: readonly StrayGate[];
}

/** A gate that does not meet a barrier at one end or, drawn as a point, stands on none. */
export interface StrayGate {
  readonly gate: FeatureRecord;
  readonly at: Point;
  /** Metres to the nearest barrier; Infinity where there is none. */
  readonly distance: number;
}

/** Everything on the plan that bars the way, joined. */
export function planBarriers(facts: Facts, joining: Joining): PlanBarriers {
  const name = `barriers/${joining.tolerance}/${joining.opening}`;
  const clusters = facts.memo(`${name}/clusters`, [], (): { last: readonly Cluster[] } => ({ last: [] }));
  return facts.memo(name, barrierTopics, () => joinBarriers(facts, joining, clusters));
}

function joinBarriers(facts: Facts, { tolerance, opening }: Joining, kept: { last: readonly Cluster[] }): PlanBarriers {
  const barriers = featuresOfKinds(facts.plan, lineKinds)
    .map((feature) => facts.per('barrier/pieces', feature, () => piecesOf(facts, feature)))
    .filter((pieces) => pieces.length > 0);
  const drawn = placesOf(barriers, tolerance, kept);
  const spans = openingSpans(facts, drawn, opening);
  const all = spans.length > 0 ? placesOf([...barriers, ...spans], tolerance, kept) : drawn;
  let net: BarrierNet | undefined;
  return {
    ...all,
    closed: enclosuresOf(kept.last.flatMap(({ outer }) => outer)),
    net: () => {
      net ??= barrierNet(all.pieces, tolerance);
      return net;
    },
    strays: strayGates(facts, all),
  };
}

function placesOf(barriers: readonly Pieces[], tolerance: number, kept: { last: readonly Cluster[] }): BarrierPlaces {
  kept.last = clustersOf(barriers, tolerance, kept.last);
  const pieces = barriers.flat();
  const loose = kept.last.flatMap((cluster) => cluster.loose);
  return {
    tolerance,
    pieces,
    index: spatialIndex(pieces.map(({ a, b }) => boxOf([a, b]))),
    loose,
    ends: spatialIndex(loose.map((end) => boxOf([end]))),
  };
}

/** A building that is open below bars nobody; water's edges do where the user says so. */
function bars(feature: FeatureRecord): boolean {
  if (feature.kind === 'building') return (numberIn(feature, 'clearance') ?? 0) <= 0;
  return feature.kind === 'water-mark' || feature.kind === 'wharf' ? isTrue(feature, 'bars') : true;
}

function piecesOf(facts: Facts, feature: FeatureRecord): BarrierPiece[] {
  if (!bars(feature)) return [];
  return facts
    .shapeOf(feature)
    .parts.flat()
    .flatMap((line) => line.slice(1).map((b, i) => ({ feature: feature.id, a: line[i], b })))
    .filter(({ a, b }) => distanceBetween(a, b) > 0);
}

/** Gates and access points drawn as points. */
const pointOpenings = (facts: Facts): { readonly feature: FeatureRecord; readonly at: Point }[] =>
  featuresOfKinds(facts.plan, openingKinds).flatMap((feature) => {
    const { shape, parts } = facts.shapeOf(feature);
    return shape === 'point' ? parts.flatMap(([line]) => (line?.[0] ? [{ feature, at: line[0] }] : [])) : [];
  });

/** From each gate that stands as a point in a gap to the ends on both sides of it: the two nearest within half its width, or its width where it stands at one of them. */
function openingSpans(facts: Facts, places: BarrierPlaces, opening: number): Pieces[] {
  const { loose, ends, tolerance } = places;
  if (loose.length === 0) return [];
  return pointOpenings(facts).flatMap(({ feature, at }): Pieces[] => {
    const width = numberIn(feature, 'width') ?? opening;
    const near = ends
      .near(at, 2, width + tolerance)
      .map((i) => ({ end: loose[i], distance: distanceBetween(at, loose[i]) }));
    if (near.length === 0) return [];
    const atEnd = near[0].distance <= tolerance;
    if (!atEnd && distanceToBarrier(places, at, tolerance) <= tolerance) return [];
    const reach = (atEnd ? width : width / 2) + tolerance;
    const between = near.filter(({ distance }) => distance <= reach);
    return between.length > 0 ? [between.map(({ end }): BarrierPiece => ({ feature: feature.id, a: at, b: end }))] : [];
  });
}

/** Metres from a place to the nearest piece within reach; Infinity where there is none. */
function distanceToBarrier(
  { pieces, index }: BarrierPlaces,
  at: Point,
  reach: number,
  wanted?: (feature: string) => boolean,
): number {
  const candidates = Number.isFinite(reach) ? index.meeting(boxGrown(boxOf([at]), reach)) : pieces.keys();
  let least = Number.POSITIVE_INFINITY;
  for (const i of candidates) {
    const { a, b, feature } = pieces[i];
    if (wanted && !wanted(feature)) continue;
    least = Math.min(least, distanceToSegment(at, a, b));
  }
  return least;
}

function strayGates(facts: Facts, places: BarrierPlaces): StrayGate[] {
  const gates = new Set(featuresOfKinds(facts.plan, ['gate']));
  const ids = new Set([...gates].map(({ id }) => id));
  return [...gates].flatMap((gate) => {
    const { shape, parts } = facts.shapeOf(gate);
    const ends = parts.flatMap(([line]) => (shape === 'line' ? [line[0], line[line.length - 1]] : [line?.[0]]));
    const at = ends.find((end) => end && !meets(places, end, gate.id));
    if (!at) return [];
    return [{ gate, at, distance: distanceToBarrier(places, at, Number.POSITIVE_INFINITY, (id) => !ids.has(id)) }];
  });
}

/** Whether a barrier of another feature comes to a gate's end; to a gate drawn as a point in a gap, spans from both sides. */
function meets({ pieces, index, tolerance }: BarrierPlaces, at: Point, gate: string): boolean {
  let spans = 0;
  for (const i of index.meeting(boxGrown(boxOf([at]), tolerance))) {
    const { a, b, feature } = pieces[i];
    if (feature !== gate && distanceToSegment(at, a, b) <= tolerance) return true;
    if (feature === gate && a === at) spans++;
  }
  return spans > 1;
}
