import type { Point, Ring } from '../../geometry/point.ts';
import { ringArea } from '../../geometry/ring.ts';
import type { BarrierNet } from './barrier-net.ts';

/** The ground that a net of barriers cuts out. */
export interface Faces {
  /** Closed rings in site metres: closed areas anticlockwise, the outlines of what hangs together clockwise. */
  readonly rings: readonly Ring[];
  /** Signed area of each ring, m². */
  readonly areas: readonly number[];
  /** For each edge the ring on its left and the ring on its right, seen from its start; -1 for an edge that closes nothing. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Walks round every face of the plane, spurs left out: inner faces come out anticlockwise. */
export function facesOf(net: BarrierNet): Faces {
  const kept = withoutSpurs(net);
  const { edges, nodes } = net;
  const start = (half: number) => (half & 1 ? edges[half >> 1].to : edges[half >> 1].from);
  const next = nextHalves(net, kept);
  const side = new Int32Array(2 * edges.length).fill(-1);
  const rings: Ring[] = [];
  const areas: number[] = [];
  for (let first = 0; first < side.length; first++) {
    if (!kept[first >> 1] || side[first] >= 0) continue;
    const ring: Point[] = [];
    for (let half = first; side[half] < 0; half = next[half]) {
      side[half] = rings.length;
      ring.push(nodes[start(half)]);
    }
    ring.push(ring[0]);
    rings.push(ring);
    areas.push(ringArea(ring));
  }
  return { rings, areas, left: everySecond(side, 0), right: everySecond(side, 1) };
}

function everySecond(values: Int32Array, from: number): Int32Array {
  const kept = new Int32Array(values.length / 2);
  for (let i = 0; i < kept.length; i++) kept[i] = values[2 * i + from];
  return kept;
}

/** Edges left when loose ends are taken away again and again: 1 for each that stays. */
function withoutSpurs(net: BarrierNet): Uint8Array {
  const kept = new Uint8Array(net.edges.length).fill(1);
  const degree = net.at.map((edges) => edges.length);
  const loose = degree.flatMap((count, node) => (count === 1 ? [node] : []));
  for (const node of loose) {
    const edge = net.at[node].find((candidate) => kept[candidate]);
    if (edge === undefined) continue;
    kept[edge] = 0;
    const { from, to } = net.edges[edge];
    for (const end of [from, to]) if (--degree[end] === 1) loose.push(end);
  }
  return kept;
}

/**
 * The half edge that follows each on its face, always turning as sharply clockwise as it can. Half edge 2i runs along
 * edge i, 2i + 1 against it; its face lies on its left.
 */
function nextHalves({ nodes, edges, at }: BarrierNet, kept: Uint8Array): Int32Array {
  const next = new Int32Array(2 * edges.length);
  at.forEach((meeting, node) => {
    const out = meeting
      .filter((edge) => kept[edge])
      .map((edge) => {
        const away = edges[edge].from === node;
        const other = nodes[away ? edges[edge].to : edges[edge].from];
        const angle = Math.atan2(other[1] - nodes[node][1], other[0] - nodes[node][0]);
        return { half: 2 * edge + (away ? 0 : 1), angle };
      });
    if (out.length > 2) out.sort((a, b) => a.angle - b.angle);
    out.forEach(({ half }, i) => {
      // Who arrives along an edge leaves by the one that is next clockwise.
      next[half ^ 1] = out[(i + out.length - 1) % out.length].half;
    });
  });
  return next;
}
