import { boxGrown, boxOf } from '../../geometry/box.ts';
import { distanceBetween } from '../../geometry/point.ts';
import { distanceToSegment } from '../../geometry/segment.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import type { Facts, Point } from '../facts.ts';
import { isTrue, numberIn } from '../values.ts';
import { featuresOfKinds, kindTopics } from '../zones.ts';
import { type BarrierNet, type BarrierPiece, barrierNet, looseEnds } from './barrier-net.ts';

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

export interface PlanBarriers {
  readonly net: BarrierNet;
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
export const planBarriers = (facts: Facts, joining: Joining): PlanBarriers =>
  facts.memo(`barriers/${joining.tolerance}/${joining.opening}`, barrierTopics, () => joinBarriers(facts, joining));

function joinBarriers(facts: Facts, { tolerance, opening }: Joining): PlanBarriers {
  const features = featuresOfKinds(facts.plan, lineKinds).filter(bars);
  const pieces = features.flatMap((feature) => facts.per('barrier/pieces', feature, () => piecesOf(facts, feature)));
  const net = barrierNet(pieces, tolerance);
  const spans = openingSpans(facts, net, opening);
  const whole = spans.length > 0 ? barrierNet([...pieces, ...spans], tolerance) : net;
  return { net: whole, strays: strayGates(facts, whole) };
}

/** A building that is open below bars nobody; water's edges do where the user says so. */
function bars(feature: FeatureRecord): boolean {
  if (feature.kind === 'building') return (numberIn(feature, 'clearance') ?? 0) <= 0;
  return feature.kind === 'water-mark' || feature.kind === 'wharf' ? isTrue(feature, 'bars') : true;
}

const piecesOf = (facts: Facts, feature: FeatureRecord): BarrierPiece[] =>
  facts
    .shapeOf(feature)
    .parts.flat()
    .flatMap((line) => line.slice(1).map((b, i) => ({ feature: feature.id, a: line[i], b })))
    .filter(({ a, b }) => distanceBetween(a, b) > 0);

/** Gates and access points drawn as points. */
const pointOpenings = (facts: Facts): { readonly feature: FeatureRecord; readonly at: Point }[] =>
  featuresOfKinds(facts.plan, openingKinds).flatMap((feature) => {
    const { shape, parts } = facts.shapeOf(feature);
    return shape === 'point' ? parts.flatMap(([line]) => (line?.[0] ? [{ feature, at: line[0] }] : [])) : [];
  });

/** From each gate that stands as a point in a gap to the ends on both sides of it: the two nearest within half its width, or its width where it stands at one of them. */
function openingSpans(facts: Facts, net: BarrierNet, opening: number): BarrierPiece[] {
  const ends = looseEnds(net).map((node) => net.nodes[node]);
  if (ends.length === 0) return [];
  return pointOpenings(facts).flatMap(({ feature, at }) => {
    const width = numberIn(feature, 'width') ?? opening;
    const near = ends
      .map((end) => ({ end, distance: distanceBetween(at, end) }))
      .sort((a, b) => a.distance - b.distance);
    const atEnd = (near[0]?.distance ?? Number.POSITIVE_INFINITY) <= net.tolerance;
    if (!atEnd && distanceToNet(net, at, net.tolerance) <= net.tolerance) return [];
    const reach = (atEnd ? width : width / 2) + net.tolerance;
    const between = near.slice(0, 2).filter(({ distance }) => distance <= reach);
    return between.map(({ end }): BarrierPiece => ({ feature: feature.id, a: at, b: end }));
  });
}

/** Metres from a place to the nearest piece within reach; Infinity where there is none. */
function distanceToNet(net: BarrierNet, at: Point, reach: number, wanted?: (feature: string) => boolean): number {
  const { pieces, index } = net;
  const candidates = Number.isFinite(reach) ? index.meeting(boxGrown(boxOf([at]), reach)) : pieces.keys();
  let least = Number.POSITIVE_INFINITY;
  for (const i of candidates) {
    const { a, b, feature } = pieces[i];
    if (wanted && !wanted(feature)) continue;
    least = Math.min(least, distanceToSegment(at, a, b));
  }
  return least;
}

function strayGates(facts: Facts, net: BarrierNet): StrayGate[] {
  const gates = new Map(featuresOfKinds(facts.plan, ['gate']).map((gate) => [gate.id, gate]));
  const isOther = (feature: string) => !gates.has(feature);
  return [...gates.values()].flatMap((gate) => {
    const { shape, parts } = facts.shapeOf(gate);
    const ends = parts.flatMap(([line]) => (shape === 'line' ? [line[0], line[line.length - 1]] : [line?.[0]]));
    const stray = ends.flatMap((at): StrayGate[] => {
      if (!at || meets(net, at, gate.id)) return [];
      return [{ gate, at, distance: distanceToNet(net, at, Number.POSITIVE_INFINITY, isOther) }];
    });
    return stray.slice(0, 1);
  });
}

/** Whether a barrier of another feature comes to a gate's end; to a gate drawn as a point in a gap, spans from both sides. */
function meets({ pieces, index, tolerance }: BarrierNet, at: Point, gate: string): boolean {
  const near = index.meeting(boxGrown(boxOf([at]), tolerance)).map((i) => pieces[i]);
  const spans = near.filter(({ feature, a }) => feature === gate && a === at);
  const others = near.filter(({ feature, a, b }) => feature !== gate && distanceToSegment(at, a, b) <= tolerance);
  return others.length > 0 || spans.length > 1;
}
