import { type Box, boxDistance, boxOf } from './box.ts';
import type { Point, Polygon } from './point.ts';
import { pointInPolygon } from './point-in-polygon.ts';
import { segmentDistance } from './segment.ts';
import { spatialIndex } from './spatial-index.ts';

/** A geometry as lists of lines; the parts of an area are its rings. A point is a line of one point. */
export interface Lines {
  readonly shape: 'point' | 'line' | 'polygon';
  readonly parts: readonly (readonly (readonly Point[])[])[];
}

export interface Gap {
  readonly distance: number;
  /** The two ends of the shortest way between them; the same place where they meet. */
  readonly on: Point;
  readonly to: Point;
}

interface Segment {
  readonly a: Point;
  readonly b: Point;
  readonly box: Box;
}

/** The shortest way between two geometries, 0 where one lies in or on the other; undefined when one is empty. */
export function gapBetween(first: Lines, second: Lines): Gap | undefined {
  const inside = insideAt(first, second) ?? insideAt(second, first);
  if (inside) return { distance: 0, on: inside, to: inside };
  const ours = segmentsOf(first);
  const theirs = segmentsOf(second);
  if (!ours.length || !theirs.length) return undefined;
  return ours.length <= theirs.length ? nearest(ours, theirs) : turned(nearest(theirs, ours));
}

export const polygonDistance = (a: Polygon, b: Polygon): Gap | undefined =>
  gapBetween({ shape: 'polygon', parts: [a] }, { shape: 'polygon', parts: [b] });

/** A point of `what` that lies in an area of `where`, if any. Crossings of outlines are left to the segments. */
function insideAt(what: Lines, where: Lines): Point | undefined {
  if (where.shape !== 'polygon') return undefined;
  for (const part of what.parts) {
    const start = part[0]?.[0];
    if (start && where.parts.some((polygon) => pointInPolygon(start, polygon))) return start;
  }
  return undefined;
}

function segmentsOf({ shape, parts }: Lines): Segment[] {
  const segments: Segment[] = [];
  for (const line of parts.flat()) {
    const last = shape === 'polygon' || line.length === 1 ? line.length : line.length - 1;
    for (let i = 0; i < last; i++) {
      const [a, b] = [line[i], line[(i + 1) % line.length]];
      segments.push({ a, b, box: boxOf([a, b]) });
    }
  }
  return segments;
}

/** Up to so many segments are looked through one by one: an index of them costs more than it saves. */
const fewEnough = 24;

/** For each of the fewer segments, those of the other that are nearer than the best so far. */
function nearest(few: readonly Segment[], many: readonly Segment[]): Gap {
  const tree = many.length > fewEnough ? spatialIndex(many.map((segment) => segment.box)) : undefined;
  const all = many.map((_, i) => i);
  let best: Gap = segmentDistance(few[0].a, few[0].b, many[0].a, many[0].b);
  for (const { a, b, box } of few) {
    if (best.distance === 0) return best;
    const d = best.distance;
    for (const j of tree?.meeting([box[0] - d, box[1] - d, box[2] + d, box[3] + d]) ?? all) {
      if (boxDistance(box, many[j].box) >= best.distance) continue;
      const gap = segmentDistance(a, b, many[j].a, many[j].b);
      if (gap.distance < best.distance) best = gap;
    }
  }
  return best;
}

const turned = (gap: Gap): Gap => ({ distance: gap.distance, on: gap.to, to: gap.on });
