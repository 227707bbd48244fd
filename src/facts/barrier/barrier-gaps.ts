import { boxGrown, boxOf } from '../../geometry/box.ts';
import { distanceBetween, type Point } from '../../geometry/point.ts';
import { nearestOnSegment } from '../../geometry/segment.ts';
import { type SpatialIndex, spatialIndex } from '../../geometry/spatial-index.ts';
import { type BarrierNet, looseEnds } from './barrier-net.ts';

/** Where a barrier ends without meeting another: how far to what would close it. */
export interface BarrierGap {
  readonly from: Point;
  readonly to: Point;
  /** Metres; Infinity where nothing is near. */
  readonly length: number;
  /** The features on either side; one where nothing is near. */
  readonly features: readonly string[];
}

/** Other loose ends that are looked at, nearest first. */
const most = 8;

/** Loose ends are closed with each other, nearest pair first, or with the barrier that they point past, if it is nearer. `reach` in metres. */
export function barrierGaps(net: BarrierNet, reach = Number.POSITIVE_INFINITY): BarrierGap[] {
  const ends = looseEnds(net);
  const index = spatialIndex(ends.map((end) => boxOf([net.nodes[end]])));
  const toBarrier = ends.map((end) => nearestBarrier(net, end, index, reach));
  const taken = new Set<number>();
  const gaps: BarrierGap[] = [];
  for (const { i, j, length } of endPairs(net, ends, index, reach)) {
    if (taken.has(i) || taken.has(j)) continue;
    if ((toBarrier[i]?.length ?? reach) < length || (toBarrier[j]?.length ?? reach) < length) continue;
    taken.add(i).add(j);
    const features = [featureAt(net, ends[i]), featureAt(net, ends[j])];
    gaps.push({ from: net.nodes[ends[i]], to: net.nodes[ends[j]], length, features: [...new Set(features)] });
  }
  ends.forEach((end, i) => {
    if (taken.has(i)) return;
    const nowhere = { from: net.nodes[end], to: net.nodes[end], length: Number.POSITIVE_INFINITY };
    gaps.push(toBarrier[i] ?? { ...nowhere, features: [featureAt(net, end)] });
  });
  return gaps;
}

/** Loose ends that may be closed with each other, nearest first. */
function endPairs(net: BarrierNet, ends: readonly number[], index: SpatialIndex, reach: number) {
  const pairs: { readonly i: number; readonly j: number; readonly length: number }[] = [];
  ends.forEach((end, i) => {
    for (const j of index.near(net.nodes[end], most + 1, reach)) {
      if (j === i || sameEdge(net, end, ends[j])) continue;
      pairs.push({ i: Math.min(i, j), j: Math.max(i, j), length: distanceBetween(net.nodes[end], net.nodes[ends[j]]) });
    }
  });
  return pairs.sort((a, b) => a.length - b.length || a.i - b.i || a.j - b.j);
}

export const featureAt = (net: BarrierNet, node: number): string => net.edges[net.at[node][0]].feature;

const sameEdge = (net: BarrierNet, a: number, b: number): boolean => net.at[a][0] === net.at[b][0];

/** How far out a barrier is looked for, metres: few ends have none within a hundred. */
const spans = [10, 100, 1000, Number.POSITIVE_INFINITY];

/** The nearest place on another barrier, within reach: not on the piece that ends here, nor on the next one of its line. */
function nearestBarrier(net: BarrierNet, end: number, loose: SpatialIndex, reach: number): BarrierGap | undefined {
  for (const span of spans) {
    const near = nearestWithin(net, end, loose, Math.min(span, reach));
    if (near || span >= reach) return near;
  }
  return undefined;
}

function nearestWithin(net: BarrierNet, end: number, loose: SpatialIndex, reach: number): BarrierGap | undefined {
  const at = net.nodes[end];
  const own = net.edges[net.at[end][0]];
  const corner = net.nodes[own.from === end ? own.to : own.from];
  const candidates = Number.isFinite(reach) ? net.index.meeting(boxGrown(boxOf([at]), reach)) : net.pieces.keys();
  const ways = waysFrom(net, end, detour * reach);
  let best: BarrierGap | undefined;
  for (const i of candidates) {
    const { a, b, feature } = net.pieces[i];
    const place = nearestOnSegment(at, a, b);
    if (place.distance >= (best?.length ?? reach)) continue;
    const touches = (point: Point) => nearestOnSegment(point, a, b).distance <= net.tolerance;
    if (touches(at) || touches(corner) || isAhead(net, i, place, ways) || loose.near(place.point, 1, 1e-9).length > 0)
      continue;
    const features = [...new Set([featureAt(net, end), feature])];
    best = { from: at, to: place.point, length: place.distance, features };
  }
  return best;
}

/** A place that is no further along the barrier than this many times the straight way is only further on its own line. */
const detour = 1.5;

/** Metres from a node to others along the barriers, as far as `reach`. */
function waysFrom(net: BarrierNet, start: number, reach: number): ReadonlyMap<number, number> {
  const ways = new Map([[start, 0]]);
  const queue = [start];
  for (const node of queue) {
    for (const edge of net.at[node]) {
      const other = net.edges[edge].from === node ? net.edges[edge].to : net.edges[edge].from;
      const way = (ways.get(node) ?? 0) + distanceBetween(net.nodes[node], net.nodes[other]);
      if (way > reach || way >= (ways.get(other) ?? Number.POSITIVE_INFINITY)) continue;
      ways.set(other, way);
      queue.push(other);
    }
  }
  return ways;
}

/** Whether a place on a piece is reached along the barrier nearly as soon as straight. */
const isAhead = (
  net: BarrierNet,
  piece: number,
  { point, distance }: { readonly point: Point; readonly distance: number },
  ways: ReadonlyMap<number, number>,
): boolean =>
  net.along[piece].some((node) => {
    const way = ways.get(node);
    return way !== undefined && way + distanceBetween(net.nodes[node], point) <= detour * distance + net.tolerance;
  });
