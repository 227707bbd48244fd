import type { Position } from 'geojson';
import { samePlace } from '../geometry/geodesic.ts';
import type { FeatureRecord, Json } from '../plan/record.ts';
import { type Facts, partsOf } from './facts.ts';

export type EdgeLine = 'geodesic' | 'parallel' | 'meridian' | 'water-mark' | 'feature';

export interface BoundaryVertex {
  readonly position: Position;
  readonly label: string;
  /** Whether the coordinates must be printed: all but those inside a run along a water mark or a feature. */
  readonly needed: boolean;
}

/** From its vertex to the next of the ring, the last to the first. */
export interface BoundaryEdge {
  readonly line: EdgeLine;
  readonly text: string;
}

/** One ring, or one open line of a zone made by a distance. */
export interface BoundaryRing {
  readonly part: number;
  readonly ring: number;
  readonly closed: boolean;
  /** Without the repeat of the first position. */
  readonly vertices: readonly BoundaryVertex[];
  readonly edges: readonly BoundaryEdge[];
}

/** A boundary or zone as its table and narrative tell it: labels counted 1, 2, 3 through all its rings unless it names them. */
export const boundaryOf = (facts: Facts, feature: FeatureRecord): readonly BoundaryRing[] =>
  facts.per('boundary', feature, () => readBoundary(feature));

function readBoundary(feature: FeatureRecord): BoundaryRing[] {
  const closed = feature.geometry.type.endsWith('Polygon');
  const rings = partsOf(feature.geometry).flatMap((part, p) => part.map((line, r) => ({ part: p, ring: r, line })));
  const labels = perRing(feature.values.vertices, rings.length);
  const edges = perRing(feature.values.edges, rings.length);
  let count = 0;
  return rings.map(({ part, ring, line }, i) => {
    const open = closed ? openLine(line) : line;
    const ringEdges = open.map((_, j) => readEdge(edges[i]?.[j]));
    const vertices = open.map((position, j): BoundaryVertex => {
      count++;
      const label = readLabel(labels[i]?.[j]) || String(count);
      return { position, label, needed: !insideRun(ringEdges, j, closed) };
    });
    return { part, ring, closed, vertices, edges: closed ? ringEdges : ringEdges.slice(0, -1) };
  });
}

const openLine = (line: readonly Position[]): readonly Position[] =>
  line.length > 1 && samePlace(line[0], line[line.length - 1]) ? line.slice(0, -1) : line;

/** A flat list is of the first ring; a list of lists has one for each ring. */
function perRing(value: Json | undefined, rings: number): (readonly Json[])[] {
  if (!isList(value)) return [];
  if (!value.some(isList)) return [value];
  return value.slice(0, rings).map((list) => (isList(list) ? list : []));
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

const readLabel = (value: Json | undefined): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

const edgeLines: readonly EdgeLine[] = ['geodesic', 'parallel', 'meridian', 'water-mark', 'feature'];

function readEdge(value: Json | undefined): BoundaryEdge {
  if (!isObject(value)) return { line: 'geodesic', text: '' };
  const line = edgeLines.find((known) => known === value.line) ?? 'geodesic';
  return { line, text: typeof value.text === 'string' ? value.text : '' };
}

const isObject = (value: Json | undefined): value is { readonly [name: string]: Json | undefined } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Between two edges of one run along the same water mark or feature: the run's ends are not inside it. An edge without text goes on with its neighbour's. */
function insideRun(edges: readonly BoundaryEdge[], vertex: number, closed: boolean): boolean {
  if (!closed && (vertex === 0 || vertex === edges.length - 1)) return false;
  const before = edges[(vertex + edges.length - 1) % edges.length];
  const after = edges[vertex];
  const follows = after.line === 'water-mark' || after.line === 'feature';
  const sameThing = !before.text || !after.text || before.text === after.text;
  return follows && before.line === after.line && sameThing;
}
