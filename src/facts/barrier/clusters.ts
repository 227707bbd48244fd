import { type Box, boxGrown, boxOf } from '../../geometry/box.ts';
import type { Point, Ring } from '../../geometry/point.ts';
import { distanceToSegment } from '../../geometry/segment.ts';
import { spatialIndex } from '../../geometry/spatial-index.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { type BarrierNet, type BarrierPiece, barrierNet, looseEnds } from './barrier-net.ts';
import { outerRings } from './enclosures.ts';

/** The pieces of one barrier with the box round them: the same while its feature is the same. */
export interface Barrier {
  readonly feature: FeatureRecord;
  readonly pieces: readonly BarrierPiece[];
  readonly box: Box;
}

export const barrierOf = (feature: FeatureRecord, pieces: readonly BarrierPiece[]): Barrier => ({
  feature,
  pieces,
  box: boxOf(pieces.flatMap(({ a, b }) => [a, b])),
});

/** Barriers that may meet each other, and none of another cluster: joined by themselves. */
export interface Cluster {
  readonly members: readonly Barrier[];
  readonly loose: readonly Point[];
  /** The outlines of what its barriers close in. */
  readonly outer: readonly Ring[];
  /** Ends of gates drawn as lines to which no other barrier comes, one for each gate. */
  readonly astray: readonly { readonly gate: FeatureRecord; readonly at: Point }[];
}

/** Barriers in clusters by their boxes. A cluster whose members are those of a known one is that one. */
export function clustersOf(barriers: readonly Barrier[], tolerance: number, known: readonly Cluster[]): Cluster[] {
  const byFirst = new Map(known.map((cluster) => [cluster.members[0], cluster]));
  const groups = grouped(
    barriers.map(({ box }) => box),
    tolerance,
  );
  return groups.map((group) => {
    const members = group.map((i) => barriers[i]);
    const same = byFirst.get(members[0]);
    if (same && same.members.length === members.length && same.members.every((it, i) => it === members[i])) return same;
    return clusterOf(members, tolerance);
  });
}

function clusterOf(members: readonly Barrier[], tolerance: number): Cluster {
  const net = barrierNet(
    members.flatMap(({ pieces }) => pieces),
    tolerance,
  );
  const astray = members.flatMap(({ feature, pieces }) => {
    if (feature.kind !== 'gate' || feature.geometry.type.endsWith('Point')) return [];
    const at = [pieces[0].a, pieces[pieces.length - 1].b].find((end) => !meetsOther(net, end, feature.id));
    return at ? [{ gate: feature, at }] : [];
  });
  return { members, loose: looseEnds(net).map((node) => net.nodes[node]), outer: outerRings(net), astray };
}

/** Whether a piece of another feature comes to a place. */
const meetsOther = ({ pieces, index, tolerance }: BarrierNet, at: Point, own: string): boolean =>
  index.meeting(boxGrown(boxOf([at]), tolerance)).some((i) => {
    const { a, b, feature } = pieces[i];
    return feature !== own && distanceToSegment(at, a, b) <= tolerance;
  });

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
