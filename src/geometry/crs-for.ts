import { type Crs, crsList, insideCrs } from './crs.ts';
import type { LonLat } from './point.ts';

export type Country = 'AU' | 'NZ';

/** A box round each country with its waters: west, south, east, north. New Zealand's runs over the antimeridian. */
const countryBounds: Readonly<Record<Country, readonly [number, number, number, number]>> = {
  AU: [96, -55, 160, -8.5],
  NZ: [160, -55, -170, -32],
};

/** The country whose waters hold the place, if either. */
export function countryOf(position: LonLat): Country | undefined {
  const [lon, lat] = position;
  for (const country of ['AU', 'NZ'] as const) {
    const [west, south, east, north] = countryBounds[country];
    const between = west <= east ? lon >= west && lon < east : lon >= west || lon <= east;
    if (between && lat >= south && lat <= north) return country;
  }
  return undefined;
}

export const datumOfCountry: Readonly<Record<Country, 'GDA2020' | 'NZGD2000'>> = { AU: 'GDA2020', NZ: 'NZGD2000' };

/** The CRS that a plan at this place is measured and printed in, and its datum: the national grid, else UTM on WGS 84. */
export function crsFor(position: LonLat, country = countryOf(position)): Crs | undefined {
  const datum = country ? datumOfCountry[country] : 'WGS84';
  const national = crsList.find((crs) => crs.datum === datum && insideCrs(crs, position));
  return national ?? crsList.find((crs) => crs.datum === 'WGS84' && insideCrs(crs, position));
}
