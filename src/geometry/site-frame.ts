import type { LonLat } from './point.ts';
import { transverseMercator } from './transverse-mercator.ts';

/**
 * Site metres: a transverse Mercator frame on GRS 80, centred on the site, scale 1 on its central meridian, true
 * north up. x runs east, y north. Within 20 km of the centre lengths are true to 5e-6.
 */
export interface SiteFrame {
  readonly centre: readonly [lon: number, lat: number];
  toSite(position: LonLat): [x: number, y: number];
  toLonLat(point: readonly number[]): [lon: number, lat: number];
}

export function siteFrame(centre: readonly [lon: number, lat: number]): SiteFrame {
  const projection = transverseMercator(centre[0], centre[1]);
  return {
    centre,
    toSite: (position) => projection.forward(position[0], position[1]),
    toLonLat: (point) => projection.inverse(point[0], point[1]),
  };
}
