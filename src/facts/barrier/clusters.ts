import { type Box, boxAround, boxGrown, boxOf, emptyBox } from '../../geometry/box.ts';
import type { Point, Ring } from '../../geometry/point.ts';
import { spatialIndex } from '../../geometry/spatial-index.ts';
import { type BarrierPiece, barrierNet, looseEnds } from './barrier-net.ts';
import { outerRings } from './enclosures.ts';

/** The pieces of one barrier: the same list while its feature is the same. */
export type Pieces = readonly BarrierPiece[];

/** Barriers that may meet each other, and none of another cluster: joined by themselves. */
export interface Cluster {
  readonly members: readonly Pieces[];
  readonly loose: readonly Point[];
  /** The outlines of what its barriers close in. */
  readonly outer: readonly Ring[];
}

/** Barriers in clusters by their boxes. A cluster whose members are those of a known one is that one. */
export function clustersOf(barriers: readonly Pieces[], tolerance: number, known: readonly Cluster[]): Cluster[] {
  const boxes = barriers.map((pieces) =>
    pieces.reduce<Box>((box, { a, b }) => boxAround(box, boxOf([a, b])), emptyBox),
  );
  const byFirst = new Map(known.map((cluster) => [cluster.members[0], cluster]));
  return grouped(boxes, tolerance).map((group) => {
    const members = group.map((i) => barriers[i]);
    const same = byFirst.get(members[0]);
    if (same && same.members.length === members.length && same.members.every((it, i) => it === members[i])) return same;
    return clusterOf(members, tolerance);
  });
}

function clusterOf(members: readonly Pieces[], tolerance: number): Cluster {
  const net = barrierNet(members.flat(), tolerance);
  return { members, loose: looseEnds(net).map((node) => net.nodes[node]), outer: outerRings(net) };
}

/** Boxes that meet within the tolerance, directly or over others: their positions in rising order. */
function grouped(boxes: readonly Box[], tolerance: number): number[][] {
  const index = spatialIndex(boxes);
  const group = boxes.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (group[root] !== root) root = group[root];
    group[i] = root;
    return root;
  };
  boxes.forEach((box, i) => {
    for (const j of index.meeting(boxGrown(box, tolerance), (other) => other > i)) {
      const [p, q] = [rootOf(i), rootOf(j)];
      if (p !== q) group[Math.max(p, q)] = Math.min(p, q);
    }
  });
  const groups = new Map<number, number[]>();
  boxes.forEach((_, i) => {
    const root = rootOf(i);
    const members = groups.get(root);
    if (members) members.push(i);
    else groups.set(root, [i]);
  });
  return [...groups.values()];
}
