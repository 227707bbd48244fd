import type { Position } from 'geojson';
import type { Vertex } from './change-feature.ts';
import { freshLabel, nextLabel } from './fresh-label.ts';
import { reversedLine, reversedRing } from './reversed-vertices.ts';
import { plainEdge } from './vertices.ts';

/** Half of the ninth decimal, to which sketches are rounded: 0.06 mm. */
const rounding = 0.6e-9;

const isSamePlace = (a: Position, b: Position): boolean =>
  Math.abs(a[0] - b[0]) < rounding && Math.abs(a[1] - b[1]) < rounding;

/**
 * The vertices of a line or open ring that came back from a sketch. Those that stand where an old one stood are that
 * vertex, to its last digit; those between two of them are the old ones moved, where there are as many as before; others
 * are new, and get a label that `used` does not have and is added to it.
 */
export function keptVertices(
  before: readonly Vertex[],
  line: readonly Position[],
  isRing: boolean,
  used: Set<string>,
): Vertex[] {
  const old = runsBackwards(before, line) ? (isRing ? reversedRing(before) : reversedLine(before)) : before;
  const origins = originsOf(old, line, isRing);
  const vertices: Vertex[] = [];
  for (const [i, position] of line.entries()) {
    const origin = origins[i] === undefined ? undefined : old[origins[i]];
    if (origin) {
      const isStill = isSamePlace(origin.position, position);
      vertices.push({
        ...origin,
        position: isStill ? origin.position : [...position.slice(0, 2), ...origin.position.slice(2)],
      });
      continue;
    }
    const previous = vertices.at(-1);
    const label = previous ? freshLabel(previous.label, used) : nextLabel(used);
    used.add(label);
    vertices.push({ position, label, edge: previous?.edge ?? plainEdge });
  }
  return withEdges(vertices, origins, old, isRing);
}

/** Where each position was among the old vertices. */
function originsOf(old: readonly Vertex[], line: readonly Position[], isRing: boolean): (number | undefined)[] {
  const taken = new Set<number>();
  const origins = line.map((position, i) => {
    const isAt = (index: number) =>
      index < old.length && !taken.has(index) && isSamePlace(old[index].position, position);
    const index = isAt(i) ? i : old.findIndex((_, at) => isAt(at));
    if (index < 0) return undefined;
    taken.add(index);
    return index;
  });
  return filledGaps(origins, old.length, isRing);
}

/** Vertices that moved: a run of unmatched ones takes the old ones between its neighbours, if there are as many. */
function filledGaps(origins: readonly (number | undefined)[], count: number, isRing: boolean): (number | undefined)[] {
  const length = origins.length;
  const anchors = origins.flatMap((origin, i) => (origin === undefined ? [] : [i]));
  if (anchors.length === 0) return length === count ? origins.map((_, i) => i) : [...origins];
  const filled = [...origins];
  const fill = (from: number, size: number, first: number, room: number): void => {
    if (size !== room) return;
    for (let k = 0; k < size; k++) filled[(from + k) % length] = (first + k) % count;
  };
  for (const [k, anchor] of anchors.entries()) {
    const isLast = k === anchors.length - 1;
    if (isLast && !isRing) break;
    const next = anchors[(k + 1) % anchors.length];
    const [here, there] = [origins[anchor] ?? 0, origins[next] ?? 0];
    const size = isLast ? next + length - anchor - 1 : next - anchor - 1;
    const room = isRing ? (there - here - 1 + count) % count : there - here - 1;
    fill(anchor + 1, size, here + 1, anchors.length === 1 && isRing ? count - 1 : room);
  }
  if (isRing) return filled;
  const [first, last] = [anchors[0], anchors[anchors.length - 1]];
  fill(0, first, 0, origins[first] ?? 0);
  fill(last + 1, length - last - 1, (origins[last] ?? 0) + 1, count - (origins[last] ?? 0) - 1);
  return filled;
}

/** An edge runs as its old one did; one that took the place of several runs as they did where all ran alike. */
function withEdges(
  vertices: readonly Vertex[],
  origins: readonly (number | undefined)[],
  old: readonly Vertex[],
  isRing: boolean,
): Vertex[] {
  return vertices.map((vertex, i) => {
    if (!isRing && i === vertices.length - 1) return { ...vertex, edge: undefined };
    const [here, there] = [origins[i], origins[(i + 1) % vertices.length]];
    if (here === undefined || there === undefined) return { ...vertex, edge: vertex.edge ?? plainEdge };
    const span = (there - here + old.length) % old.length;
    const run = Array.from({ length: Math.max(span, 1) }, (_, k) => old[(here + k) % old.length].edge ?? plainEdge);
    return { ...vertex, edge: run.every(({ line }) => line === run[0].line) ? run[0] : plainEdge };
  });
}

/** Whether most neighbours that can be recognised follow each other in the opposite order. */
function runsBackwards(old: readonly Vertex[], line: readonly Position[]): boolean {
  const indexes = line.map((position) => old.findIndex((vertex) => isSamePlace(vertex.position, position)));
  let forward = 0;
  for (let i = 1; i < indexes.length; i++) {
    if (indexes[i] < 0 || indexes[i - 1] < 0) continue;
    const step = indexes[i] - indexes[i - 1];
    if (step === 1) forward++;
    else if (step === -1) forward--;
  }
  return forward < 0;
}
