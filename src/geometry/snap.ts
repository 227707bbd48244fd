import { distanceBetween, type Point } from './point.ts';
import { nearestOnSegment } from './segment.ts';

export interface OnLine {
  readonly point: Point;
  readonly distance: number;
  /** The segment's position: from point `segment` to the next. */
  readonly segment: number;
  /** Fraction along that segment. */
  readonly t: number;
}

/** The place on a line nearest to `p`; undefined for a line of no points. A line of one point is that point. */
export function nearestOnLine(p: Point, line: readonly Point[]): OnLine | undefined {
  if (!line.length) return undefined;
  let best: OnLine = { point: line[0], distance: distanceBetween(p, line[0]), segment: 0, t: 0 };
  for (let i = 1; i < line.length; i++) {
    const { point, distance, t } = nearestOnSegment(p, line[i - 1], line[i]);
    if (distance < best.distance) best = { point, distance, segment: i - 1, t };
  }
  return best;
}

/** Metres from the line's start to a place on it. */
export function distanceAlong(line: readonly Point[], at: Pick<OnLine, 'segment' | 't'>): number {
  let sum = 0;
  for (let i = 1; i <= at.segment; i++) sum += distanceBetween(line[i - 1], line[i]);
  const next = line[at.segment + 1];
  return next ? sum + at.t * distanceBetween(line[at.segment], next) : sum;
}
