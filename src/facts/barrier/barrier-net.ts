import { boxGrown, boxOf } from '../../geometry/box.ts';
import { distanceBetween, type Point } from '../../geometry/point.ts';
import { nearestOnSegment, segmentsMeetAt } from '../../geometry/segment.ts';
import { type SpatialIndex, spatialIndex } from '../../geometry/spatial-index.ts';

/** One straight piece of a barrier, in site metres. */
export interface BarrierPiece {
  readonly feature: string;
  readonly a: Point;
  readonly b: Point;
}

/** Barriers joined into one net: where their ends and crossings meet within the tolerance, they share a node. */
export interface BarrierNet {
  readonly nodes: readonly Point[];
  readonly edges: readonly NetEdge[];
  /** For each node, the edges that meet there. */
  readonly at: readonly (readonly number[])[];
}

export interface NetEdge {
  readonly from: number;
  readonly to: number;
  readonly feature: string;
}

/** Ends join where they lie within `tolerance` metres of each other, or of another piece between its ends. */
export function barrierNet(pieces: readonly BarrierPiece[], tolerance: number): BarrierNet {
  const index = spatialIndex(pieces.map(({ a, b }) => boxOf([a, b])));
  const cuts = cutsOf(pieces, index, tolerance);
  const places = new Places(tolerance);
  const edges: NetEdge[] = [];
  const known = new Set<string>();
  pieces.forEach((piece, i) => {
    const along = [...cuts[i], piece.a, piece.b].sort(
      (p, q) => distanceBetween(piece.a, p) - distanceBetween(piece.a, q),
    );
    for (let k = 1; k < along.length; k++) {
      const from = places.nodeAt(along[k - 1]);
      const to = places.nodeAt(along[k]);
      const key = from < to ? `${from} ${to}` : `${to} ${from}`;
      if (from === to || known.has(key)) continue;
      known.add(key);
      edges.push({ from, to, feature: piece.feature });
    }
  });
  const at: number[][] = places.points.map(() => []);
  edges.forEach((edge, i) => {
    at[edge.from].push(i);
    at[edge.to].push(i);
  });
  return { nodes: places.points, edges, at };
}

/** For each piece, where others cross it or end on it. */
function cutsOf(pieces: readonly BarrierPiece[], index: SpatialIndex, tolerance: number): Point[][] {
  return pieces.map(({ a, b }, i) => {
    const cuts: Point[] = [];
    for (const j of index.meeting(boxGrown(boxOf([a, b]), tolerance))) {
      if (j === i) continue;
      const other = pieces[j];
      const crossing = segmentsMeetAt(a, b, other.a, other.b);
      if (crossing) cuts.push(crossing);
      for (const end of [other.a, other.b]) {
        const near = nearestOnSegment(end, a, b);
        if (near.distance <= tolerance) cuts.push(near.point);
      }
    }
    return cuts;
  });
}

/** Nodes by place: a point within the tolerance of a node is that node. */
class Places {
  readonly points: Point[] = [];
  readonly #cells = new Map<string, number[]>();
  readonly #size: number;

  constructor(tolerance: number) {
    this.#size = Math.max(tolerance, 1e-6);
  }

  nodeAt(point: Point): number {
    const column = Math.floor(point[0] / this.#size);
    const row = Math.floor(point[1] / this.#size);
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const node of this.#cells.get(`${column + dx} ${row + dy}`) ?? []) {
          if (distanceBetween(this.points[node], point) <= this.#size) return node;
        }
      }
    }
    const node = this.points.push(point) - 1;
    const key = `${column} ${row}`;
    const cell = this.#cells.get(key);
    if (cell) cell.push(node);
    else this.#cells.set(key, [node]);
    return node;
  }
}

/** Nodes at which a barrier simply ends. */
export const looseEnds = (net: BarrierNet): number[] =>
  net.at.flatMap((edges, node) => (edges.length === 1 ? [node] : []));
