import type { Position } from 'geojson';
import { distanceBetween, type Point, type Polygon, type Ring } from '../geometry/point.ts';
import { openRing, ringArea, ringPerimeter } from '../geometry/ring.ts';
import { nearestOnSegment } from '../geometry/segment.ts';
import { type SiteFrame, siteFrame } from '../geometry/site-frame.ts';
import { kindOf } from '../kinds/kinds.ts';
import { type Vertex, verticesOf, withVertices } from './change-feature.ts';
import { type Refusal, refuse } from './command.ts';
import { freshLabel, nextLabel } from './fresh-label.ts';
import { hasRings, linesOf } from './geometry-lines.ts';
import type { Plan } from './plan.ts';
import type { FeatureRecord } from './record.ts';
import { shapedIn } from './shaped-in.ts';
import { sharedTolerance } from './shared-vertices.ts';
import { placeOn } from './split-part.ts';
import { type Edge, type PerRing, plainEdge } from './vertices.ts';
import { reachOf } from './zone-reach.ts';

/** Metres within which a computed corner is a vertex that was there before: the library rounds to 0.1 mm. */
const samePlace = 0.0005;
/** Metres that a computed edge may stand off the edge that it is a part of. */
const sameLine = 0.002;

/** One vertex of an area before it was cut, in site metres. */
interface Known {
  readonly vertex: Vertex;
  readonly point: Point;
  readonly next: Point;
  /** Of the area that keeps its labels; others only lend their places and lines. */
  readonly own: boolean;
}

/** The feature with these parts; their line types are written down where one of them is no plain geodesic. */
export function withParts(feature: FeatureRecord, parts: PerRing<Vertex>): FeatureRecord {
  const plain = parts.flat(2).every(({ edge }) => !edge || (edge.line === 'geodesic' && !edge.text));
  const { edges, ...values } = feature.values;
  return withVertices(plain || edges ? feature : { ...feature, values: { ...values, edges: [] } }, parts);
}

/** Slivers that edges which nearly met leave behind: narrower, on average, than what counts as touching. */
export const isSliver = (ring: Ring): boolean =>
  Math.abs(ringArea(ring)) <= (sharedTolerance * ringPerimeter(ring)) / 2;

/** An area that can be cut and joined, or why it cannot: one that is drawn, and not a distance from something. */
export function drawnArea(plan: Plan, id: string): FeatureRecord | Refusal {
  const feature = shapedIn(plan, id);
  if ('refused' in feature) return feature;
  if (reachOf(feature) > 0)
    return refuse('This zone is a distance from what is drawn. Give it a boundary of its own first.');
  return hasRings(feature.geometry) ? feature : refuse('Only an area can be cut or joined. Select an area.');
}

/** Why an area cannot be in so many parts; undefined where it can. */
export function partsRefusal({ kind: id }: FeatureRecord, parts: number): Refusal | undefined {
  const kind = kindOf(id);
  if (parts === 0) return refuse('Nothing of the area would be left.');
  if (parts === 1 || !kind || kind.multi) return undefined;
  return refuse(`It would be in ${parts} parts, and a ${kind.name.toLowerCase()} has one.`);
}

/** The frame in which areas are cut: at the first vertex of the first of them. */
export function frameOf(features: readonly FeatureRecord[]): SiteFrame {
  const [lon, lat] = linesOf(features[0].geometry)[0][0][0];
  return siteFrame([lon, lat]);
}

export const polygonsIn = (frame: SiteFrame, feature: FeatureRecord): Polygon[] =>
  linesOf(feature.geometry).map((part) => part.map((ring) => ring.map((position) => frame.toSite(position))));

/**
 * The vertices of an area that was computed from others. A corner that was a vertex keeps its exact position and, where
 * it was the first area's own, its label; new corners are numbered after the vertex before them. An edge that is a part of
 * an old one keeps its line type and words. Rings run as the first area's did, from the first of its vertices left.
 */
export function reshaped(
  frame: SiteFrame,
  polygons: readonly Polygon[],
  own: FeatureRecord,
  others: readonly FeatureRecord[],
): PerRing<Vertex> {
  const parts = verticesOf(own);
  const known = [knownOf(frame, own, true), ...others.map((other) => knownOf(frame, other, false))].flat();
  const used = new Set(parts.flat(2).map(({ label }) => label));
  const clockwise = ringArea(openRing(polygonsIn(frame, own)[0][0])) < 0;
  return polygons.map((polygon) =>
    polygon.map((ring) => {
      const points = restored(clockwise ? openRing(ring).toReversed() : openRing(ring), known);
      return labelled(frame, startedAtFirst(points, known), known, used);
    }),
  );
}

function knownOf(frame: SiteFrame, feature: FeatureRecord, own: boolean): Known[] {
  return verticesOf(feature).flatMap((part) =>
    part.flatMap((ring) => {
      const points = ring.map(({ position }) => frame.toSite(position));
      return ring.map((vertex, i) => ({ vertex, point: points[i], next: points[(i + 1) % points.length], own }));
    }),
  );
}

/** Vertices that stand on a straight run were left out of it: they are put back. */
function restored(ring: readonly Point[], known: readonly Known[]): Point[] {
  const full: Point[] = [];
  for (const [i, a] of ring.entries()) {
    const b = ring[(i + 1) % ring.length];
    full.push(a);
    const between = known
      .filter(({ own }) => own)
      .map(({ point }) => ({ point, near: nearestOnSegment(point, a, b) }))
      .filter(({ point, near }) => near.distance <= sameLine && isApart(point, a) && isApart(point, b))
      .sort((one, other) => one.near.t - other.near.t);
    for (const { point } of between) if (isApart(point, full[full.length - 1])) full.push(point);
  }
  return full;
}

const isApart = (a: Point, b: Point): boolean => distanceBetween(a, b) > samePlace;

/** The known vertex at a place, the area's own before others'. */
function knownAt(point: Point, known: readonly Known[]): Known | undefined {
  let found: Known | undefined;
  for (const each of known) {
    if (isApart(each.point, point)) continue;
    if (each.own) return each;
    found ??= each;
  }
  return found;
}

/** Turned so that it begins with the earliest vertex of the area's own that is in it. */
function startedAtFirst(ring: readonly Point[], known: readonly Known[]): readonly Point[] {
  let [first, least] = [0, Infinity];
  for (const [i, point] of ring.entries()) {
    const rank = known.findIndex((each) => each.own && !isApart(each.point, point));
    if (rank >= 0 && rank < least) [first, least] = [i, rank];
  }
  return [...ring.slice(first), ...ring.slice(0, first)];
}

function labelled(frame: SiteFrame, ring: readonly Point[], known: readonly Known[], used: Set<string>): Vertex[] {
  const taken = new Set<string>();
  let before: string | undefined;
  return ring.map((point, i) => {
    const old = knownAt(point, known);
    const edge = edgeBetween(point, ring[(i + 1) % ring.length], known);
    const keeps = old?.own === true && !taken.has(old.vertex.label);
    const label: string = keeps ? old.vertex.label : before === undefined ? nextLabel(used) : freshLabel(before, used);
    used.add(label);
    taken.add(label);
    before = label;
    return { position: old ? old.vertex.position : newPlace(frame.toLonLat(point), point, known), label, edge };
  });
}

/** The line type of the old edge that holds a new one, the area's own before others'. */
function edgeBetween(a: Point, b: Point, known: readonly Known[]): Edge {
  let found: Edge | undefined;
  for (const { point, next, vertex, own } of known) {
    if (!vertex.edge || !isOn(a, point, next) || !isOn(b, point, next)) continue;
    if (own) return vertex.edge;
    found ??= vertex.edge;
  }
  return found ?? plainEdge;
}

const isOn = (p: Point, a: Point, b: Point): boolean => nearestOnSegment(p, a, b).distance <= sameLine;

/** A new corner on an old edge stands on it as that runs; elsewhere, where it was computed. */
function newPlace(place: readonly [number, number], point: Point, known: readonly Known[]): Position {
  const on = known.filter((each) => isOn(point, each.point, each.next));
  const straight = on.find(({ vertex }) => vertex.edge?.line === 'parallel' || vertex.edge?.line === 'meridian');
  const from = straight ?? on[0] ?? known[0];
  const end = known.find((each) => !isApart(each.point, from.next)) ?? from;
  return placeOn(place, straight ? from.vertex : { ...from.vertex, edge: plainEdge }, end.vertex);
}
