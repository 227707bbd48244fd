import type { Crs, CrsDatum } from '../crs.ts';
import type { StatedDatum } from './collect-stops.ts';
import { mgaOf } from './datum-words.ts';
import { type Diagnostic, errorOf, type Problem, warningOf } from './diagnostic.ts';
import type { StopList } from './split-lists.ts';

export interface ListDatum {
  readonly datum?: CrsDatum;
  /** The grid of its eastings and northings. */
  readonly crs?: Crs;
}

export interface GivenDatum {
  readonly datum?: CrsDatum;
  readonly crs?: Crs;
}

/**
 * The datum and grid of each list: what is stated over it or in it; else what was stated over the lists before; else
 * what is stated at the end of the text; else what the user gave. Two datums for one list are an error, not a choice.
 */
export function datumsOfLists(
  lists: readonly StopList[],
  stated: readonly StatedDatum[],
  given: GivenDatum,
  report: (diagnostic: Diagnostic) => void,
): ListDatum[] {
  let inherited: readonly StatedDatum[] = [];
  const last = lists.length - 1;
  return lists.map((list, i) => {
    const end = list.from + list.stops.length;
    const own = stated.filter(({ after }) => after >= (i === 0 ? 0 : list.from) && (after < end || i === last));
    if (own.length) inherited = own;
    const behind = i < last && !inherited.length ? stated.filter(({ after }) => after >= lists[last].from) : [];
    const used = inherited.length ? inherited : behind;
    const grid = list.stops.some((stop) => stop.place.what === 'grid');
    return one(used, given, grid, list.stops[0].line, (line, problem) => report({ line, ...problem }));
  });
}

function one(
  stated: readonly StatedDatum[],
  given: GivenDatum,
  grid: boolean,
  line: number,
  report: (line: number, problem: Problem) => void,
): ListDatum {
  const old = stated.find((each) => each.unsupported !== undefined);
  if (old) {
    report(
      old.line,
      errorOf(
        'datum-missing',
        `${old.unsupported} is a datum that Bollard cannot move: have the coordinates transformed first.`,
      ),
    );
    return {};
  }
  const datums = [...new Set(stated.flatMap((each) => each.datum ?? []))];
  if (datums.length > 1) {
    const where = stated.filter((each) => each.datum).map((each) => `${each.datum} on line ${each.line}`);
    report(
      stated[stated.length - 1].line,
      errorOf(
        'datum-missing',
        `More than one datum is stated: ${where.join(', ')}. Keep the one that the coordinates are in.`,
      ),
    );
    return {};
  }
  const [datum = given.datum ?? given.crs?.datum] = datums;
  if (datums.length && given.datum && given.datum !== datums[0]) {
    report(
      stated[0].line,
      warningOf('datum-missing', `The text states ${datums[0]}; that is taken, not ${given.datum}.`),
    );
  }
  const crs = gridOf(stated, datum) ?? (given.crs && given.crs.datum === datum ? given.crs : undefined);
  if (datum === undefined) {
    const zone = stated.find((each) => each.zone !== undefined);
    const sides =
      zone || grid
        ? ' GDA94 and GDA2020 are 1.8 m apart.'
        : ' GDA94 and GDA2020 are 1.8 m apart, and WGS 84 may be 1 m off.';
    report(line, warningOf('datum-missing', `No datum is stated: GDA2020, GDA94, NZGD2000 or WGS 84?${sides}`));
  }
  return { datum, crs };
}

/** A zone without its datum has the same grid in both: the metres are read, the datum stays open. */
function gridOf(stated: readonly StatedDatum[], datum: CrsDatum | undefined): Crs | undefined {
  const named = stated.find((each) => each.crs)?.crs;
  if (named) return named;
  const zone = stated.find((each) => each.zone !== undefined)?.zone;
  return zone === undefined ? undefined : mgaOf(datum === 'GDA94' ? 'GDA94' : 'GDA2020', zone);
}
