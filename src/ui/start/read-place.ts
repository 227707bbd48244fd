import type { ReadRing } from '../../geometry/coordinate-text/ring.ts';
import { crsOf } from '../../geometry/crs.ts';
import { type Country, crsFor, datumOfCountry } from '../../geometry/crs-for.ts';
import { readList } from '../coordinates/read-list.ts';

/** Where a plan is, as it was typed, pasted or pointed at. */
export interface TypedPlace {
  readonly at?: readonly [lon: number, lat: number];
  /** The pasted list, where it has several points. */
  readonly ring?: ReadRing;
  readonly problem?: string;
  readonly remarks?: readonly string[];
}

/** Reads a coordinate or a list. Eastings and northings without a zone are New Zealand's, which has one grid. */
export function readPlace(text: string, country: Country | undefined): TypedPlace {
  if (text.trim() === '') return {};
  const datum = country && datumOfCountry[country];
  const grid = country === 'NZ' ? crsOf('EPSG:2193') : undefined;
  const { rings, problem, remarks } = readList(text, { datum, crs: grid });
  const [ring] = rings;
  const [first] = ring?.points ?? [];
  if (problem || !ring || !first) return { problem: problem ?? 'No coordinate was found.', remarks };
  const at = [first.lon, first.lat] as const;
  if (!crsFor([...at])) return { problem: 'No grid that Bollard knows covers this place.', remarks };
  return ring.points.length > 1 ? { at, ring, remarks } : { at, remarks };
}
