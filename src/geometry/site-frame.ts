import proj4 from 'proj4';
import type { LonLat } from './point.ts';

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
  const [lon, lat] = centre;
  const converter = proj4(`+proj=tmerc +lat_0=${lat} +lon_0=${lon} +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs`);
  return {
    centre,
    toSite: (position) => pair(converter.forward([position[0], position[1]])),
    toLonLat: (point) => pair(converter.inverse([point[0], point[1]])),
  };
}

const pair = (numbers: number[]): [number, number] => [numbers[0], numbers[1]];
