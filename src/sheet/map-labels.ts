import { boundaryOf } from '../facts/boundary.ts';
import { onPage, scheduleOf } from '../facts/sheet-content.ts';
import { nameOf } from '../facts/values.ts';
import { type Box, boxOf } from '../geometry/box.ts';
import { geodesicLength } from '../geometry/geodesic.ts';
import { pointInPolygons } from '../geometry/point-in-polygon.ts';
import { type SpatialIndex, spatialIndex } from '../geometry/spatial-index.ts';
import { labelOf, symbolOf } from '../kinds/kind-values.ts';
import { formatLength } from '../units/length.ts';
import {
  alongBend,
  alongLine,
  besidePoint,
  besideVertex,
  type Extent,
  insideArea,
  insideEdge,
  withLeader,
} from './label-candidates.ts';
import { type Candidate, type LabelRequest, labelLeading } from './label-placement.ts';
import type { MapFeature } from './map-features.ts';
import { roomIn } from './page-area.ts';
import { Track } from './page-line.ts';
import type { PagePoint } from './page-shape.ts';
import type { SheetContext } from './sheet-context.ts';
import { ink } from './style.ts';
import type { TextStyle } from './typesetter.ts';

const halo = { colour: ink.white, width: 0.45 } as const;

/** A vertex whose coordinates the sheet prints, where its label belongs on the map. */
export interface LabelledVertex {
  readonly at: PagePoint;
  readonly label: string;
  readonly names: string;
  /** Page degrees clockwise from up, into the boundary. */
  readonly inward: number;
}

/** The vertices of the sheet's schedule that lie in its map. */
export function labelledVertices(context: SheetContext): LabelledVertex[] {
  const { crs, facts, frames, sheet, transform } = context;
  const { x, y, width, height } = frames.map;
  return scheduleOf(facts, sheet).flatMap(({ feature }) =>
    boundaryOf(facts, feature).flatMap((ring) => {
      const points = ring.vertices.map((vertex) => onPage(transform, crs, vertex.position));
      return ring.vertices.flatMap((vertex, i): LabelledVertex[] => {
        const at = points[i];
        const seen = at[0] >= x && at[0] <= x + width && at[1] >= y && at[1] <= y + height;
        if (!vertex.needed || !seen) return [];
        const inward = inwardAt(points, i, ring.closed);
        return [{ at, label: vertex.label, names: `point ${vertex.label} of ${nameOf(feature)}`, inward }];
      });
    }),
  );
}

/** Half way between the two edges at a vertex, on the side of the ring's inside. */
function inwardAt(points: readonly PagePoint[], i: number, closed: boolean): number {
  const count = points.length;
  const at = points[i];
  const before = points[closed ? (i + count - 1) % count : Math.max(0, i - 1)];
  const after = points[closed ? (i + 1) % count : Math.min(count - 1, i + 1)];
  const back = Math.atan2(before[0] - at[0], at[1] - before[1]);
  const on = Math.atan2(after[0] - at[0], at[1] - after[1]);
  const sweep = (((back - on) * 180) / Math.PI + 720) % 360;
  const middle = (on * 180) / Math.PI + sweep / 2;
  return clockwise(points) ? middle : middle + 180;
}

function clockwise(points: readonly PagePoint[]): boolean {
  let twice = 0;
  for (const [i, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[(i + 1) % points.length];
    twice += x * nextY - nextX * y;
  }
  return twice > 0;
}

export function vertexRequests(context: SheetContext, vertices: readonly LabelledVertex[]): LabelRequest[] {
  const style: TextStyle = { size: context.style.body, colour: ink.black, halo };
  return vertices.map(({ at, inward, label, names }) => {
    const lines = [label];
    const extent = extentOf(context, lines, style);
    const farther = () => withLeader(at, extent);
    return { names, lines, style, candidates: besideVertex(at, inward, extent), farther };
  });
}

/** Names beside what they name, most important first: words on the plan, areas from the largest, lines, points. */
export function nameRequests(context: SheetContext, features: readonly MapFeature[]): LabelRequest[] {
  const order = { polygon: 1, line: 2, point: 3 };
  const areas = areasOf(features);
  return features
    .flatMap((drawn) => {
      const text = textOf(drawn);
      return text ? [{ drawn, text, rank: drawn.kind.annotation ? 0 : order[drawn.shape] }] : [];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ drawn, text }) => requestFor(context, drawn, text, areas));
}

function textOf({ feature, kind, values }: MapFeature): string {
  if (kind.id === 'dimension') return lengthText(feature);
  return labelOf(kind, values).trim();
}

/** A dimension prints its length on the ellipsoid, after its name if it has one. */
function lengthText({ geometry, values }: MapFeature['feature']): string {
  if (geometry.type !== 'LineString') return '';
  const name = typeof values.name === 'string' ? values.name.trim() : '';
  return [name, formatLength(geodesicLength(geometry.coordinates))].filter(Boolean).join(' ');
}

/** A name wider than this many type sizes is broken over lines. */
const widestName = 16;
const mostLines = 3;

function requestFor(context: SheetContext, drawn: MapFeature, text: string, areas: Areas): LabelRequest {
  const isZone = drawn.kind.zone === true || drawn.kind.boundary === true;
  const size = context.style.body;
  const style: TextStyle = { size, weight: isZone ? 'semibold' : 'regular', colour: ink.black, halo };
  const turned = drawn.shape === 'line' || drawn.kind.boundary === true;
  const { lines } = context.type.wrap(
    text,
    size * (turned ? 60 : widestName),
    size,
    style.weight,
    turned ? 1 : mostLines,
  );
  const extent = extentOf(context, lines, style);
  return {
    names: `“${text}”`,
    lines,
    style,
    candidates: candidatesFor(context, drawn, extent, areas, () =>
      [...lines[0]].map((character) => context.type.widthOf(character, size, style.weight)),
    ),
    farther: () => fartherFrom(context, drawn, extent),
  };
}

/** With a leader to a point's symbol, the middle of a line or the roomiest place of an area. */
function fartherFrom({ frames }: SheetContext, { parts, shape }: MapFeature, extent: Extent): Iterable<Candidate> {
  const [first] = parts;
  if (!first?.[0]?.length) return [];
  if (shape === 'point') return withLeader(first[0][0], extent);
  const at = shape === 'line' ? new Track(first[0]).middle()[0] : roomIn(first);
  const { height, width, x, y } = frames.map;
  const seen = at && at.x > x && at.x < x + width && at.y > y && at.y < y + height;
  return seen ? withLeader([at.x, at.y], extent) : [];
}

function candidatesFor(
  { frames }: SheetContext,
  drawn: MapFeature,
  extent: Extent,
  areas: Areas,
  characters: () => readonly number[],
): Iterable<Candidate> {
  const { kind, parts, shape, values } = drawn;
  if (shape === 'line') {
    const straight = alongLine(parts.flat(), frames.map, extent);
    const isBent = parts.flat().every((line) => longestPiece(line) < extent.width);
    return isBent ? [...alongBend(parts.flat(), frames.map, characters(), extent.height), ...straight] : straight;
  }
  if (shape === 'polygon') {
    if (kind.boundary) return insideEdge(parts, frames.map, extent);
    const largest = [...parts].sort((a, b) => spanOf(b[0]) - spanOf(a[0]))[0];
    return largest?.[0]?.length ? clearOfSmaller(insideArea(largest, frames.map, extent), drawn, areas) : [];
  }
  const at = parts[0]?.[0]?.[0];
  if (!at) return [];
  const radius = (symbolOf(kind, values).marker?.size ?? 0) / 2;
  return besidePoint(at, radius, extent);
}

const longestPiece = (line: readonly PagePoint[]): number =>
  line.reduce(
    (most, b, i) => (i > 0 ? Math.max(most, Math.hypot(b[0] - line[i - 1][0], b[1] - line[i - 1][1])) : 0),
    0,
  );

/** How much worse a name is that stands in a smaller area with a name of its own: it would be read as that area's. */
const inOther = 1.5;

function* clearOfSmaller(candidates: readonly Candidate[], drawn: MapFeature, areas: Areas): Generator<Candidate> {
  const span = spanOf(drawn.parts[0][0]);
  const smaller = areas.index
    .meeting(boxOf(drawn.parts.flat(2)))
    .map((i) => areas.list[i])
    .filter((other) => other.drawn !== drawn && other.span < span);
  const within = ({ x, y }: Candidate): boolean =>
    smaller.some(({ drawn: { parts } }) => pointInPolygons([x, y], parts));
  for (const at of candidates) yield within(at) ? { ...at, cost: at.cost + inOther } : at;
}

interface Areas {
  readonly list: readonly { readonly drawn: MapFeature; readonly span: number }[];
  readonly index: SpatialIndex;
}

function areasOf(features: readonly MapFeature[]): Areas {
  const list = features
    .filter(({ parts, shape }) => shape === 'polygon' && parts[0]?.[0])
    .map((drawn) => ({ drawn, span: spanOf(drawn.parts[0][0]) }));
  return { list, index: spatialIndex(list.map(({ drawn }) => boxOf(drawn.parts.flat(2)))) };
}

function spanOf(ring: readonly PagePoint[] = []): number {
  const [minX, minY, maxX, maxY] = boxOf(ring);
  return ring.length ? (maxX - minX) * (maxY - minY) : 0;
}

function extentOf({ type }: SheetContext, lines: readonly string[], { size, weight }: TextStyle): Extent {
  return {
    width: Math.max(0, ...lines.map((line) => type.widthOf(line, size, weight))),
    height: size * (0.72 + (lines.length - 1) * labelLeading),
  };
}

/** Half a vertex's dot and a little air. */
const dotReach = 0.45;

export const vertexObstacles = (vertices: readonly LabelledVertex[]): Box[] =>
  vertices.map(({ at: [x, y] }) => [x - dotReach, y - dotReach, x + dotReach, y + dotReach]);
