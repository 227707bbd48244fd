import type { Position } from 'geojson';
import { hasRings, linesOf } from '../plan/geometry-lines.ts';
import type { FeatureRecord } from '../plan/record.ts';
import { type Edge, edgesOf, vertexLabels } from '../plan/vertices.ts';
import type { Facts } from './facts.ts';

export interface BoundaryVertex {
  readonly position: Position;
  readonly label: string;
  /** Whether the coordinates must be printed: all but those inside a run along a water mark or a feature. A ring that is one such run has no ends and needs all. */
  readonly needed: boolean;
}

/** One ring, or one open line of a zone made by a distance. */
export interface BoundaryRing {
  readonly part: number;
  readonly ring: number;
  readonly closed: boolean;
  /** Without the repeat of the first position. */
  readonly vertices: readonly BoundaryVertex[];
  /** From each vertex to the next; of a ring the last runs to the first. */
  readonly edges: readonly Edge[];
}

/** A boundary or zone as its table and narrative tell it. */
export const boundaryOf = (facts: Facts, feature: FeatureRecord): readonly BoundaryRing[] =>
  facts.per('boundary', feature, () => readBoundary(feature));

function readBoundary(feature: FeatureRecord): BoundaryRing[] {
  const closed = hasRings(feature.geometry);
  const labels = vertexLabels(feature);
  const edges = edgesOf(feature);
  return linesOf(feature.geometry).flatMap((lines, part) =>
    lines.map((line, ring): BoundaryRing => {
      const open = closed ? line.slice(0, -1) : line;
      const along = edges[part][ring];
      const vertices = open.map((position, i): BoundaryVertex => {
        return { position, label: labels[part][ring][i], needed: !insideRun(along, i, closed) };
      });
      const defined = vertices.some((vertex) => vertex.needed);
      return {
        part,
        ring,
        closed,
        vertices: defined ? vertices : vertices.map((vertex) => ({ ...vertex, needed: true })),
        edges: along,
      };
    }),
  );
}

/** Between two edges of one run along the same water mark or feature: the run's ends are not inside it. An edge without text goes on with its neighbour's. */
function insideRun(edges: readonly Edge[], vertex: number, closed: boolean): boolean {
  if (!closed && (vertex === 0 || vertex === edges.length)) return false;
  const before = edges[(vertex + edges.length - 1) % edges.length];
  const after = edges[vertex];
  const follows = after?.line === 'water-mark' || after?.line === 'feature';
  const sameThing = !before?.text || !after?.text || before.text === after.text;
  return follows && before?.line === after.line && sameThing;
}
