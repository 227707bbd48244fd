import { type Crs, crsList, insideCrs } from './crs.ts';
import type { LonLat } from './point.ts';

export type Country = 'AU' | 'NZ';

type Box = readonly [west: number, south: number, east: number, north: number];

/**
 * Boxes round each country with its waters: Australia's with the Cocos Islands, and Norfolk Island in one of its own.
 * New Zealand's runs over the antimeridian.
 */
const countryBounds: Readonly<Record<Country, readonly Box[]>> = {
  AU: [
    [93, -61, 160, -8],
    [160, -32, 173.5, -25],
  ],
  NZ: [[160, -55, -170, -32]],
};

/** The country whose waters hold the place, if either. */
export function countryOf(position: LonLat): Country | undefined {
  const [lon, lat] = position;
  const holds = ([west, south, east, north]: Box) =>
    (west <= east ? lon >= west && lon < east : lon >= west || lon <= east) && lat >= south && lat <= north;
  return (['AU', 'NZ'] as const).find((country) => countryBounds[country].some(holds));
}

export const datumOfCountry: Readonly<Record<Country, 'GDA2020' | 'NZGD2000'>> = { AU: 'GDA2020', NZ: 'NZGD2000' };

/**
 * The CRS that a plan at this place is measured and printed in, and its datum: the national grid, else UTM on WGS 84. One
 * whose area of use holds the place comes before one whose margin does.
 */
export function crsFor(position: LonLat, country = countryOf(position)): Crs | undefined {
  const datum = country ? datumOfCountry[country] : 'WGS84';
  const within = (of: Crs['datum']) => {
    const fitting = crsList.filter((crs) => crs.datum === of && insideCrs(crs, position));
    return fitting.find((crs) => insideCrs({ ...crs, margin: 0 }, position)) ?? fitting[0];
  };
  return within(datum) ?? within('WGS84');
}
