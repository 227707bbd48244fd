import { crsOf } from '../../geometry/crs.ts';
import type { Country } from '../../geometry/crs-for.ts';
import { readTypedPlace } from '../../map/typed-place.ts';

/** Where a plan is, as it was typed. */
export interface TypedPlace {
  readonly at?: readonly [lon: number, lat: number];
  /** How many points the pasted list held. */
  readonly count?: number;
  readonly problem?: string;
}

/** Reads a coordinate. Eastings and northings without a zone are New Zealand's, which has one grid. */
export function readPlace(text: string, country: Country | undefined): TypedPlace {
  if (text.trim() === '') return {};
  const read = readTypedPlace(text, { crs: country === 'NZ' ? crsOf('EPSG:2193') : undefined });
  return 'place' in read ? { at: read.place } : { problem: read.problem };
}
