import type { Crs } from '../crs.ts';
import type { Angle } from './angle.ts';
import { type Diagnostic, errorOf, noteOf, type Problem, warningOf } from './diagnostic.ts';
import { endTypeIn, type LineType, lineTypeIn } from './leg-words.ts';
import { type ColumnHabits, resolvePlace } from './resolve.ts';
import type { StopList } from './split-lists.ts';
import type { Approach, Stop, WrittenLeg, WrittenLine } from './stop.ts';
import { bowditch, type Traverse, traverseOf, walk } from './traverse.ts';

export type Position = readonly [lon: number, lat: number];

/** A half coordinate on the way between two points. */
export interface Half {
  readonly line: number;
  readonly source: string;
}

/** A point of a list, resolved, and what was written of the way to it. */
export interface Vertex {
  readonly label?: string;
  readonly position: Position;
  /** The last written digit in degrees: of longitude, of latitude. Computed points have none. */
  readonly resolution?: readonly [lon: number, lat: number];
  readonly line: number;
  readonly source: string;
  readonly computed: boolean;
  readonly lineType?: LineType;
  /** The words of the way, where a column gives them. */
  readonly lineText?: string;
  readonly words: string;
  readonly approach?: Approach;
  readonly halves: readonly Half[];
  readonly stop?: Stop;
}

export interface BuiltList {
  readonly vertices: readonly Vertex[];
  readonly traverses: readonly Traverse[];
  /** Halves after the last point. */
  readonly halves: readonly Half[];
  /** A line leads to its first point from a place without a coordinate. */
  readonly startsNowhere: boolean;
  /** No line of it failed to be read. */
  readonly complete: boolean;
}

export interface BuildOptions {
  readonly habits: ColumnHabits;
  readonly crs?: Crs;
  readonly bowditch: boolean;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** Positions of a list's stops in order, with the points that legs by bearing and distance lead to between them. */
export function buildList(list: StopList, closes: boolean, options: BuildOptions): BuiltList {
  return new Builder(options).build(list, closes);
}

class Builder {
  readonly #options: BuildOptions;
  readonly #vertices: Vertex[] = [];
  readonly #traverses: Traverse[] = [];
  #halves: Half[] = [];
  #types: LineType[] = [];
  #complete = true;
  #startsNowhere = false;
  #askedNorth = false;
  #lineToNext: WrittenLine | undefined;

  constructor(options: BuildOptions) {
    this.#options = options;
  }

  build(list: StopList, closes: boolean): BuiltList {
    for (const stop of list.stops) this.#stop(stop);
    const written = this.#vertices.length;
    const legs = this.#usable(list.end.legs).filter((leg) => !leg.either || written === 1);
    if (legs.length) this.#walkOn(legs, closes, list.end.words);
    return {
      vertices: this.#vertices,
      traverses: this.#traverses,
      halves: this.#halves,
      startsNowhere: this.#startsNowhere,
      complete: this.#complete,
    };
  }

  #stop(stop: Stop): void {
    const { approach, line, source } = stop;
    const written = this.#lineToNext;
    const type = written?.line ?? wayType(approach);
    if (type) this.#types.push(type);
    this.#lineToNext = stop.lineToNext;
    if (stop.place.what === 'half') {
      this.#walkBeforeHalf(approach.legs.filter((leg) => !leg.either));
      if (!this.#onLine(stop, stop.place.angle, type)) this.#half(stop, stop.place.angle);
      return;
    }
    const resolved = resolvePlace(stop, this.#options.habits, this.#options.crs);
    for (const problem of resolved.problems) this.#report(line, problem);
    if (!resolved.position) {
      this.#complete = false;
      return;
    }
    this.#arrive(approach, resolved.position, stop.place.what === 'grid');
    if (!this.#vertices.length && (approach.legs.length || this.#leadsFromNowhere(approach))) {
      this.#startsNowhere = true;
      this.#report(
        line,
        warningOf('half-coordinate', 'A line leads to this point from a place that has no coordinate.'),
      );
    }
    this.#vertices.push({
      label: stop.label,
      position: resolved.position,
      resolution: resolved.resolution,
      line,
      source,
      computed: false,
      lineType: this.#takeType(),
      lineText: written?.text,
      words: `${approach.words} ${/^\s*[->]/.test(approach.trailing) ? approach.trailing : ''}`.trim(),
      approach,
      halves: this.#halves,
      stop,
    });
    if (this.#halves.length) this.#halves = [];
  }

  #half(stop: Stop, angle: Angle): void {
    const { line, source } = stop;
    this.#halves = [...this.#halves, { line, source }];
    if (angle.side === 0 && angle.axis === undefined) {
      this.#report(line, warningOf('hemisphere-missing', `${source} has no hemisphere.`));
    }
    this.#report(line, halfProblem(stop));
  }

  /** A longitude along the parallel of the point before, or a latitude along its meridian, is a whole place. */
  #onLine({ label, line, source, approach }: Stop, angle: Angle, type: LineType | undefined): boolean {
    const before = this.#vertices[this.#vertices.length - 1];
    const axis = type === 'parallel' ? 'lon' : type === 'meridian' ? 'lat' : undefined;
    if (!before || !axis || angle.axis !== axis || this.#halves.length > 0) return false;
    const [lon, lat] = before.position;
    const value = angle.degrees * (angle.side || Math.sign(axis === 'lon' ? lon : lat));
    const position: Position = axis === 'lon' ? [value, lat] : [lon, value];
    const said =
      axis === 'lon'
        ? `Only a longitude (${source}): placed on the parallel`
        : `Only a latitude (${source}): placed on the meridian`;
    this.#report(line, warningOf('half-coordinate', `${said} of the point before.`));
    this.#vertices.push({
      label,
      position,
      line,
      source,
      computed: true,
      lineType: this.#takeType(),
      words: approach.words,
      halves: [],
    });
    return true;
  }

  /** Each leg on the way to half a coordinate leads to a point of its own. */
  #walkBeforeHalf(written: readonly WrittenLeg[]): void {
    const legs = this.#usable(written);
    const start = this.#vertices[this.#vertices.length - 1];
    if (!legs.length || this.#isFromNowhere(legs, start)) return;
    const grid = this.#vertices[0].stop?.place.what === 'grid';
    this.#sayNorth(legs, grid);
    walk(start.position, legs, this.#options.crs, grid).forEach((position, i) => {
      this.#computed(position, legs[i]);
    });
  }

  /** Legs cannot be walked from a place that the text does not give: said, and none of them is a point. */
  #isFromNowhere(legs: readonly WrittenLeg[], start: Vertex | undefined): start is undefined {
    if (start && this.#halves.length === 0) return false;
    const message = start
      ? 'Bearings and distances from a place with only half a coordinate: give the other half.'
      : 'Bearings and distances without a starting point: give its coordinates.';
    this.#complete &&= start === undefined;
    this.#report(legs[0].line, warningOf('half-coordinate', message));
    return true;
  }

  #leadsFromNowhere({ words }: Approach): boolean {
    return lineTypeIn(words) !== undefined && !/\b(?:commencing|beginning|starting) (?:at|from)\b/i.test(words);
  }

  /** All legs but the last lead to points of their own; the last must reach the written point. */
  #arrive(approach: Approach, target: Position, grid: boolean): void {
    const legs = this.#usable(approach.legs).filter((leg) => !leg.either || approach.legs.length > 1);
    const start = this.#vertices[this.#vertices.length - 1];
    if (legs.length < 2 || !start || this.#isFromNowhere(legs, start)) return;
    this.#sayNorth(legs, grid);
    const ends = walk(start.position, legs, this.#options.crs, grid);
    this.#traverses.push(traverseOf(legs, ends[ends.length - 1], target, this.#options.bowditch));
    const placed = this.#options.bowditch ? bowditch(start.position, legs, ends, target) : ends;
    placed.slice(0, -1).forEach((position, i) => {
      this.#computed(position, legs[i]);
    });
  }

  /** Legs after the last written point: each leads to a point; the last back to the start where the list says so. */
  #walkOn(legs: readonly WrittenLeg[], closes: boolean, words: string): void {
    const start = this.#vertices[this.#vertices.length - 1];
    const [first] = this.#vertices;
    if (this.#isFromNowhere(legs, start)) return;
    const grid = first.stop?.place.what === 'grid';
    this.#sayNorth(legs, grid);
    const ends = walk(start.position, legs, this.#options.crs, grid);
    if (!closes) {
      ends.forEach((position, i) => {
        this.#computed(position, legs[i]);
      });
      return;
    }
    this.#traverses.push(traverseOf(legs, ends[ends.length - 1], first.position, this.#options.bowditch));
    const placed = this.#options.bowditch ? bowditch(start.position, legs, ends, first.position) : ends;
    placed.slice(0, -1).forEach((position, i) => {
      this.#computed(position, legs[i]);
    });
    const type = typeOfWords(words);
    if (type) this.#types.push(type);
  }

  #computed(position: Position, leg: WrittenLeg): void {
    const { bearing, distance, line, label } = leg;
    const source = `${Number(bearing.degrees.toFixed(6))}° ${distance.text}`;
    this.#vertices.push({ label, position, line, source, computed: true, words: '', halves: this.#halves });
    this.#halves = [];
  }

  #usable(legs: readonly WrittenLeg[]): readonly WrittenLeg[] {
    if (!legs.length) return legs;
    return legs.filter((leg) => {
      if (leg.bearing.north !== 'magnetic') return true;
      this.#complete = false;
      this.#report(
        leg.line,
        errorOf('unreadable', 'A magnetic bearing cannot be used without its date: give it from true or grid north.'),
      );
      return false;
    });
  }

  #sayNorth(legs: readonly WrittenLeg[], grid: boolean): void {
    const silent = legs.find((leg) => leg.bearing.north === 'not said');
    if (!silent || this.#askedNorth) return;
    this.#askedNorth = true;
    const message = `The bearings do not say from which north: taken from ${grid ? 'grid' : 'true'} north.`;
    this.#report(silent.line, noteOf('direction-differs', message));
  }

  /** The type of the whole way since the point before: a water mark or feature on it rules. */
  #takeType(): LineType | undefined {
    const types = this.#types;
    if (!types.length) return undefined;
    this.#types = [];
    return types.find((type) => type === 'water-mark' || type === 'feature') ?? types[types.length - 1];
  }

  #report(line: number, problem: Problem): void {
    this.#options.report({ line, ...problem });
  }
}

const wayType = ({ words, trailing }: Approach): LineType | undefined =>
  typeOfWords(words) ?? (/^\s*[->]/.test(trailing) ? typeOfWords(trailing) : undefined);

/** The line type that words of a way name; "along it" is along what the clause before led to. */
export function typeOfWords(words: string): LineType | undefined {
  if (words === '') return undefined;
  let found: LineType | undefined;
  let end: LineType | undefined;
  for (const clause of words.split(/\bthen(?:ce)?\b/i)) {
    const said = /\balong (?:it|the same)\b/i.test(clause) ? end : lineTypeIn(clause);
    if (said && found !== 'water-mark' && found !== 'feature') found = said;
    end = endTypeIn(clause) ?? end;
  }
  return found;
}

function halfProblem({ place, approach, source }: Stop): Problem {
  const which =
    place.what === 'half' && (place.angle.axis === 'lon' || place.angle.degrees > 90) ? 'longitude' : 'latitude';
  const words = `${approach.words} ${approach.trailing}`;
  const water = /water|shore|coast|hwm|lwm|mhws|tide/i.test(words);
  const wants = water
    ? 'draw the water mark that it ends at'
    : `give the ${which === 'latitude' ? 'longitude' : 'latitude'}`;
  return warningOf('half-coordinate', `Only a ${which} (${source}): to place the point, ${wants}.`);
}
