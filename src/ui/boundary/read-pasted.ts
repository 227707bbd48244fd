import { mgaOf } from '../../geometry/coordinate-text/datum-words.ts';
import { type CoordinateText, readCoordinateText } from '../../geometry/coordinate-text/read-coordinate-text.ts';
import { type Crs, type CrsDatum, crsOf } from '../../geometry/crs.ts';
import type { Datum } from '../../plan/record.ts';

interface Choices {
  /** What the user says the coordinates are in; asked where the text does not say. */
  readonly datum?: CrsDatum;
  readonly bowditch: boolean;
}

export interface Pasted extends CoordinateText {
  /** The text states no datum. */
  readonly asksDatum: boolean;
  /** The grid that eastings and northings without one were taken in. */
  readonly assumedGrid?: Crs;
}

/** Reads a pasted text for a plan. The plan's own grid stands in only where the datum is known and the text names no grid. */
export function readPasted(
  text: string,
  { datum, bowditch }: Choices,
  settings: { readonly datum: Datum; readonly crs: string },
): Pasted {
  const first = readCoordinateText(text, { bowditch });
  const asksDatum = first.diagnostics.some(({ code, severity }) => code === 'datum-missing' && severity === 'warning');
  if (asksDatum && datum === undefined) return { ...first, asksDatum };
  const grids = asksDatum && datum ? [gridIn(datum, settings.crs)] : statedGrids(first, settings.crs);
  for (const crs of grids) {
    const read = readCoordinateText(text, { datum: asksDatum ? datum : undefined, crs, bowditch });
    if (read.rings.length === 0 || (!asksDatum && wantsGrid(read))) continue;
    const assumed = crs !== undefined && wantsGrid(first);
    return assumed ? { ...read, asksDatum, assumedGrid: crs } : { ...read, asksDatum };
  }
  return { ...first, asksDatum };
}

/** Where the text states its datum and not the grid of its metres: the plan's zone, in either of Australia's datums. */
const statedGrids = (first: CoordinateText, planCrs: string): (Crs | undefined)[] =>
  wantsGrid(first) ? (['GDA2020', 'GDA94', 'NZGD2000'] as const).flatMap((datum) => gridIn(datum, planCrs) ?? []) : [];

/** Eastings and northings that could not be placed: the text names no grid. */
const wantsGrid = ({ diagnostics }: CoordinateText): boolean =>
  diagnostics.some(({ code, severity }) => code === 'datum-missing' && severity === 'error');

/** The plan's grid in a datum: the same zone where the plan's own is in the other of Australia's datums. */
function gridIn(datum: CrsDatum, planCrs: string): Crs | undefined {
  const crs = crsOf(planCrs);
  if (!crs || crs.datum === datum) return crs;
  return crs.zone === undefined ? undefined : mgaOf(datum, crs.zone);
}

/** What a text without a datum may be in, on a plan: its own first. */
export function datumsFor(plan: Datum): readonly CrsDatum[] {
  if (plan === 'GDA2020') return ['GDA2020', 'GDA94', 'WGS84'];
  return plan === 'NZGD2000' ? ['NZGD2000', 'WGS84'] : ['WGS84', 'GDA2020', 'GDA94', 'NZGD2000'];
}

export const datumName = (datum: CrsDatum): string => (datum === 'WGS84' ? 'WGS 84' : datum);
