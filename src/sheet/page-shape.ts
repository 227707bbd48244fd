import type { Position } from 'geojson';
import { boundaryOf } from '../facts/boundary.ts';
import { type Crs, toGrid } from '../geometry/crs.ts';
import { geodesicBetween, geodesicFrom } from '../geometry/geodesic.ts';
import { shapeOfType } from '../kinds/kind-values.ts';
import { kindOf } from '../kinds/kinds.ts';
import { linesOf } from '../plan/geometry-lines.ts';
import type { FeatureRecord } from '../plan/record.ts';
import type { LineType } from '../plan/vertices.ts';
import type { SheetContext } from './sheet-context.ts';

export type PagePoint = readonly [x: number, y: number];

/** A feature's geometry in page millimetres, one shape for all: parts of lines; a ring repeats its first point. */
export interface PageShape {
  readonly shape: 'point' | 'line' | 'polygon';
  readonly parts: readonly (readonly (readonly PagePoint[])[])[];
}

/** Millimetres on paper that a drawn edge may stand off its true curve; half of what the sheet promises. */
const tolerance = 0.05;

/** Long edges are bent as they truly run, so that the line is within 0.1 mm on paper of its geodesic, parallel or meridian. */
export function pageShape(context: SheetContext, feature: FeatureRecord): PageShape {
  const { crs, facts, sheet, transform } = context;
  const grid = facts.per(`grid/${crs.code}/${sheet.scale}`, feature, () =>
    gridParts(context, feature, (tolerance * sheet.scale) / 1000),
  );
  const parts = grid.map((part) => part.map((line) => line.map((point): PagePoint => transform.toPage(point))));
  return { shape: shapeOfType(feature.geometry.type), parts };
}

type GridPoint = readonly [easting: number, northing: number];

function gridParts({ crs, facts }: SheetContext, feature: FeatureRecord, allowed: number): GridPoint[][][] {
  const kind = kindOf(feature.kind);
  const rings = kind?.zone || kind?.boundary ? boundaryOf(facts, feature) : [];
  const lineOf = (part: number, ring: number, i: number): LineType => {
    const edges = rings.find((r) => r.part === part && r.ring === ring)?.edges;
    return edges?.[i]?.line ?? 'geodesic';
  };
  return linesOf(feature.geometry).map((part, p) =>
    part.map((line, r) => {
      const bends = rings.some((ring) => ring.edges.some((edge) => edge.line !== 'geodesic'));
      const edgeAt = bends ? (i: number) => lineOf(p, r, i) : () => 'geodesic' as const;
      return gridLine(crs, line, edgeAt, allowed);
    }),
  );
}

/** Largest bend of any drawn edge away from its chord, per metre squared of length: a parallel at 60° on the ground. */
const steepestBend = 3.4e-8;

function gridLine(crs: Crs, line: readonly Position[], edgeAt: (i: number) => LineType, allowed: number): GridPoint[] {
  const points: GridPoint[] = [];
  for (const [i, position] of line.entries()) {
    const point = toGrid(crs, position);
    const before = points[points.length - 1];
    if (before && Math.hypot(point[0] - before[0], point[1] - before[1]) ** 2 * steepestBend > allowed)
      bend(crs, edgeAt(i - 1), { position: line[i - 1], point: before }, { position, point }, allowed, points, 12);
    points.push(point);
  }
  return points;
}

interface End {
  readonly position: Position;
  readonly point: GridPoint;
}

/** Halves an edge until no middle stands off its chord by more than is allowed; pushes the points between its ends. */
function bend(crs: Crs, line: LineType, a: End, b: End, allowed: number, points: GridPoint[], depth: number): void {
  const position = middleOf(line, a.position, b.position);
  const point = toGrid(crs, position);
  const [dx, dy] = [b.point[0] - a.point[0], b.point[1] - a.point[1]];
  const off = Math.abs((point[0] - a.point[0]) * dy - (point[1] - a.point[1]) * dx) / Math.hypot(dx, dy);
  if (!(off > allowed / 4) || depth === 0) return;
  const middle = { position, point };
  bend(crs, line, a, middle, allowed, points, depth - 1);
  points.push(point);
  bend(crs, line, middle, b, allowed, points, depth - 1);
}

/** Along a parallel or meridian the middle is that of the numbers; all else runs as a geodesic between its vertices. */
function middleOf(line: LineType, a: Position, b: Position): Position {
  if (line === 'parallel' || line === 'meridian') return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const { distance, azimuth } = geodesicBetween(a, b);
  return geodesicFrom(a, azimuth, distance / 2);
}
