import { boxGrown, boxOf } from '../../geometry/box.ts';
import { distanceBetween, type Point, pointBetween, type Ring } from '../../geometry/point.ts';
import { distanceToSegment, nearestOnSegment } from '../../geometry/segment.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import type { Facts } from '../facts.ts';
import { areaOf } from '../zone-area.ts';
import type { BarrierPiece } from './barrier-net.ts';
import type { BarrierPlaces } from './plan-barriers.ts';

/** A stretch of a zone's edge, by metres along its ring from the first vertex; one over the end runs past the ring's length. */
export interface Stretch {
  readonly ring: number;
  readonly from: number;
  readonly to: number;
  /** Its points in site metres, corners between. */
  readonly line: readonly Point[];
}

/** How a zone's edge is followed by barriers. */
export interface ZoneEdge {
  readonly zone: FeatureRecord;
  readonly rings: readonly Ring[];
  /** Metres of all its rings. */
  readonly length: number;
  readonly gaps: readonly Stretch[];
  readonly followed: readonly Stretch[];
}

type Span = readonly [from: number, to: number];

/** A barrier follows an edge that it runs along within 45°. */
const leastCosine = Math.SQRT1_2;
/** Steps along a gap in which it is looked whether barriers stand by, metres. */
const step = 0.25;

/**
 * Where a zone's edge is followed by a barrier within `within` metres, and where not. What a barrier covers ends where
 * the barrier ends, so that a gap is as long as it is drawn; at a corner round which a barrier goes at a distance there is
 * none.
 */
export function zoneEdge(facts: Facts, zone: FeatureRecord, net: BarrierPlaces, within: number): ZoneEdge {
  const rings = areaOf(facts, zone).flat();
  const gaps = rings.flatMap((ring, r) => {
    const spans = coveredSpans(ring, net, within);
    return uncovered(spans, lengthOf(ring))
      .filter(([from, to]) => to - from > net.tolerance)
      .map(([from, to]) => ({ ring: r, from, to, line: stretchOf(ring, from, to) }))
      .filter(({ line }) => spans.length === 0 || isOpen(line, net, within));
  });
  const followed = rings.flatMap((ring, r) => {
    const open = gaps.filter((gap) => gap.ring === r).map(({ from, to }): Span => [from, to]);
    const spans = uncovered(open, lengthOf(ring));
    return spans.map(([from, to]) => ({ ring: r, from, to, line: stretchOf(ring, from, to) }));
  });
  return { zone, rings, length: rings.reduce((sum, ring) => sum + lengthOf(ring), 0), gaps, followed };
}

/** Whether a stretch along which no barrier runs is open: a barrier ends by it, or somewhere none stands by. */
function isOpen(line: readonly Point[], net: BarrierPlaces, within: number): boolean {
  const reach = within + net.tolerance;
  const near = net.ends.meeting(boxGrown(boxOf(line), reach)).map((i) => net.loose[i]);
  if (near.some((end) => line.slice(1).some((b, i) => distanceToSegment(end, line[i], b) <= reach))) return true;
  return !placesAlong(line).every((place) => nearestPiece(net, place, within) !== undefined);
}

const lengthOf = (ring: Ring): number =>
  ring.slice(1).reduce((sum, point, i) => sum + distanceBetween(ring[i], point), 0);

/** Spans of a ring that barriers run along. */
function coveredSpans(ring: Ring, net: BarrierPlaces, within: number): Span[] {
  const spans: Span[] = [];
  let before = 0;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1], ring[i]];
    const length = distanceBetween(a, b);
    for (const j of net.index.meeting(boxGrown(boxOf([a, b]), within))) {
      const span = spanAlong(a, b, length, net.pieces[j], within);
      if (span) spans.push([before + span[0], before + span[1]]);
    }
    before += length;
  }
  return spans;
}

/** Nothing drawn is truer than this, metres. */
const hair = 1e-6;

/** Metres along a-b between which a piece runs beside it. */
function spanAlong(a: Point, b: Point, length: number, piece: BarrierPiece, within: number): Span | undefined {
  const own = distanceBetween(piece.a, piece.b);
  if (length === 0 || own === 0) return undefined;
  const ux = (piece.b[0] - piece.a[0]) / own;
  const uy = (piece.b[1] - piece.a[1]) / own;
  const cosine = (ux * (b[0] - a[0]) + uy * (b[1] - a[1])) / length;
  if (Math.abs(cosine) < leastCosine) return undefined;
  const beside = (p: Point) => uy * (p[0] - piece.a[0]) - ux * (p[1] - piece.a[1]);
  const ahead = (p: Point) => ux * (p[0] - piece.a[0]) + uy * (p[1] - piece.a[1]);
  const first = between(beside(a), beside(b), -within, within);
  const second = between(ahead(a), ahead(b), -hair, own + hair);
  if (!first || !second) return undefined;
  const from = Math.max(first[0], second[0]);
  const to = Math.min(first[1], second[1]);
  return to > from ? [from * length, to * length] : undefined;
}

/** Fractions of the way from value `p` to value `q` between which it lies in [low, high]. */
function between(p: number, q: number, low: number, high: number): Span | undefined {
  if (Math.abs(q - p) < 1e-12) return p >= low && p <= high ? [0, 1] : undefined;
  const [s, t] = [(low - p) / (q - p), (high - p) / (q - p)];
  const from = Math.max(0, Math.min(s, t));
  const to = Math.min(1, Math.max(s, t));
  return to > from ? [from, to] : undefined;
}

/** What spans leave of a ring's length; a rest that goes over its first vertex is one. */
function uncovered(spans: readonly Span[], length: number): Span[] {
  const sorted = [...spans].sort((p, q) => p[0] - q[0]);
  const rest: Span[] = [];
  let reached = 0;
  for (const [from, to] of wrapped(sorted, length)) {
    if (from > reached + 1e-9) rest.push([reached, from]);
    reached = Math.max(reached, to);
  }
  if (reached < length - 1e-9) rest.push([reached, length]);
  const [first] = rest;
  const last = rest[rest.length - 1];
  if (rest.length < 2 || first[0] > 1e-9 || last[1] < length - 1e-9) return rest;
  return [...rest.slice(1, -1), [last[0], length + first[1]]];
}

/** Spans that run past the ring's end, cut at it. */
const wrapped = (spans: readonly Span[], length: number): Span[] =>
  spans
    .flatMap(([from, to]): Span[] =>
      to > length
        ? [
            [from, length],
            [0, to - length],
          ]
        : [[from, to]],
    )
    .sort((p, q) => p[0] - q[0]);

/** The points of a ring from one length along it to another. */
function stretchOf(ring: Ring, from: number, to: number): Point[] {
  const line: Point[] = [];
  let before = 0;
  for (let lap = 0; lap < 2; lap++) {
    for (let i = 1; i < ring.length; i++) {
      const length = distanceBetween(ring[i - 1], ring[i]);
      const [start, end] = [Math.max(from, before), Math.min(to, before + length)];
      if (end > start && length > 0) {
        const at = (metres: number) => pointBetween(ring[i - 1], ring[i], (metres - before) / length);
        if (line.length === 0) line.push(at(start));
        line.push(at(end));
      }
      before += length;
    }
  }
  return line;
}

/** Places along a line, at most a step apart. */
export function placesAlong(line: readonly Point[], apart = step): Point[] {
  return line.slice(1).flatMap((b, i) => {
    const count = Math.max(1, Math.ceil(distanceBetween(line[i], b) / apart));
    return Array.from({ length: count }, (_, k) => pointBetween(line[i], b, (k + 0.5) / count));
  });
}

/** The nearest piece of barrier within reach, and the place on it. */
export function nearestPiece(
  net: BarrierPlaces,
  place: Point,
  within: number,
): { readonly piece: BarrierPiece; readonly at: Point } | undefined {
  let best: { piece: BarrierPiece; at: Point } | undefined;
  let least = within;
  for (const i of net.index.meeting(boxGrown(boxOf([place]), within))) {
    const piece = net.pieces[i];
    const { point, distance } = nearestOnSegment(place, piece.a, piece.b);
    if (distance > least) continue;
    least = distance;
    best = { piece, at: point };
  }
  return best;
}

/** The nearest loose end of a barrier within reach of a place. */
export function nearestEnd(net: BarrierPlaces, place: Point, reach: number): Point | undefined {
  const { loose, ends } = net;
  return ends.near(place, 1, reach).map((i) => loose[i])[0];
}
