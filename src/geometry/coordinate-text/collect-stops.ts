import type { Angle } from './angle.ts';
import type { NamedDatum } from './datum-words.ts';
import { type Diagnostic, errorOf, type Problem } from './diagnostic.ts';
import { lineTypeIn, type WrittenBearing, type WrittenDistance } from './leg-words.ts';
import { asksForMending, mending } from './mend.ts';
import { legsOf, type Placed, placesOf, within } from './places.ts';
import type { LineReading } from './read-line.ts';
import type { Reading } from './reading.ts';
import type { Place, Stop, WrittenLeg, WrittenLine } from './stop.ts';
import { headingOf, isWay, labelFrom, leadsOn } from './stop-words.ts';
import { type Columns, columnsOf, type Row, readRow } from './table.ts';

export interface StatedDatum extends NamedDatum {
  readonly line: number;
  /** How many stops stand before it. */
  readonly after: number;
}

/** What became of a line, for a list of lines beside the text. */
export interface LineAccount {
  readonly line: number;
  readonly what: 'blank' | 'point' | 'half' | 'leg' | 'datum' | 'words' | 'problem';
}

/** Everything that the lines say, in order, not yet turned into positions. */
export interface Collected {
  readonly stops: readonly Stop[];
  /** Words and legs after the last stop. */
  readonly end: { readonly words: string; readonly legs: readonly WrittenLeg[] };
  readonly datums: readonly StatedDatum[];
  readonly order?: LineReading['header'];
  readonly diagnostics: readonly Diagnostic[];
  readonly accounts: readonly LineAccount[];
  /** Lines with something that was meant as a coordinate and could not be read. */
  readonly broken: ReadonlySet<number>;
}

interface Pending {
  words: string;
  legs: readonly WrittenLeg[];
  bearings: readonly WrittenBearing[];
  distances: readonly WrittenDistance[];
  heading?: string;
  parted: Stop['parted'];
}

const none: readonly never[] = [];
const freshPending = (): Pending => ({ words: '', legs: none, bearings: none, distances: none, parted: 'no' });

/** Puts the lines of a text together into stops: pairs, halves and grid pairs with the words that lead to them. */
export class Collector {
  readonly #stops: Stop[] = [];
  readonly #datums: StatedDatum[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #accounts: LineAccount[] = [];
  readonly #broken = new Set<number>();
  #pending = freshPending();
  #columns: Columns | undefined;
  #order: LineReading['header'];
  /** A latitude or longitude at the end of a line that the next line may complete. */
  #open: { readonly angle: Angle; readonly line: LineReading; readonly label?: string } | undefined;

  add(line: LineReading): void {
    if (line.blank) {
      if (this.#pending.parted === 'no') this.#pending.parted = 'blank';
      this.#account(line, 'blank');
      return;
    }
    for (const problem of line.problems) this.#report(line.line, problem);
    for (const datum of line.datums) this.#datums.push({ ...datum, line: line.line, after: this.#stops.length });
    const columns = line.readings.length ? undefined : columnsOf(line.plain);
    if (columns) {
      this.#columns = columns;
      this.#account(line, line.datums.length ? 'datum' : 'words');
    } else this.#read(line);
  }

  finish(): Collected {
    this.#closeOpen();
    return {
      stops: this.#stops,
      end: this.#pending,
      datums: this.#datums,
      order: this.#order,
      diagnostics: this.#diagnostics,
      accounts: this.#accounts,
      broken: this.#broken,
    };
  }

  #read(line: LineReading): void {
    const row = this.#columns && readRow(this.#columns, line.plain, line.shown);
    const byColumns = row !== undefined && row.readings.length > 0;
    const readings = byColumns ? row.readings : line.readings;
    if (asksForMending(readings) && this.#mended(line, byColumns)) return;
    const before = this.#stops.length;
    const broken = this.#reportAll(line, readings) || line.problems.some((problem) => problem.severity === 'error');
    if (broken) this.#broken.add(line.line);
    const all = placesOf(
      readings.filter((reading) => reading.what !== 'problem'),
      byColumns ? '' : line.plain,
    );
    const places = broken ? all.filter(({ place }) => place.what !== 'half') : all;
    if (!places.length) this.#wordsOnly(line, broken);
    else if (byColumns) this.#row(line, places, row);
    else this.#places(line, places);
    const half = this.#open !== undefined || this.#stops.slice(before).some((stop) => stop.place.what === 'half');
    if (broken) this.#account(line, 'problem');
    else if (places.length) this.#account(line, half ? 'half' : 'point');
  }

  /** Numbers written in a way that is not read as it stands: told, with the line as it should perhaps read. */
  #mended(line: LineReading, byColumns: boolean): boolean {
    const problem = byColumns && this.#columns?.delimiter === ',' ? undefined : mending(line.shown, line.plain);
    if (!problem) return false;
    this.#closeOpen();
    this.#report(line.line, problem);
    this.#broken.add(line.line);
    this.#account(line, 'problem');
    return true;
  }

  /** Reports the problems of a line; true where one of them keeps a coordinate from being read. */
  #reportAll(line: LineReading, readings: readonly Reading[]): boolean {
    let broken = false;
    const hasPlace = readings.some((reading) => reading.what === 'angle' || reading.what === 'grid');
    for (const reading of readings) {
      if (reading.what === 'problem') {
        this.#report(line.line, reading.problem);
        broken ||= reading.problem.severity === 'error';
      } else if (reading.what === 'rest' && isLost(line, reading, hasPlace)) {
        this.#report(line.line, unreadable(reading.text));
        broken = true;
      }
    }
    const lone = readings.filter((reading) => reading.what === 'grid').length % 2 === 1;
    if (lone) this.#report(line.line, errorOf('half-coordinate', 'An easting or a northing without the other.'));
    return broken || lone;
  }

  #wordsOnly(line: LineReading, broken: boolean): void {
    this.#closeOpen();
    this.#order ??= line.header;
    const legs = legsOf(line, 0, line.plain.length, false);
    const pending = this.#pending;
    if (legs.length || isWay(line.plain) || line.bearings.length) {
      pending.words += ` ${line.words}`;
      pending.legs = [...pending.legs, ...legs];
      pending.bearings = [...pending.bearings, ...line.bearings];
      pending.distances = [...pending.distances, ...line.distances];
      if (!broken) this.#account(line, 'leg');
      return;
    }
    const heading = line.header || line.datums.length ? undefined : headingOf(line.shown);
    if (heading) {
      pending.heading = heading;
      pending.parted = 'heading';
    }
    if (!broken) this.#account(line, line.datums.length ? 'datum' : 'words');
  }

  #row(line: LineReading, places: readonly Placed[], row: Row): void {
    this.#closeOpen();
    for (const { place, start, end } of places) {
      this.#stop(place, line, line.shown.slice(start, end), row.label, line.plain.length, row.line);
    }
    const [bearing] = row.bearings;
    const [distance] = row.distances;
    if (!bearing || !distance) return;
    this.#pending.legs = [...this.#pending.legs, { line: line.line, bearing, distance, either: true }];
  }

  #places(line: LineReading, places: readonly Placed[]): void {
    let from = this.#joinOpen(line, places[0], places.length === 1) ? places[0].end : 0;
    for (const { place, number, start, end } of from ? places.slice(1) : places) {
      this.#approach(line, from, start);
      const label = labelFrom(line.words.slice(from, start), number);
      const last = end === places[places.length - 1].end;
      const mayGoOn =
        last && place.what === 'half' && place.angle.axis !== undefined && !hasText(line.plain.slice(end));
      if (mayGoOn) this.#open = { angle: place.angle, line, label };
      else this.#stop(place, line, line.shown.slice(start, end), label, last ? end : line.plain.length);
      from = end;
    }
    this.#trail(line, from);
  }

  /** Words and legs in front of a place, in its own line. */
  #approach(line: LineReading, from: number, to: number): void {
    this.#closeOpen();
    const words = line.words.slice(from, to);
    if (/[A-Za-z]/.test(words)) this.#pending.words += ` ${words}`;
    if (!line.bearings.length && !line.distances.length) return;
    const { legs, bearings, distances } = this.#pending;
    this.#pending.legs = [...legs, ...legsOf(line, from, to, false)];
    this.#pending.bearings = [...bearings, ...line.bearings.filter(within(from, to))];
    this.#pending.distances = [...distances, ...line.distances.filter(within(from, to))];
  }

  /** Words behind the last place of a line lead on to the next, unless an arrow or a bracket ties them to it. */
  #trail(line: LineReading, from: number): void {
    const trailing = line.plain.slice(from);
    if (!hasText(trailing) || /^\s*[->(]/.test(trailing)) return;
    const to = line.plain.length;
    const onward = leadsOn(trailing);
    const pending = this.#pending;
    pending.legs = [...pending.legs, ...legsOf(line, from, to, !onward)];
    if (onward || lineTypeIn(trailing) !== undefined) pending.words += ` ${line.words.slice(from)}`;
    if (!onward) return;
    pending.bearings = [...pending.bearings, ...line.bearings.filter(within(from, to))];
    pending.distances = [...pending.distances, ...line.distances.filter(within(from, to))];
  }

  /** Completes a half that ended the line before with the half that begins this one. */
  #joinOpen(line: LineReading, { place, start, end }: Placed, only: boolean): boolean {
    const open = this.#open;
    if (!open || place.what !== 'half') return false;
    const { axis } = place.angle;
    const words = line.plain.slice(0, start).replace(/\b(?:and|longitude|latitude|long?|lat)\b/gi, '');
    if (hasText(words) || axis === undefined || axis === open.angle.axis) return false;
    this.#open = undefined;
    const pair: Place = { what: 'pair', first: open.angle, second: place.angle };
    const source = `${open.line.shown.slice(open.angle.start).trim()} ${line.shown.slice(0, end).trim()}`;
    this.#stop(pair, { ...line, line: open.line.line }, source, open.label, only ? end : line.plain.length);
    return true;
  }

  #closeOpen(): void {
    if (!this.#open) return;
    const { angle, line, label } = this.#open;
    this.#open = undefined;
    this.#stop({ what: 'half', angle }, line, line.shown.slice(angle.start, angle.end), label, line.plain.length);
  }

  /** `rest` is where the words behind the place begin. */
  #stop(
    place: Place,
    line: LineReading,
    source: string,
    label: string | undefined,
    rest: number,
    lineToNext?: WrittenLine,
  ): void {
    const { words, legs, bearings, distances, heading, parted } = this.#pending;
    const trailing = rest < line.plain.length ? line.plain.slice(rest) : '';
    const behind = within(rest, line.plain.length);
    this.#stops.push({
      place,
      line: line.line,
      source: source.trim(),
      label: label ?? (trailing === '' ? undefined : labelFrom('', undefined, trailing)),
      approach: {
        words,
        trailing,
        legs,
        bearings,
        distances,
        trailingBearings: line.bearings.length ? line.bearings.filter(behind) : none,
        trailingDistances: line.distances.length ? line.distances.filter(behind) : none,
      },
      parted,
      heading,
      lineToNext,
    });
    this.#pending = freshPending();
  }

  #report(line: number, problem: Problem): void {
    this.#diagnostics.push({ line, ...problem });
  }

  #account(line: LineReading, what: LineAccount['what']): void {
    this.#accounts.push({ line: line.line, what });
  }
}

const hasText = (text: string): boolean => /[A-Za-z\d]/.test(text);

const unreadable = (text: string): Problem =>
  errorOf(
    'unreadable',
    `“${text}” cannot be read as a coordinate: expected latitude and longitude, or easting and northing.`,
  );

/** Whether a number that is part of no coordinate was perhaps meant as one. */
function isLost(line: LineReading, rest: Rest, hasPlace: boolean): boolean {
  if (!hasPlace) return rest.odd && !inProse(line, rest.text);
  return rest.odd ? !inLabel(line, rest) : /[^\s(#]$/.test(line.plain.slice(0, rest.start)) && !startsLine(line, rest);
}

type Rest = Extract<Reading, { what: 'rest' }>;

const startsLine = (line: LineReading, rest: Rest): boolean =>
  line.readings.every((reading) => reading.what !== 'angle' || reading.angle.start > rest.start);

/** Numbers in a sentence, such as a year or the number of a page. */
const inProse = (line: LineReading, numbers: string): boolean =>
  (line.plain.match(/[A-Za-z]{3,}/g)?.length ?? 0) >= 3 && !/\d\.\d{2,}/.test(numbers);

/** One number among the words in front of a pair: the period of a light, a height. */
const inLabel = (line: LineReading, rest: Rest): boolean =>
  /^[\d.]+$/.test(rest.text) &&
  /[A-Za-z]\s*$/.test(line.plain.slice(0, rest.start)) &&
  line.readings.filter((reading) => reading.what === 'angle' && reading.angle.start > rest.start).length >= 2;
