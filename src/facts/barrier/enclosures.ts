import { boxOf } from '../../geometry/box.ts';
import type { Point, Polygon, Ring } from '../../geometry/point.ts';
import { pointInPolygon, pointInRing } from '../../geometry/point-in-polygon.ts';
import { differenceOf } from '../../geometry/polygon-boolean.ts';
import { type SpatialIndex, spatialIndex } from '../../geometry/spatial-index.ts';
import { type Piece, piecesOf } from '../cover.ts';
import type { BarrierNet } from './barrier-net.ts';
import { facesOf } from './faces.ts';

/** What barriers close in: the outermost closed lines, in site metres. What stands in one of them is closed in. */
export interface Enclosures {
  readonly polygons: readonly Polygon[];
  /** The polygons by place. */
  readonly index: SpatialIndex;
  readonly has: (polygon: Polygon) => boolean;
}

/** What a closed ring must measure at least, m². */
const least = 1e-6;

/** The outline of each set of barriers that hang together and close something in, anticlockwise. */
export function outerRings(net: BarrierNet): Ring[] {
  const { rings, areas } = facesOf(net);
  return rings.filter((_, i) => areas[i] < -least).map((ring) => [...ring].reverse());
}

/** Of outlines that do not cross the outermost. */
export function enclosuresOf(outlines: readonly Ring[]): Enclosures {
  const boxes = outlines.map((ring) => boxOf(ring));
  const all = spatialIndex(boxes);
  // Two closed lines that do not hang together never cross: one point tells for all.
  const isIn = (ring: Ring, other: Ring): boolean => pointInRing(ring[0], other);
  const outer = outlines.filter((ring, i) => !all.meeting(boxes[i]).some((j) => j !== i && isIn(ring, outlines[j])));
  const kept = new Set(outer.map(polygonOf));
  return {
    polygons: [...kept],
    index: spatialIndex(outer.map((ring) => boxOf(ring))),
    has: (polygon) => kept.has(polygon),
  };
}

const polygons = new WeakMap<Ring, Polygon>();

/** The same polygon for the same ring, so that who kept it knows it again. */
function polygonOf(ring: Ring): Polygon {
  const known = polygons.get(ring) ?? [ring];
  polygons.set(ring, known);
  return known;
}

/** The enclosures whose boxes an area's box meets. */
export const enclosuresNear = (area: readonly Polygon[], { polygons: all, index }: Enclosures): Polygon[] =>
  area.flatMap(([ring]) => (ring ? index.meeting(boxOf(ring)).map((i) => all[i]) : []));

/** What of an area lies outside the enclosures near it, square metres with a place, largest first; strips narrower than `slack` metres left out. */
export const outsideEnclosures = (area: readonly Polygon[], near: readonly Polygon[], slack: number): Piece[] =>
  area.flatMap((polygon) =>
    !polygon[0] || polygon[0].length < 4 || near.some((enclosure) => liesWithin(polygon, enclosure))
      ? []
      : piecesOf(differenceOf([polygon], near), slack),
  );

/** Whether an area lies in an enclosure without coming to its outline: what is true of most, at little cost. So does what has no area. */
export function liesWithin([ring]: Polygon, [outline]: Polygon): boolean {
  if (!ring || ring.length < 4) return true;
  const [minX, minY, maxX, maxY] = boxOf(ring);
  for (let i = 1; i < outline.length; i++) {
    const [a, b] = [outline[i - 1], outline[i]];
    if (Math.max(a[0], b[0]) < minX || Math.min(a[0], b[0]) > maxX) continue;
    if (Math.max(a[1], b[1]) < minY || Math.min(a[1], b[1]) > maxY) continue;
    return false;
  }
  return pointInRing(ring[0], outline);
}

export const isEnclosed = (point: Point, { polygons: all, index }: Enclosures): boolean =>
  index.meeting(boxOf([point])).some((i) => pointInPolygon(point, all[i]));
