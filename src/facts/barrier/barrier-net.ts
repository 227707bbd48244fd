import type { Box } from '../../geometry/box.ts';
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
  /** For each piece the nodes along it, from its start to its end. */
  readonly along: readonly (readonly number[])[];
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
  const index = spatialIndex(pieces.map(({ a, b }) => boxAlong(a, b, 0)));
  const places = new Places(tolerance, 2 * pieces.length);
  const edges: NetEdge[] = [];
  const at: number[][] = [];
  const addEdge = (from: number, to: number, feature: string): void => {
    if (from === to) return;
    at[from] ??= [];
    at[to] ??= [];
    if (at[from].some((i) => edges[i].from === to || edges[i].to === to)) return;
    const edge = edges.push({ from, to, feature }) - 1;
    at[from].push(edge);
    at[to].push(edge);
  };
  const along = pieces.map((piece, i) => {
    const cuts = cutsOf(pieces, i, index, tolerance);
    if (cuts.length > 1) cuts.sort((p, q) => p.t - q.t);
    const passed = [places.nodeAt(piece.a), ...cuts.map((cut) => places.nodeAt(cut.at)), places.nodeAt(piece.b)];
    for (let k = 1; k < passed.length; k++) addEdge(passed[k - 1], passed[k], piece.feature);
    return passed;
  });
  const meeting = places.points.map((_, node) => at[node] ?? []);
  return { pieces, tolerance, index, along, nodes: places.points, edges, at: meeting };
}

/** The box of a piece, grown on all sides. */
const boxAlong = (a: Point, b: Point, by: number): Box => [
  Math.min(a[0], b[0]) - by,
  Math.min(a[1], b[1]) - by,
  Math.max(a[0], b[0]) + by,
  Math.max(a[1], b[1]) + by,
];

interface Cut {
  /** Fraction of the way along the piece. */
  readonly t: number;
  readonly at: Point;
}

/** Where other pieces cross a piece or end on it between its ends. */
function cutsOf(pieces: readonly BarrierPiece[], i: number, index: SpatialIndex, tolerance: number): Cut[] {
  const { a, b } = pieces[i];
  const cuts: Cut[] = [];
  for (const j of index.meeting(boxAlong(a, b, tolerance))) {
    if (j === i) continue;
    const other = pieces[j];
    // Pieces of one line share a corner exactly, and cut each other nowhere else unless the line crosses itself.
    if (!(other.a === b || other.b === a)) addCrossing(cuts, pieces[i], other);
    addCut(cuts, other.a, a, b, tolerance);
    addCut(cuts, other.b, a, b, tolerance);
  }
  return cuts;
}

function addCrossing(cuts: Cut[], { a, b }: BarrierPiece, other: BarrierPiece): void {
  const at = segmentsMeetAt(a, b, other.a, other.b);
  if (!at) return;
  const { t } = nearestOnSegment(at, a, b);
  if (t > 0 && t < 1) cuts.push({ t, at });
}

function addCut(cuts: Cut[], place: Point, a: Point, b: Point, tolerance: number): void {
  if (place === a || place === b) return;
  const { t, point, distance } = nearestOnSegment(place, a, b);
  if (distance <= tolerance && t > 0 && t < 1) cuts.push({ t, at: point });
}

/** Nodes by place: a point within the tolerance of a node is that node. A table of chains, because a map of numbers this large is slow. */
class Places {
  readonly points: Point[] = [];
  readonly #tolerance: number;
  readonly #size: number;
  readonly #mask: number;
  /** The newest node of each chain, and the one before each node; -1 ends a chain. */
  readonly #head: Int32Array;
  readonly #next: number[] = [];

  constructor(tolerance: number, expected: number) {
    this.#tolerance = Math.max(tolerance, 1e-6);
    this.#size = 4 * this.#tolerance;
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, 2 * expected)));
    this.#mask = slots - 1;
    this.#head = new Int32Array(slots).fill(-1);
  }

  nodeAt(point: Point): number {
    const reach = this.#tolerance;
    const [west, east] = [this.#cell(point[0] - reach), this.#cell(point[0] + reach)];
    const [south, north] = [this.#cell(point[1] - reach), this.#cell(point[1] + reach)];
    for (let column = west; column <= east; column++) {
      for (let row = south; row <= north; row++) {
        const node = this.#nodeIn(this.#slot(column, row), point);
        if (node >= 0) return node;
      }
    }
    const node = this.points.push(point) - 1;
    const slot = this.#slot(this.#cell(point[0]), this.#cell(point[1]));
    this.#next.push(this.#head[slot]);
    this.#head[slot] = node;
    return node;
  }

  /** Nodes of other cells may share the chain: only the distance counts. The oldest of several is taken. */
  #nodeIn(slot: number, point: Point): number {
    let found = -1;
    for (let node = this.#head[slot]; node >= 0; node = this.#next[node]) {
      if (distanceBetween(this.points[node], point) <= this.#tolerance) found = node;
    }
    return found;
  }

  readonly #cell = (metres: number): number => Math.floor(metres / this.#size);
  readonly #slot = (column: number, row: number): number =>
    (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & this.#mask;
}

/** Nodes at which a barrier simply ends. */
export const looseEnds = (net: BarrierNet): number[] =>
  net.at.flatMap((edges, node) => (edges.length === 1 ? [node] : []));
