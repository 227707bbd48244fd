import type { Position } from 'geojson';
import type { Point } from '../geometry/point.ts';
import { distanceToSegment, nearestOnSegment } from '../geometry/segment.ts';
import { siteFrame } from '../geometry/site-frame.ts';
import { type Vertex, type VertexPlace, verticesOf, withRing, withVertices } from './change-feature.ts';
import type { Refusal } from './command.ts';
import { freshLabel } from './fresh-label.ts';
import { hasRings, linesOf } from './geometry-lines.ts';
import type { Plan } from './plan.ts';
import type { FeatureRecord } from './record.ts';
import { shapedIn } from './shaped-in.ts';
import { sharedTolerance } from './shared-vertices.ts';

/** Boundaries that change as one, by id: those that a command has changed so far. */
export type Working = Map<string, FeatureRecord>;

/** The feature and those that go along with it, as they stand; or why one of them cannot be changed. */
export function workingOn(plan: Plan, feature: string, together: readonly string[]): Working | Refusal {
  const working: Working = new Map();
  for (const id of new Set([feature, ...together])) {
    const own = shapedIn(plan, id);
    if ('refused' in own) return own;
    working.set(id, own);
  }
  return working;
}

/** A vertex of one of the boundaries. */
export interface Corner {
  readonly feature: string;
  readonly vertex: VertexPlace;
}

/**
 * The corners that stand in one place: the feature's own first. Boundaries that pass through the place get a vertex
 * there, and so does each edge that leads from it where the other boundary has one on it: once the corner is taken
 * elsewhere, the edges still run together. Nothing moves by that.
 */
export function joinCorner(working: Working, feature: string, place: VertexPlace): readonly Corner[] | undefined {
  const at = positionAt(working.get(feature), place);
  if (!at) return undefined;
  if (working.size === 1) return [{ feature, vertex: place }];
  const plane = planeAt(at);
  for (const [id, other] of working) {
    if (id !== feature)
      working.set(
        id,
        withCorners(other, plane, () => true, [at], 'all'),
      );
  }
  const leadsFrom = (a: Position, b: Position) => isAt(plane, a, at) || isAt(plane, b, at);
  const joined = () =>
    [...working].filter(([id, own]) => id === feature || cornersAt(own, plane, at).length > 0).map(([, own]) => own);
  for (const own of joined()) {
    const others = joined().filter(({ id }) => id !== own.id);
    const points = others.flatMap((other) => linesOf(other.geometry).flat(2));
    working.set(own.id, withCorners(own, plane, leadsFrom, points, 'nearest'));
  }
  const own = working.get(feature);
  const ring = own && linesOf(own.geometry)[place.part]?.[place.ring];
  const index = ring?.indexOf(at) ?? -1;
  const others = [...working.values()].filter(({ id }) => id !== feature);
  return [
    { feature, vertex: { ...place, index } },
    ...others.flatMap((other) => cornersAt(other, plane, at).map((vertex) => ({ feature: other.id, vertex }))),
  ];
}

/**
 * The edges that run between the same two places as the piece of an edge that holds its middle: the feature's own
 * first, each named by the vertex that it runs from. Where one boundary has a vertex on another's edge, both get it.
 */
export function joinEdge(working: Working, feature: string, from: VertexPlace): readonly Corner[] | undefined {
  const own = working.get(feature);
  const [a, b] = [positionAt(own, from), positionAt(own, { ...from, index: from.index + 1 })];
  if (!own || !a || !b) return undefined;
  if (working.size === 1) return [{ feature, vertex: from }];
  const plane = planeAt([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);
  const [start, end] = [plane(a), plane(b)];
  const along = (c: Position, d: Position) =>
    [c, d].every((each) => distanceToSegment(plane(each), start, end) <= sharedTolerance) ||
    [start, end].every((each) => distanceToSegment(each, plane(c), plane(d)) <= sharedTolerance) ||
    overlaps(start, end, plane(c), plane(d));
  for (const other of working.values()) {
    if (other.id !== feature) working.set(other.id, withCorners(other, plane, along, [a, b], 'all'));
  }
  const others = [...working.values()].filter(({ id }) => id !== feature);
  const points = others.flatMap((other) => linesOf(other.geometry).flat(2));
  const split = withCorners(own, plane, (c, d) => c === a && d === b, points, 'all');
  working.set(feature, split);
  const line = linesOf(split.geometry)[from.part]?.[from.ring] ?? [];
  const pieces = 1 + line.length - (linesOf(own.geometry)[from.part]?.[from.ring]?.length ?? line.length);
  const index = middlePiece(line.slice(from.index, from.index + pieces + 1).map(plane)) + from.index;
  const [c, d] = [line[index], line[index + 1]];
  return [
    { feature, vertex: { ...from, index } },
    ...others.flatMap((other) => edgesBetween(other, plane, c, d).map((vertex) => ({ feature: other.id, vertex }))),
  ];
}

type Plane = (position: Position) => Point;

function planeAt(at: Position): Plane {
  const frame = siteFrame([at[0], at[1]]);
  return (position) => frame.toSite(position);
}

const apart = (a: Point, b: Point): number => Math.sqrt((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2);

const isNear = (a: Position, b: Position): boolean => Math.abs(a[1] - b[1]) < 1e-5 && Math.abs(a[0] - b[0]) < 1e-4;

const isAt = (plane: Plane, a: Position, b: Position): boolean =>
  a === b || (isNear(a, b) && apart(plane(a), plane(b)) <= sharedTolerance);

const positionAt = (feature: FeatureRecord | undefined, { part, ring, index }: VertexPlace): Position | undefined =>
  feature && linesOf(feature.geometry)[part]?.[ring]?.[index];

function cornersAt(feature: FeatureRecord, plane: Plane, at: Position): VertexPlace[] {
  const closing = hasRings(feature.geometry) ? 1 : 0;
  return linesOf(feature.geometry).flatMap((part, p) =>
    part.flatMap((line, r) =>
      line.slice(0, line.length - closing).flatMap((position, index) => {
        return isAt(plane, position, at) ? [{ part: p, ring: r, index }] : [];
      }),
    ),
  );
}

function edgesBetween(feature: FeatureRecord, plane: Plane, c: Position, d: Position): VertexPlace[] {
  return linesOf(feature.geometry).flatMap((part, p) =>
    part.flatMap((line, r) =>
      line.slice(1).flatMap((next, index) => {
        const before = line[index];
        const same = isAt(plane, before, c) && isAt(plane, next, d);
        return same || (isAt(plane, before, d) && isAt(plane, next, c)) ? [{ part: p, ring: r, index }] : [];
      }),
    ),
  );
}

/** Of the pieces between the points of an edge, the one that holds the middle of the whole. */
function middlePiece(points: readonly Point[]): number {
  const half = apart(points[0], points[points.length - 1]) / 2;
  return Math.max(0, points.findIndex((point) => apart(points[0], point) >= half) - 1);
}

/** Whether two edges lie on one line and share more than a place. */
function overlaps(a: Point, b: Point, c: Point, d: Point): boolean {
  const inside = [
    ...[c, d].filter((point) => distanceToSegment(point, a, b) <= sharedTolerance),
    ...[a, b].filter((point) => distanceToSegment(point, c, d) <= sharedTolerance),
  ];
  return inside.some((point, i) => inside.slice(i + 1).some((other) => apart(point, other) > 2 * sharedTolerance));
}

/** The feature with those of the points that lie on one of its edges as vertices of it; of several on an edge all, or that nearest to an end that a corner is taken from. */
function withCorners(
  feature: FeatureRecord,
  plane: Plane,
  isMeant: (a: Position, b: Position) => boolean,
  points: readonly Position[],
  which: 'all' | 'nearest',
): FeatureRecord {
  const parts = verticesOnto(feature, plane, isMeant, points, which);
  return parts ? withVertices(feature, parts) : feature;
}

function verticesOnto(
  feature: FeatureRecord,
  plane: Plane,
  isMeant: (a: Position, b: Position) => boolean,
  points: readonly Position[],
  which: 'all' | 'nearest',
) {
  const found = linesOf(feature.geometry).flatMap((part, p) =>
    part.flatMap((line, r) =>
      line.slice(1).flatMap((next, index) => {
        const onEdge = pointsOn(line[index], next, plane, isMeant, points);
        const kept = which === 'all' ? onEdge : nearestToOrigin(onEdge, plane);
        return kept.length ? [{ place: { part: p, ring: r, index }, kept }] : [];
      }),
    ),
  );
  if (found.length === 0) return undefined;
  let parts = verticesOf(feature);
  const used = new Set(parts.flat(2).map(({ label }) => label));
  for (const { place, kept } of found.toReversed()) {
    const before = parts[place.part][place.ring][place.index];
    let last = before.label;
    const added = kept.map((position): Vertex => {
      last = freshLabel(last, used);
      used.add(last);
      return { position: [position[0], position[1]], label: last, edge: before.edge };
    });
    parts = withRing(parts, place, (vertices) => vertices.toSpliced(place.index + 1, 0, ...added));
  }
  return parts;
}

/** Points between the ends of an edge and on it, in its order. */
function pointsOn(
  a: Position,
  b: Position,
  plane: Plane,
  isMeant: (a: Position, b: Position) => boolean,
  points: readonly Position[],
): Position[] {
  const reach = 1e-6;
  const [west, east] = [Math.min(a[0], b[0]) - reach, Math.max(a[0], b[0]) + reach];
  const [south, north] = [Math.min(a[1], b[1]) - reach, Math.max(a[1], b[1]) + reach];
  const close = points.filter(([x, y]) => x >= west && x <= east && y >= south && y <= north);
  if (close.length === 0 || !isMeant(a, b)) return [];
  const [start, end] = [plane(a), plane(b)];
  const on = close.flatMap((position) => {
    const point = plane(position);
    if (apart(point, start) <= sharedTolerance || apart(point, end) <= sharedTolerance) return [];
    const { distance, t } = nearestOnSegment(point, start, end);
    return distance <= sharedTolerance ? [{ position, point, t }] : [];
  });
  return on
    .sort((one, other) => one.t - other.t)
    .filter(({ point }, i, sorted) => i === 0 || apart(point, sorted[i - 1].point) > sharedTolerance)
    .map(({ position }) => position);
}

const nearestToOrigin = (positions: readonly Position[], plane: Plane): readonly Position[] =>
  positions.length < 2
    ? positions
    : [positions.reduce((best, each) => (apart(plane(each), [0, 0]) < apart(plane(best), [0, 0]) ? each : best))];
