import type { Position } from 'geojson';
import type { Point } from '../geometry/point.ts';
import { distanceToSegment } from '../geometry/segment.ts';
import { siteFrame } from '../geometry/site-frame.ts';
import { kinds } from '../kinds/kinds.ts';
import type { VertexPlace } from './change-feature.ts';
import { linesOf } from './geometry-lines.ts';
import { featuresOf, type Plan } from './plan.ts';
import type { FeatureRecord } from './record.ts';
import { heldRefusal } from './shaped-in.ts';

/** Vertices of two boundaries that stand no further apart count as one, metres: what touches counts as touching. */
export const sharedTolerance = 0.05;

/** Degrees that hold the tolerance with much room to spare: what is further away is not looked at closely. */
const reach = 1e-6;

const boundaryKinds = kinds.filter((kind) => kind.zone || kind.boundary).map((kind) => kind.id);

/** Zones and boundaries beside one, but those whose shape is that of what they follow. */
function* neighboursOf(plan: Plan, id: string): Generator<FeatureRecord> {
  for (const kind of boundaryKinds) {
    for (const other of featuresOf(plan, kind).values()) {
      if (other.id !== id && !heldRefusal(plan, [other])) yield other;
    }
  }
}

/** Other zones and boundaries that have a corner where a vertex stands, or an edge through it. Those of other kinds of feature share nothing. */
export function sharedAtVertex(plan: Plan, feature: FeatureRecord, vertex: VertexPlace): string[] {
  const at = boundaryKinds.includes(feature.kind) ? positionAt(feature, vertex) : undefined;
  return at ? sharedAt(plan, feature, at) : [];
}

/** Other zones and boundaries that run along the middle of an edge. */
export function sharedAlongEdge(plan: Plan, feature: FeatureRecord, from: VertexPlace): string[] {
  if (!boundaryKinds.includes(feature.kind)) return [];
  const [a, b] = [positionAt(feature, from), positionAt(feature, { ...from, index: from.index + 1 })];
  if (!a || !b) return [];
  const frame = siteFrame([a[0], a[1]]);
  const [x, y] = frame.toSite(b);
  return sharedAt(plan, feature, frame.toLonLat([x / 2, y / 2]), { toward: [x, y] });
}

/** `toward` is the way of the edge: others count only where they run along it. */
function sharedAt(plan: Plan, feature: FeatureRecord, at: Position, edge?: { readonly toward: Point }): string[] {
  const frame = siteFrame([at[0], at[1]]);
  return [...neighboursOf(plan, feature.id)].flatMap(({ id, geometry }) => {
    const passes = linesOf(geometry).some((part) =>
      part.some((line) =>
        line.some((end, i) => {
          const start = line[i - 1];
          if (!start || !isInBox(at, start, end)) return false;
          const [a, b] = [frame.toSite(start), frame.toSite(end)];
          return distanceToSegment([0, 0], a, b) <= sharedTolerance && (!edge || runsAlong(a, b, edge.toward));
        }),
      ),
    );
    return passes ? [id] : [];
  });
}

const isInBox = ([x, y]: Position, a: Position, b: Position): boolean =>
  x >= Math.min(a[0], b[0]) - reach &&
  x <= Math.max(a[0], b[0]) + reach &&
  y >= Math.min(a[1], b[1]) - reach &&
  y <= Math.max(a[1], b[1]) + reach;

/** Within the tolerance of the way over the length of the shorter of the two. */
function runsAlong(a: Point, b: Point, [x, y]: Point): boolean {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const lengths = [Math.hypot(dx, dy), Math.hypot(x, y)];
  return Math.abs(dx * y - dy * x) <= 2 * sharedTolerance * Math.max(...lengths);
}

const positionAt = (feature: FeatureRecord, { part, ring, index }: VertexPlace): Position | undefined =>
  linesOf(feature.geometry)[part]?.[ring]?.[index];
