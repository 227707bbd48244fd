import { boxOf } from '../../geometry/box.ts';
import type { Point, Polygon, Ring } from '../../geometry/point.ts';
import { pointInPolygon, pointInRing } from '../../geometry/point-in-polygon.ts';
import { differenceOf } from '../../geometry/polygon-boolean.ts';
import { type SpatialIndex, spatialIndex } from '../../geometry/spatial-index.ts';
import { piecesOf } from '../cover.ts';
import type { BarrierNet } from './barrier-net.ts';
import { type Faces, facesOf } from './faces.ts';

/** What barriers close in: the outermost closed lines, in site metres. What stands in one of them is closed in. */
export interface Enclosures {
  readonly polygons: readonly Polygon[];
  readonly faces: Faces;
  /** The polygons by place. */
  readonly index: SpatialIndex;
  /** Their outlines by place, piece by piece; made when first asked for. */
  readonly outlines: () => SpatialIndex;
}

/** What a closed ring must measure at least, m². */
const least = 1e-6;

export function enclosures(net: BarrierNet): Enclosures {
  const faces = facesOf(net);
  const outer = faces.rings.filter((_, i) => faces.areas[i] < -least).map((ring) => [...ring].reverse());
  const boxes = outer.map((ring) => boxOf(ring));
  const all = spatialIndex(boxes);
  const polygons = outer.filter((ring, i) => !all.meeting(boxes[i]).some((j) => j !== i && isIn(ring, outer[j])));
  let outlines: SpatialIndex | undefined;
  return {
    polygons: polygons.map((ring) => [ring]),
    faces,
    index: spatialIndex(polygons.map((ring) => boxOf(ring))),
    outlines: () => {
      outlines ??= spatialIndex(polygons.flatMap((ring) => ring.slice(1).map((point, i) => boxOf([ring[i], point]))));
      return outlines;
    },
  };
}

/** Two closed lines that do not hang together never cross: one point tells for all. */
const isIn = (ring: Ring, other: Ring): boolean => pointInRing(ring[0], other);

/** What of an area lies outside what is closed in, square metres with a place; strips narrower than `slack` metres left out. */
export function outsideEnclosures(
  area: readonly Polygon[],
  { polygons, index, outlines }: Enclosures,
  slack: number,
): ReturnType<typeof piecesOf> {
  return area.flatMap((polygon) => {
    if (!polygon[0] || polygon[0].length < 4) return [];
    const box = boxOf(polygon[0]);
    const near = index.meeting(box).map((i) => polygons[i]);
    const clear = outlines().meeting(box).length === 0;
    if (clear && near.some((enclosure) => pointInPolygon(polygon[0][0], enclosure))) return [];
    return piecesOf(differenceOf([polygon], near), slack);
  });
}

export const isEnclosed = (point: Point, { polygons, index }: Enclosures): boolean =>
  index.meeting(boxOf([point])).some((i) => pointInPolygon(point, polygons[i]));
