import type { Point, Polygon } from '../../geometry/point.ts';
import { unionOf } from '../../geometry/polygon-boolean.ts';
import { ringArea } from '../../geometry/ring.ts';
import type { BarrierNet } from './barrier-net.ts';

/** What the net's barriers close in, as one set of polygons in site metres. Spurs do not count. */
export function enclosures(net: BarrierNet): Polygon[] {
  const kept = withoutSpurs(net);
  const faces = facesOf(net, kept).filter((ring) => ringArea(ring) > 1e-6);
  return faces.length > 0 ? unionOf(faces.map((ring) => [ring])) : [];
}

/** Edges left when loose ends are taken away again and again. */
function withoutSpurs(net: BarrierNet): Set<number> {
  const kept = new Set(net.edges.keys());
  const degree = net.at.map((edges) => edges.length);
  const loose = degree.flatMap((count, node) => (count === 1 ? [node] : []));
  for (const node of loose) {
    const edge = net.at[node].find((candidate) => kept.has(candidate));
    if (edge === undefined) continue;
    kept.delete(edge);
    const { from, to } = net.edges[edge];
    for (const end of [from, to]) if (--degree[end] === 1) loose.push(end);
  }
  return kept;
}

/** Walks every face of the plane, always turning as sharply clockwise as it can: inner faces come out anticlockwise. */
function facesOf(net: BarrierNet, kept: ReadonlySet<number>): Point[][] {
  const direction = (from: number, to: number) =>
    Math.atan2(net.nodes[to][1] - net.nodes[from][1], net.nodes[to][0] - net.nodes[from][0]);
  const otherEnd = (edge: number, node: number) =>
    net.edges[edge].from === node ? net.edges[edge].to : net.edges[edge].from;
  const round = net.at.map((edges, node) =>
    edges
      .filter((edge) => kept.has(edge))
      .sort((a, b) => direction(node, otherEnd(a, node)) - direction(node, otherEnd(b, node))),
  );
  const walked = new Set<string>();
  const faces: Point[][] = [];
  for (const start of kept) {
    for (const first of [net.edges[start].from, net.edges[start].to]) {
      const ring: Point[] = [];
      let edge = start;
      let node = first;
      while (!walked.has(`${edge} ${node}`)) {
        walked.add(`${edge} ${node}`);
        ring.push(net.nodes[node]);
        const next = otherEnd(edge, node);
        const turns = round[next];
        edge = turns[(turns.indexOf(edge) + turns.length - 1) % turns.length];
        node = next;
      }
      if (ring.length > 2) faces.push(ring);
    }
  }
  return faces;
}
