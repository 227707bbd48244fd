import { type Crs, toGrid } from './crs.ts';
import type { LonLat } from './point.ts';

/** GRS 80. */
const semiMajor = 6378137;
const flattening = 1 / 298.257222101;
const eccentricity2 = flattening * (2 - flattening);

export interface GridNorth {
  /**
   * Degrees to add to a true azimuth to get the grid bearing (the sign of the GDA2020 Technical Manual): positive where
   * true north lies clockwise of grid north on the map.
   */
  readonly convergence: number;
  /** Grid metres in one ellipsoidal metre at the place. */
  readonly scaleFactor: number;
}

/** Degrees of latitude each way over which the slope of the meridian on the grid is taken: its error is below 1e-9. */
const step = 1e-3;

/** Grid convergence and point scale factor of a CRS at a place. The projections are conformal: one direction tells all. */
export function gridNorthAt(crs: Crs, position: LonLat): GridNorth {
  const [lon, lat] = position;
  const [south, north] = [Math.max(-90, lat - step), Math.min(90, lat + step)];
  const [e1, n1] = toGrid(crs, [lon, south]);
  const [e2, n2] = toGrid(crs, [lon, north]);
  const sine = Math.sin((((south + north) / 2) * Math.PI) / 180);
  const meridianRadius = (semiMajor * (1 - eccentricity2)) / (1 - eccentricity2 * sine * sine) ** 1.5;
  const ground = (((north - south) * Math.PI) / 180) * meridianRadius;
  return {
    convergence: (Math.atan2(e2 - e1, n2 - n1) * 180) / Math.PI,
    scaleFactor: Math.hypot(e2 - e1, n2 - n1) / ground,
  };
}
