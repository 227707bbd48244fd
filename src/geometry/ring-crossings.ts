import type { Box } from './box.ts';
import { distanceBetween, type Point, type Ring } from './point.ts';
import { openRing } from './ring.ts';
import { distanceToSegment, segmentsMeetAt, sideOf } from './segment.ts';
import { spatialIndex } from './spatial-index.ts';

/** Two edges of a ring that meet where they should not. Edge i runs from point i to the next of the open ring. */
export interface RingCrossing {
  readonly at: Point;
  readonly edges: readonly [number, number];
  /** `cross`: through each other. `touch`: an end on the other edge, or along it. */
  readonly how: 'cross' | 'touch';
}

/**
 * Places where a ring meets itself, `limit` at most, in the order of its edges. Edges that follow each other share
 * their vertex and are looked at only for turning back along each other, which `spikes` reports too: they are left out.
 */
export function ringCrossings(ring: Ring, { limit = 100, tolerance = 1e-6 } = {}): RingCrossing[] {
  return lineCrossings(withoutRepeats(openRing(ring), tolerance), true, limit, tolerance);
}

/** The same of a line that does not close. */
export function pathCrossings(line: readonly Point[], { limit = 100, tolerance = 1e-6 } = {}): RingCrossing[] {
  return lineCrossings(withoutRepeats(line, tolerance), false, limit, tolerance);
}

interface Numbered {
  readonly points: readonly Point[];
  /** The position in the ring as given of each point; of its last repeat, from which its edge starts. */
  readonly index: readonly number[];
}

/** Points that repeat the one before make edges of no length, which touch everything at their place. */
function withoutRepeats(points: readonly Point[], tolerance: number): Numbered {
  const kept: Point[] = [];
  const index: number[] = [];
  points.forEach((point, i) => {
    if (kept.length && distanceBetween(kept[kept.length - 1], point) <= tolerance) {
      index[index.length - 1] = i;
      return;
    }
    kept.push(point);
    index.push(i);
  });
  while (
    kept.length > 1 &&
    distanceBetween(kept[0], kept[kept.length - 1]) <= tolerance &&
    kept.length < points.length
  ) {
    kept.pop();
    index.pop();
  }
  return { points: kept, index };
}

function lineCrossings({ points, index }: Numbered, closed: boolean, limit: number, tolerance: number): RingCrossing[] {
  const count = closed ? points.length : points.length - 1;
  const found: RingCrossing[] = [];
  if (count < 3) return found;
  const end = (i: number): Point => points[(i + 1) % points.length];
  const boxes: Box[] = [];
  for (let i = 0; i < count; i++) boxes.push(edgeBox(points[i], end(i), tolerance));
  const tree = spatialIndex(boxes);
  for (let i = 0; i < count && found.length < limit; i++) {
    const last = closed && i === 0 ? count - 1 : count;
    for (const j of tree.meeting(boxes[i], (other) => other > i + 1 && other < last)) {
      const meeting = edgesMeet(points[i], end(i), points[j], end(j), tolerance);
      if (meeting && found.length < limit) found.push({ ...meeting, edges: [index[i], index[j]] });
    }
  }
  return found;
}

const edgeBox = (a: Point, b: Point, by: number): Box => [
  Math.min(a[0], b[0]) - by,
  Math.min(a[1], b[1]) - by,
  Math.max(a[0], b[0]) + by,
  Math.max(a[1], b[1]) + by,
];

function edgesMeet(a: Point, b: Point, c: Point, d: Point, tolerance: number): Omit<RingCrossing, 'edges'> | undefined {
  if (distanceToSegment(a, c, d) <= tolerance) return { at: a, how: 'touch' };
  if (distanceToSegment(b, c, d) <= tolerance) return { at: b, how: 'touch' };
  if (distanceToSegment(c, a, b) <= tolerance) return { at: c, how: 'touch' };
  if (distanceToSegment(d, a, b) <= tolerance) return { at: d, how: 'touch' };
  const through = sideOf(a, b, c) * sideOf(a, b, d) < 0 && sideOf(c, d, a) * sideOf(c, d, b) < 0;
  const at = through ? segmentsMeetAt(a, b, c, d) : undefined;
  return at && { at, how: 'cross' };
}
