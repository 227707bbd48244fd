import type { Vertex } from './change-feature.ts';

/** A line from its end to its start; each edge stays between its two vertices. */
export const reversedLine = (line: readonly Vertex[]): Vertex[] =>
  line
    .toReversed()
    .map((vertex, i) => ({ ...vertex, edge: i < line.length - 1 ? line[line.length - 2 - i].edge : undefined }));

/** A ring the other way round, from where it started. */
export function reversedRing(ring: readonly Vertex[]): Vertex[] {
  const turned = [ring[0], ...ring.slice(1).toReversed()];
  return turned.map((vertex, i) => ({ ...vertex, edge: ring[ring.length - 1 - i].edge }));
}
