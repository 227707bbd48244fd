import { areasOf } from '../../geometry/coordinate-text/ring.ts';
import { type CrsDatum, crsOf } from '../../geometry/crs.ts';
import { type Country, crsFor, datumOfCountry } from '../../geometry/crs-for.ts';
import type { PastedArea } from '../../plan/pasted-boundary.ts';
import { readList } from '../coordinates/read-list.ts';

/** Where a plan is, as it was typed, pasted or pointed at. */
export interface TypedPlace {
  readonly at?: readonly [lon: number, lat: number];
  /** The pasted list, where it has several points: its areas, each with its holes. */
  readonly areas?: readonly [PastedArea, ...PastedArea[]];
  /** The list states no datum: near enough for a place, not for a boundary. */
  readonly asksDatum?: boolean;
  readonly problem?: string;
  readonly remarks?: readonly string[];
}

/**
 * Reads a coordinate or a list; `said` is what the user says it is in. Eastings and northings without a zone are New
 * Zealand's, which has one grid.
 */
export function readPlace(text: string, country: Country | undefined, said?: CrsDatum): TypedPlace {
  if (text.trim() === '') return {};
  const datum = said ?? (country && datumOfCountry[country]);
  const grid = country === 'NZ' ? crsOf('EPSG:2193') : undefined;
  const { rings, problem, remarks } = readList(text, { datum, crs: grid });
  const [ring] = rings;
  const [first] = ring?.points ?? [];
  if (problem || !ring || !first) return { problem: problem ?? 'No coordinate was found.', remarks };
  const at = [first.lon, first.lat] as const;
  if (!crsFor([...at])) return { problem: 'No grid that Bollard knows covers this place.', remarks };
  const [area, ...others] = areasOf(rings);
  if (!area || ring.points.length < 2) return { at, remarks };
  const asksDatum = readList(text, { crs: grid }).asksDatum;
  return { at, areas: [area, ...others], asksDatum, remarks };
}
