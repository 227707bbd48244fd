import type { Position } from 'geojson';
import { distanceBetween, type Point, pointBetween } from '../geometry/point.ts';
import { pointInPolygon, pointInRing } from '../geometry/point-in-polygon.ts';
import { ringArea } from '../geometry/ring.ts';
import { nearestOnSegment, segmentsMeetAt, sideOf } from '../geometry/segment.ts';
import type { SiteFrame } from '../geometry/site-frame.ts';
import type { Vertex } from './change-feature.ts';
import { freshLabel, nextLabel } from './fresh-label.ts';
import { sharedTolerance } from './shared-vertices.ts';
import { type Edge, plainEdge } from './vertices.ts';

/** Metres within which two computed places are one. */
const samePlace = 0.001;

interface Node {
  readonly vertex: Vertex;
  readonly point: Point;
}

/** A piece of an area, and the side of the cutting line that it lies on. */
export interface SplitPiece {
  readonly rings: readonly (readonly Vertex[])[];
  readonly side: 'left' | 'right';
}

interface Piece {
  readonly rings: readonly (readonly Node[])[];
  readonly side: 'left' | 'right' | undefined;
}

interface Crossing {
  /** Segment of the line and the fraction of it. */
  readonly along: number;
  readonly point: Point;
}

export interface CutLine {
  readonly positions: readonly Position[];
  /** How the new edges along the line run. */
  readonly edge: Edge;
}

/**
 * One part of an area cut along a line, wherever that runs right across it; ends of the line that hang in the area cut
 * nothing. Vertices that were there keep their place, label and line type exactly, so that the pieces together are what
 * the part was. `meets-hole` where the line runs into a hole.
 */
export function splitPart(
  frame: SiteFrame,
  part: readonly (readonly Vertex[])[],
  line: CutLine,
  used: Set<string>,
): readonly SplitPiece[] | 'meets-hole' {
  const rings = part.map((ring) => ring.map((vertex) => ({ vertex, point: toPoint(frame, vertex.position) })));
  const points = line.positions.map((position) => toPoint(frame, position));
  const outline = rings[0].map(({ point }) => point);
  const holes = rings.slice(1).map((ring) => ring.map(({ point }) => point));
  const crossings = crossingsOf(points, outline);
  let pieces: readonly Piece[] = [{ rings, side: undefined }];
  for (const [i, to] of crossings.slice(1).entries()) {
    const chord = chordBetween(crossings[i], to, points, line.positions);
    if (!isInside(chord, outline)) continue;
    if (holes.some((hole) => meets(chord, hole))) return 'meets-hole';
    pieces = pieces.flatMap((piece) => cutPiece(frame, piece, chord, line.edge, used) ?? [piece]);
  }
  return pieces.map(({ rings: nodes, side }) => ({
    rings: nodes.map((ring) => ring.map(({ vertex }) => vertex)),
    side: side ?? sideBy(points, middleOf(nodes[0])),
  }));
}

const toPoint = (frame: SiteFrame, position: Position): Point => frame.toSite(position);

/** Where the line meets the outline, in the order of the line, each place once. */
function crossingsOf(line: readonly Point[], ring: readonly Point[]): Crossing[] {
  const found: Crossing[] = [];
  for (let s = 1; s < line.length; s++) {
    const length = distanceBetween(line[s - 1], line[s]);
    for (const [i, a] of ring.entries()) {
      const point = segmentsMeetAt(line[s - 1], line[s], a, ring[(i + 1) % ring.length]);
      if (point && length > 0) found.push({ along: s - 1 + distanceBetween(line[s - 1], point) / length, point });
    }
  }
  found.sort((a, b) => a.along - b.along);
  return found.filter(({ point }, i) => i === 0 || distanceBetween(point, found[i - 1].point) > samePlace);
}

/** What of the line lies between two crossings: their points, and between them the line's own vertices. */
interface Chord {
  readonly from: Point;
  readonly to: Point;
  readonly inner: readonly { readonly point: Point; readonly position: Position }[];
}

function chordBetween(a: Crossing, b: Crossing, line: readonly Point[], positions: readonly Position[]): Chord {
  const inner = line
    .map((point, i) => ({ point, position: positions[i], along: i }))
    .filter(
      ({ along, point }) => along > a.along && along < b.along && isApart(point, a.point) && isApart(point, b.point),
    );
  return { from: a.point, to: b.point, inner };
}

const isApart = (a: Point, b: Point): boolean => distanceBetween(a, b) > samePlace;
const pointsOf = ({ from, inner, to }: Chord): Point[] => [from, ...inner.map(({ point }) => point), to];

/** By a place on the chord that is clear of the outline; a chord that runs along the outline cuts nothing. */
function isInside(chord: Chord, ring: readonly Point[]): boolean {
  const points = pointsOf(chord);
  const middle = pointBetween(points[0], points[1], 0.5);
  const clear = ring.every((a, i) => nearestOnSegment(middle, a, ring[(i + 1) % ring.length]).distance > samePlace);
  return clear && pointInRing(middle, ring);
}

function meets(chord: Chord, hole: readonly Point[]): boolean {
  const points = pointsOf(chord);
  const crosses = points
    .slice(1)
    .some((to, i) => hole.some((a, k) => segmentsMeetAt(points[i], to, a, hole[(k + 1) % hole.length])));
  return crosses || pointInRing(pointBetween(points[0], points[1], 0.5), hole);
}

/** The piece as the two that the chord makes of it; undefined where the chord is not in this piece. */
function cutPiece(frame: SiteFrame, piece: Piece, chord: Chord, edge: Edge, used: Set<string>): Piece[] | undefined {
  const [outer, ...holes] = piece.rings;
  if (!isInside(chord, outer.map(({ point }) => point))) return undefined; // biome-ignore format: one thought
  const withFrom = withNode(frame, outer, chord.from, used);
  const ring = withFrom && withNode(frame, withFrom, chord.to, used);
  if (!ring) return undefined;
  const p = indexAt(ring, chord.from);
  const q = indexAt(ring, chord.to);
  const inner = chord.inner.map(({ point, position }): Node => {
    const label = nextLabel(used);
    used.add(label);
    return { point, vertex: { position, label, edge } };
  });
  const first = [...run(ring, p, q), withEdge(ring[q], edge), ...inner.toReversed()];
  const second = [...run(ring, q, p), withEdge(ring[p], edge), ...inner];
  if (first.length < 3 || second.length < 3) return undefined;
  const anticlockwise = ringArea(ring.map(({ point }) => point)) > 0;
  const holesIn = (nodes: readonly Node[]) => {
    const points = nodes.map(({ point }) => point);
    return holes.filter((hole) => pointInPolygon(hole[0].point, [points]));
  };
  return [
    { rings: [first, ...holesIn(first)], side: anticlockwise ? 'right' : 'left' },
    { rings: [second, ...holesIn(second)], side: anticlockwise ? 'left' : 'right' },
  ];
}

/** The vertex that a crossing is beside: a cut 5 cm from a corner is one through it. */
function indexAt(ring: readonly Node[], point: Point): number {
  let [found, least] = [-1, sharedTolerance];
  for (const [i, node] of ring.entries()) {
    const distance = distanceBetween(node.point, point);
    if (distance <= least) [found, least] = [i, distance];
  }
  return found;
}

/** From one node to the one before another, going round. */
function run(ring: readonly Node[], from: number, to: number): Node[] {
  const count = (to - from + ring.length) % ring.length;
  return Array.from({ length: count }, (_, i) => ring[(from + i) % ring.length]);
}

const withEdge = (node: Node, edge: Edge): Node => ({ ...node, vertex: { ...node.vertex, edge } });

/** The ring with a vertex at a point of its outline: one that is there, or a new one whose two edges run as the whole did. */
function withNode(
  frame: SiteFrame,
  ring: readonly Node[],
  point: Point,
  used: Set<string>,
): readonly Node[] | undefined {
  if (indexAt(ring, point) >= 0) return ring;
  const at = ring.findIndex(
    (node, i) => nearestOnSegment(point, node.point, ring[(i + 1) % ring.length].point).distance <= samePlace,
  );
  if (at < 0) return undefined;
  const { vertex } = ring[at];
  const label = freshLabel(vertex.label, used);
  used.add(label);
  const position = placeOn(frame.toLonLat(point), vertex, ring[(at + 1) % ring.length].vertex);
  return ring.toSpliced(at + 1, 0, { point, vertex: { position, label, edge: vertex.edge ?? plainEdge } });
}

/** To 9 decimals, a tenth of a millimetre; on a parallel or a meridian exactly on it, however long the edge is. */
export function placeOn([lon, lat]: readonly [number, number], from: Vertex, to: Vertex): Position {
  const { line } = from.edge ?? plainEdge;
  const onParallel = line === 'parallel' && from.position[1] === to.position[1];
  const onMeridian = line === 'meridian' && from.position[0] === to.position[0];
  return [onMeridian ? from.position[0] : rounded(lon), onParallel ? from.position[1] : rounded(lat)];
}

const rounded = (degrees: number): number => Math.round(degrees * 1e9) / 1e9;

function middleOf(ring: readonly Node[]): Point {
  const [x, y] = ring.reduce<Point>((sum, { point }) => [sum[0] + point[0], sum[1] + point[1]], [0, 0]);
  return [x / ring.length, y / ring.length];
}

/** The side of a line that a point is on, by the nearest of its segments. */
function sideBy(line: readonly Point[], point: Point): 'left' | 'right' {
  let [least, side] = [Infinity, 0];
  for (let i = 1; i < line.length; i++) {
    const { distance } = nearestOnSegment(point, line[i - 1], line[i]);
    if (distance < least) [least, side] = [distance, sideOf(line[i - 1], line[i], point)];
  }
  return side >= 0 ? 'left' : 'right';
}
