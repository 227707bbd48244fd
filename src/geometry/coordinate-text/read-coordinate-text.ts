import type { Crs, CrsDatum } from '../crs.ts';
import { buildList } from './build-list.ts';
import { cleanLine } from './characters.ts';
import { checkList } from './checks.ts';
import { closesByWords, closingOf } from './closing.ts';
import { type Collected, Collector, type LineAccount } from './collect-stops.ts';
import { type Diagnostic, errorOf } from './diagnostic.ts';
import { datumsOfLists } from './list-datum.ts';
import { readLine } from './read-line.ts';
import { readMarkup } from './read-markup.ts';
import { habitsOf } from './resolve.ts';
import { type ReadRing, ringOf } from './ring.ts';
import { type StopList, splitLists } from './split-lists.ts';
import { checkWritten } from './written-checks.ts';

export interface CoordinateTextOptions {
  /** What the user says the coordinates are in, where the text does not. */
  readonly datum?: CrsDatum;
  /** The grid of eastings and northings, where the text does not name it. */
  readonly crs?: Crs;
  /** Share the misclose of a traverse out along its legs. */
  readonly bowditch?: boolean;
}

export interface CoordinateText {
  readonly rings: readonly ReadRing[];
  /** In the order of lines. */
  readonly diagnostics: readonly Diagnostic[];
  /** What became of each line. */
  readonly lines: readonly LineAccount[];
}

const lineEnd = /\r\n|[\n\r\v\f\u2028\u2029\u0085]/;

/**
 * Reads a list of coordinates as people write them: degrees in every manner, eastings and northings, bearings and
 * distances, line types in words. Nothing is guessed in silence: what is wrong or assumed has a diagnostic at its line.
 */
export function readCoordinateText(text: string, options: CoordinateTextOptions = {}): CoordinateText {
  const collected = readMarkup(text) ?? collect(text);
  const diagnostics: Diagnostic[] = [...collected.diagnostics];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const rings = ringsOf(collected, options, report);
  if (!rings.length && !diagnostics.some((each) => each.severity === 'error')) {
    report({ line: 1, severity: 'error', code: 'unreadable', message: 'No coordinate was found in the text.' });
  }
  diagnostics.sort((a, b) => a.line - b.line);
  return { rings, diagnostics, lines: collected.accounts };
}

function collect(text: string): Collected {
  const collector = new Collector();
  text.split(lineEnd).forEach((line, i) => {
    collector.add(readLine(i + 1, cleanLine(line)));
  });
  return collector.finish();
}

function ringsOf(
  collected: Collected,
  options: CoordinateTextOptions,
  report: (diagnostic: Diagnostic) => void,
): ReadRing[] {
  const { stops, end } = collected;
  if (!stops.length) {
    for (const leg of end.legs.slice(0, 1)) {
      report({
        line: leg.line,
        ...errorOf('half-coordinate', 'Bearings and distances without a starting point: give its coordinates.'),
      });
    }
    return [];
  }
  const habits = habitsOf(stops, collected.order);
  const lists = splitLists(stops, end);
  const datums = datumsOfLists(lists, collected.datums, options, report);
  return lists.flatMap((list, i) => {
    const byWords = closesByWords(list);
    const crs = datums[i].crs;
    const built = buildList(list, byWords, { habits, crs, bowditch: options.bowditch ?? false, report });
    if (!built.vertices.length) return [];
    const closing = closingOf(list, built, byWords, report);
    const vertices = closing.repeats ? built.vertices.slice(0, -1) : built.vertices;
    const complete = built.complete && !brokenWithin(list, lists[i + 1], collected.broken);
    const ring = ringOf(list, { ...built, vertices }, closing, datums[i], complete);
    for (const diagnostic of checkList(vertices, ring, closing)) report(diagnostic);
    for (const diagnostic of checkWritten(vertices, ring, crs)) report(diagnostic);
    return [ring];
  });
}

/** Whether a line between a list's first and the next list's first could not be read. */
function brokenWithin(list: StopList, next: StopList | undefined, broken: ReadonlySet<number>): boolean {
  const from = list.from === 0 ? 0 : list.stops[0].line;
  const until = next ? next.stops[0].line : Infinity;
  for (const line of broken) if (line >= from && line < until) return true;
  return false;
}
