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
  readonly pieces: readonly BarrierPiece[];
  /** Metres within which ends join. */
  readonly tolerance: number;
  /** The pieces by place. */
  readonly index: SpatialIndex;
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
  const boxes = pieces.map(({ a, b }) => boxOf([a, b]));
  const index = spatialIndex(boxes);
  const places = new Places(tolerance);
  const edges: NetEdge[] = [];
  const known = new Set<number>();
  pieces.forEach((piece, i) => {
    const along = [{ t: 0, at: piece.a }, ...cutsOf(pieces, i, index, tolerance), { t: 1, at: piece.b }];
    if (along.length > 2) along.sort((p, q) => p.t - q.t);
    let from = places.nodeAt(along[0].at);
    for (let k = 1; k < along.length; k++) {
      const to = places.nodeAt(along[k].at);
      const key = Math.min(from, to) * 2 ** 26 + Math.max(from, to);
      if (from !== to && !known.has(key)) {
        known.add(key);
        edges.push({ from, to, feature: piece.feature });
      }
      from = to;
    }
  });
  const at: number[][] = places.points.map(() => []);
  edges.forEach((edge, i) => {
    at[edge.from].push(i);
    at[edge.to].push(i);
  });
  return { pieces, tolerance, index, nodes: places.points, edges, at };
}

interface Cut {
  /** Fraction of the way along the piece. */
  readonly t: number;
  readonly at: Point;
}

/** Where other pieces cross a piece or end on it between its ends. */
function cutsOf(pieces: readonly BarrierPiece[], i: number, index: SpatialIndex, tolerance: number): Cut[] {
  const { a, b } = pieces[i];
  const cuts: Cut[] = [];
  for (const j of index.meeting(boxGrown(boxOf([a, b]), tolerance))) {
    if (j === i) continue;
    const other = pieces[j];
    const crossing = segmentsMeetAt(a, b, other.a, other.b);
    if (crossing) addCut(cuts, crossing, a, b, tolerance);
    addCut(cuts, other.a, a, b, tolerance);
    addCut(cuts, other.b, a, b, tolerance);
  }
  return cuts;
}

function addCut(cuts: Cut[], place: Point, a: Point, b: Point, tolerance: number): void {
  const { t, point, distance } = nearestOnSegment(place, a, b);
  if (distance <= tolerance && t > 0 && t < 1) cuts.push({ t, at: point });
}

/** Nodes by place: a point within the tolerance of a node is that node. */
class Places {
  readonly points: Point[] = [];
  readonly #cells = new Map<number, number[]>();
  readonly #tolerance: number;
  readonly #size: number;

  constructor(tolerance: number) {
    this.#tolerance = Math.max(tolerance, 1e-6);
    this.#size = 4 * this.#tolerance;
  }

  nodeAt(point: Point): number {
    const [x, y] = point;
    const reach = this.#tolerance;
    const [west, east] = [this.#cell(x - reach), this.#cell(x + reach)];
    const [south, north] = [this.#cell(y - reach), this.#cell(y + reach)];
    for (let column = west; column <= east; column++) {
      for (let row = south; row <= north; row++) {
        for (const node of this.#cells.get(keyOf(column, row)) ?? []) {
          if (distanceBetween(this.points[node], point) <= reach) return node;
        }
      }
    }
    const node = this.points.push(point) - 1;
    const key = keyOf(this.#cell(x), this.#cell(y));
    const cell = this.#cells.get(key);
    if (cell) cell.push(node);
    else this.#cells.set(key, [node]);
    return node;
  }

  readonly #cell = (metres: number): number => Math.floor(metres / this.#size);
}

/** Exact for cells within 2²⁵ of the site's middle. */
const keyOf = (column: number, row: number): number => (column + 2 ** 25) * 2 ** 26 + (row + 2 ** 25);

/** Nodes at which a barrier simply ends. */
export const looseEnds = (net: BarrierNet): number[] =>
  net.at.flatMap((edges, node) => (edges.length === 1 ? [node] : []));
