import type { Position } from 'geojson';
import type { PlanGeometry } from './record.ts';

/** A geometry as parts of lines, whatever its type: a point is a line of one position; a polygon part is its outer ring, then its holes, each closed. */
export function linesOf(geometry: PlanGeometry): Position[][][] {
  switch (geometry.type) {
    case 'Point':
      return [[[geometry.coordinates]]];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => [[position]]);
    case 'LineString':
      return [[geometry.coordinates]];
    case 'MultiLineString':
      return geometry.coordinates.map((line) => [line]);
    case 'Polygon':
      return [geometry.coordinates];
    case 'MultiPolygon':
      return geometry.coordinates;
  }
}

export const hasRings = (geometry: PlanGeometry): boolean =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

/** What a geometry is, as kinds name it. */
export function shapeOf(geometry: PlanGeometry): 'point' | 'line' | 'polygon' {
  if (hasRings(geometry)) return 'polygon';
  return geometry.type === 'LineString' || geometry.type === 'MultiLineString' ? 'line' : 'point';
}
