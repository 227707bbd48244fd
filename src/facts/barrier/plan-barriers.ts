import { boxGrown, boxOf } from '../../geometry/box.ts';
import { distanceBetween } from '../../geometry/point.ts';
import { distanceToSegment } from '../../geometry/segment.ts';
import { type SpatialIndex, spatialIndex } from '../../geometry/spatial-index.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import type { Facts, Point } from '../facts.ts';
import { isTrue, numberIn } from '../values.ts';
import { featuresOfKinds, kindTopics } from '../zones.ts';
import { type BarrierNet, type BarrierPiece, barrierNet } from './barrier-net.ts';
import { type Barrier, barrierOf, type Cluster, clustersOf } from './clusters.ts';
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
    .map((feature) => facts.per('barrier', feature, () => barrierOf(feature, piecesOf(facts, feature))))
    .filter(({ pieces }) => pieces.length > 0);
  kept.last = clustersOf(barriers, tolerance, kept.last);
  const drawn = placesOf(barriers, tolerance, kept.last);
  const spans = openingSpans(facts, drawn, opening);
  const all = spans.length > 0 ? [...barriers, ...spans] : barriers;
  if (spans.length > 0) kept.last = clustersOf(all, tolerance, kept.last);
  const places = spans.length > 0 ? placesOf(all, tolerance, kept.last) : drawn;
  return Object.assign(places, {
    closed: enclosuresOf(kept.last.flatMap(({ outer }) => outer)),
    net: once(() => barrierNet(places.pieces, tolerance)),
    strays: strayGates(facts, places, kept.last),
  });
}

/** The index is made when it is first asked for: a closed perimeter needs none. */
function placesOf(barriers: readonly Barrier[], tolerance: number, clusters: readonly Cluster[]) {
  const pieces = barriers.flatMap((barrier) => barrier.pieces);
  const loose = clusters.flatMap((cluster) => cluster.loose);
  const index = once(() => spatialIndex(pieces.map(({ a, b }) => boxOf([a, b]))));
  return {
    tolerance,
    pieces,
    get index() {
      return index();
    },
    loose,
    ends: spatialIndex(loose.map((end) => boxOf([end]))),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
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

/** A gate or access point drawn as a point. */
interface Opening {
  readonly feature: FeatureRecord;
  readonly at: Point;
  /** Metres; undefined where it says none. */
  readonly width: number | undefined;
}

interface Openings {
  readonly all: readonly Opening[];
  readonly index: SpatialIndex;
  readonly widest: number;
}

const pointOpenings = (facts: Facts): Openings =>
  facts.memo('barriers/openings', kindTopics(openingKinds), () => {
    const all = featuresOfKinds(facts.plan, openingKinds).flatMap((feature): Opening[] => {
      const { shape, parts } = facts.shapeOf(feature);
      const width = numberIn(feature, 'width');
      return shape === 'point' ? parts.flatMap(([line]) => (line?.[0] ? [{ feature, at: line[0], width }] : [])) : [];
    });
    const widest = all.reduce((most, { width = 0 }) => Math.max(most, width), 0);
    return { all, index: spatialIndex(all.map(({ at }) => boxOf([at]))), widest };
  });

/** From each gate that stands as a point in a gap to the ends on both sides of it: the two nearest within half its width, or its width where it stands at one of them. */
function openingSpans(facts: Facts, places: BarrierPlaces, opening: number): Barrier[] {
  const { loose, ends, tolerance } = places;
  const { all, index, widest } = pointOpenings(facts);
  const reach = Math.max(widest, opening) + tolerance;
  const near = new Set(loose.flatMap((end) => index.meeting(boxGrown(boxOf([end]), reach))));
  return [...near]
    .sort((a, b) => a - b)
    .flatMap((i): Barrier[] => {
      const { feature, at, width = opening } = all[i];
      const [nearest, ...others] = ends
        .near(at, 2, width + tolerance)
        .map((j) => ({ end: loose[j], distance: distanceBetween(at, loose[j]) }));
      if (!nearest) return [];
      const atEnd = nearest.distance <= tolerance;
      if (!atEnd && distanceToBarrier(places, at, tolerance) <= tolerance) return [];
      const half = (atEnd ? width : width / 2) + tolerance;
      const between = [nearest, ...others].filter(({ distance }) => distance <= half);
      const pieces = between.map(({ end }): BarrierPiece => ({ feature: feature.id, a: at, b: end }));
      return pieces.length > 0 ? [barrierOf(feature, pieces)] : [];
    });
}

/** How far out a barrier is looked for, metres: few places have none within a hundred. */
const spans = [10, 100, 1000, Number.POSITIVE_INFINITY];

/** Metres from a place to the nearest piece; Infinity where none that is wanted lies within reach. */
function distanceToBarrier(
  places: BarrierPlaces,
  at: Point,
  reach: number,
  wanted: (feature: string) => boolean = () => true,
): number {
  const { pieces, index } = places;
  for (const span of spans.filter((it) => it < reach).concat(reach)) {
    const candidates = Number.isFinite(span) ? index.meeting(boxGrown(boxOf([at]), span)) : pieces.keys();
    let least = Number.POSITIVE_INFINITY;
    for (const i of candidates) {
      const { a, b, feature } = pieces[i];
      if (wanted(feature)) least = Math.min(least, distanceToSegment(at, a, b));
    }
    if (least <= span) return least;
  }
  return Number.POSITIVE_INFINITY;
}

function strayGates(facts: Facts, places: BarrierPlaces, clusters: readonly Cluster[]): StrayGate[] {
  const gates = featuresOfKinds(facts.plan, ['gate']);
  const astray = new Map(clusters.flatMap((cluster) => cluster.astray.map(({ gate, at }) => [gate, at])));
  const ids = new Set(gates.map(({ id }) => id));
  return gates.flatMap((gate) => {
    const at = astray.get(gate) ?? pointAstray(facts, places, gate);
    if (!at) return [];
    return [{ gate, at, distance: distanceToBarrier(places, at, Number.POSITIVE_INFINITY, (id) => !ids.has(id)) }];
  });
}

/** Where a gate drawn as a point stands, if it stands on no barrier and spans do not come to it from both sides. */
function pointAstray(facts: Facts, places: BarrierPlaces, gate: FeatureRecord): Point | undefined {
  const { shape, parts } = facts.shapeOf(gate);
  const at = shape === 'point' ? parts[0]?.[0]?.[0] : undefined;
  if (!at) return undefined;
  const { pieces, index, tolerance } = places;
  const near = index.meeting(boxGrown(boxOf([at]), tolerance)).map((i) => pieces[i]);
  const others = near.some(({ feature, a, b }) => feature !== gate.id && distanceToSegment(at, a, b) <= tolerance);
  const spans = near.filter(({ feature, a }) => feature === gate.id && a === at);
  return others || spans.length > 1 ? undefined : at;
}
