import { boxGrown, boxOf } from '../../geometry/box.ts';
import { distanceBetween, type Point } from '../../geometry/point.ts';
import { nearestOnSegment } from '../../geometry/segment.ts';
import { spatialIndex } from '../../geometry/spatial-index.ts';
import { type BarrierNet, looseEnds } from './barrier-net.ts';

/** Where a barrier ends without meeting another: how far to what would close it. */
export interface BarrierGap {
  readonly from: Point;
  readonly to: Point;
  readonly length: number;
  /** The features on either side; one where nothing is near. */
  readonly features: readonly string[];
}

/** Loose ends are closed with each other, nearest pair first, or with the barrier that they point past, if it is nearer. */
export function barrierGaps(net: BarrierNet, reach: number): BarrierGap[] {
  const ends = looseEnds(net);
  const pairs: { i: number; j: number; length: number }[] = [];
  const index = spatialIndex(ends.map((end) => boxOf([net.nodes[end]])));
  ends.forEach((end, i) => {
    for (const j of index.meeting(boxGrown(boxOf([net.nodes[end]]), reach))) {
      if (j <= i || sameEdge(net, end, ends[j])) continue;
      pairs.push({ i, j, length: distanceBetween(net.nodes[end], net.nodes[ends[j]]) });
    }
  });
  pairs.sort((a, b) => a.length - b.length);
  const toBarrier = ends.map((end) => nearestBarrier(net, end, reach));
  const taken = new Set<number>();
  const gaps: BarrierGap[] = [];
  for (const { i, j, length } of pairs) {
    if (taken.has(i) || taken.has(j)) continue;
    if ((toBarrier[i]?.length ?? reach) < length || (toBarrier[j]?.length ?? reach) < length) continue;
    taken.add(i).add(j);
    const features = [featureAt(net, ends[i]), featureAt(net, ends[j])];
    gaps.push({ from: net.nodes[ends[i]], to: net.nodes[ends[j]], length, features: [...new Set(features)] });
  }
  ends.forEach((end, i) => {
    if (taken.has(i)) return;
    const near = toBarrier[i];
    if (near) gaps.push(near);
    else
      gaps.push({
        from: net.nodes[end],
        to: net.nodes[end],
        length: Number.POSITIVE_INFINITY,
        features: [featureAt(net, end)],
      });
  });
  return gaps;
}

const featureAt = (net: BarrierNet, node: number): string => net.edges[net.at[node][0]].feature;

const sameEdge = (net: BarrierNet, a: number, b: number): boolean => net.at[a][0] === net.at[b][0];

/** The nearest place on another barrier, within reach: not on the piece that ends here, nor on the next one of its line. */
function nearestBarrier(net: BarrierNet, end: number, reach: number): BarrierGap | undefined {
  const own = net.at[end][0];
  const { from, to } = net.edges[own];
  const near = new Set([...net.at[from], ...net.at[to]]);
  let best: BarrierGap | undefined;
  net.edges.forEach((edge, i) => {
    if (near.has(i)) return;
    const place = nearestOnSegment(net.nodes[end], net.nodes[edge.from], net.nodes[edge.to]);
    if (place.distance >= (best?.length ?? reach)) return;
    const atLooseEnd = [edge.from, edge.to].some(
      (node) => net.at[node].length === 1 && distanceBetween(net.nodes[node], place.point) < 1e-9,
    );
    if (atLooseEnd) return;
    const features = [...new Set([featureAt(net, end), edge.feature])];
    best = { from: net.nodes[end], to: place.point, length: place.distance, features };
  });
  return best;
}
