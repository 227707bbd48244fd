import { distanceBetween, type Point, type Ring } from '../../geometry/point.ts';
import { openRing } from '../../geometry/ring.ts';
import { distanceToSegment } from '../../geometry/segment.ts';
import { featureIn, newVertices, withValues } from '../change-feature.ts';
import { type Command, refuse } from '../command.ts';
import { coveredBy } from '../covered-by.ts';
import { change } from '../plan.ts';
import type { PlanGeometry } from '../record.ts';
import { frameOf, partsRefusal, withParts } from '../reshape.ts';
import { sharedTolerance } from '../shared-vertices.ts';
import { reachOf } from '../zone-reach.ts';

export interface FixBoundary {
  readonly feature: string;
}

/**
 * Gives a zone by distance a boundary of its own, with vertices to print, as it stands now: it follows nothing any more.
 * Its round corners become short edges that stand off the arc by 5 cm at most.
 */
export const fixBoundary: Command<FixBoundary> = (plan, { feature: id }) => {
  const zone = featureIn(plan, id);
  if ('refused' in zone) return zone;
  if (reachOf(zone) === 0) return refuse('This zone has a boundary of its own already.');
  const frame = frameOf([zone]);
  const areas = coveredBy(frame, zone);
  const refusal = partsRefusal(zone, areas.length);
  if (refusal) return refusal;
  const rounded = (point: Point) => frame.toLonLat(point).map((degrees) => Math.round(degrees * 1e9) / 1e9);
  const rings = areas.map((area) => area.map((ring) => thinned(openRing(ring)).map(rounded)));
  const closed = rings.map((part) => part.map((ring) => [...ring, ring[0]]));
  const geometry: PlanGeometry =
    closed.length === 1 ? { type: 'Polygon', coordinates: closed[0] } : { type: 'MultiPolygon', coordinates: closed };
  const values = withValues(zone.values, { distance: null, reference: null, side: null, vertices: null, edges: null });
  const parts = rings.map((part) => part.map((ring) => newVertices([], ring)));
  return change(plan, [withParts({ ...zone, geometry, values }, counted(parts))]);
};

/** Labels 1, 2, 3... through all rings. */
function counted<T extends { readonly label: string }>(parts: readonly (readonly (readonly T[])[])[]): T[][][] {
  let count = 0;
  return parts.map((part) => part.map((ring) => ring.map((vertex) => ({ ...vertex, label: String(++count) }))));
}

/** The ring without the points that stand within the tolerance of the line between their neighbours that stay. */
function thinned(ring: Ring): Point[] {
  const far = ring.reduce(
    (best, point, i) => (distanceBetween(point, ring[0]) > distanceBetween(ring[best], ring[0]) ? i : best),
    0,
  );
  return [
    ...thinnedLine(ring.slice(0, far + 1)).slice(0, -1),
    ...thinnedLine([...ring.slice(far), ring[0]]).slice(0, -1),
  ];
}

/** Douglas and Peucker's way: halves the line at the point that stands furthest off, until none stands off too far. */
function thinnedLine(line: Ring): readonly Point[] {
  const [first, last] = [line[0], line[line.length - 1]];
  let [at, most] = [0, sharedTolerance];
  for (let i = 1; i < line.length - 1; i++) {
    const off = distanceToSegment(line[i], first, last);
    if (off > most) [at, most] = [i, off];
  }
  if (at === 0) return [first, last];
  return [...thinnedLine(line.slice(0, at + 1)).slice(0, -1), ...thinnedLine(line.slice(at))];
}
