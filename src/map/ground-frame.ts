import type { Position } from 'geojson';
import type { Point } from '../geometry/point.ts';

/** GRS 80. */
const semiMajor = 6378137;
const eccentricity2 = 0.00669438002290079;
const radians = Math.PI / 180;

/** Metres east and north of a place, by the ellipsoid's radii there: true to 1e-4 within a kilometre. For drawing only. */
export interface GroundFrame {
  toMetres(position: Position): Point;
  toLonLat(point: Point): [lon: number, lat: number];
}

export function groundFrame([lon, lat]: Position): GroundFrame {
  const sine = Math.sin(lat * radians);
  const root = 1 - eccentricity2 * sine * sine;
  const perLon = ((semiMajor * Math.cos(lat * radians)) / Math.sqrt(root)) * radians;
  const perLat = ((semiMajor * (1 - eccentricity2)) / root ** 1.5) * radians;
  return {
    toMetres: (position) => [(position[0] - lon) * perLon, (position[1] - lat) * perLat],
    toLonLat: ([x, y]) => [lon + x / perLon, lat + y / perLat],
  };
}
