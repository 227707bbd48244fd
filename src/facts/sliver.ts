import { boxesMeet, boxGrown, boxOf } from '../geometry/box.ts';
import { type Point, pointBetween } from '../geometry/point.ts';
import type { SiteShape } from './facts.ts';

export interface Sliver {
  /** Metres between the two outlines, on average. */
  readonly width: number;
  /** Metres for which they run so. */
  readonly length: number;
  readonly at: Point;
}

export interface SliverLimits {
  /** Outlines nearer than this count as one. */
  readonly same: number;
  /** Outlines further apart than this are meant to be apart. */
  readonly widest: number;
  /** Shorter ones are left alone. */
  readonly shortest: number;
}

/** Where two areas run along each other, nearly but not quite together: a gap or overlap too narrow to be meant. */
export function sliverBetween(a: SiteShape, b: SiteShape, limits: SliverLimits): Sliver | undefined {
  const near = boxGrown(b.box, limits.widest);
  const theirs = segmentsOf(b);
  let [length, area, longest] = [0, 0, 0];
  let at: Point | undefined;
  for (const ours of segmentsOf(a)) {
    const box = boxGrown(boxOf(ours), limits.widest);
    if (!boxesMeet(box, near)) continue;
    for (const other of theirs) {
      if (!boxesMeet(box, boxOf(other))) continue;
      const run = runAlong(ours, other, limits);
      if (!run) continue;
      length += run.length;
      area += run.length * run.width;
      if (run.length > longest) [longest, at] = [run.length, run.at];
    }
  }
  return at && length >= limits.shortest ? { width: area / length, length, at } : undefined;
}

type Segment = readonly [Point, Point];

function segmentsOf({ parts }: SiteShape): Segment[] {
  return parts.flat().flatMap((ring) => ring.slice(1).map((point, i): Segment => [ring[i], point]));
}

/** How far `other` runs beside `ours` at a distance between the limits. */
function runAlong([a, b]: Segment, [c, d]: Segment, { same, widest }: SliverLimits): Sliver | undefined {
  const long = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (long === 0) return undefined;
  const [ux, uy] = [(b[0] - a[0]) / long, (b[1] - a[1]) / long];
  const along = (p: Point) => (p[0] - a[0]) * ux + (p[1] - a[1]) * uy;
  const aside = (p: Point) => (p[1] - a[1]) * ux - (p[0] - a[0]) * uy;
  const [from, to] = [along(c), along(d)];
  if (Math.abs(to - from) < 1e-9) return undefined;
  const start = Math.max(0, Math.min(from, to));
  const end = Math.min(long, Math.max(from, to));
  if (end <= start) return undefined;
  const asideAt = (t: number) => aside(c) + ((aside(d) - aside(c)) * (t - from)) / (to - from);
  const [first, last] = [asideAt(start), asideAt(end)];
  const most = Math.max(Math.abs(first), Math.abs(last));
  const width = (Math.abs(first) + Math.abs(last)) / 2;
  if (most > widest || most <= same) return undefined;
  const middle = (start + end) / 2;
  const onOurs = pointBetween(a, b, middle / long);
  const offset = asideAt(middle) / 2;
  return { length: end - start, width, at: [onOurs[0] - uy * offset, onOurs[1] + ux * offset] };
}
