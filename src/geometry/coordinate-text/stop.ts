import type { Angle } from './angle.ts';
import type { LineType, WrittenBearing, WrittenDistance } from './leg-words.ts';
import type { GridNumber } from './reading.ts';

/** A leg by bearing and distance. */
export interface WrittenLeg {
  readonly line: number;
  readonly bearing: WrittenBearing;
  readonly distance: WrittenDistance;
  /** It stands after a point in that point's line: it may lead to the point or away from it. */
  readonly either: boolean;
  /** The point that its words say it leads to. */
  readonly label?: string;
}

/** The way to a place of the list, as its words say. */
export interface Approach {
  /** Words since the place before, on this line and lines without a place. */
  readonly words: string;
  /** Words behind the place in its own line. */
  readonly trailing: string;
  readonly legs: readonly WrittenLeg[];
  readonly bearings: readonly WrittenBearing[];
  readonly distances: readonly WrittenDistance[];
  /** Those behind the place in its own line. */
  readonly trailingBearings: readonly WrittenBearing[];
  readonly trailingDistances: readonly WrittenDistance[];
}

export type Place =
  | { readonly what: 'pair'; readonly first: Angle; readonly second: Angle }
  | { readonly what: 'grid'; readonly first: GridNumber; readonly second: GridNumber }
  | { readonly what: 'half'; readonly angle: Angle };

/** How an edge runs, as a column of a table says it. */
export interface WrittenLine {
  readonly line: LineType;
  readonly text?: string;
}

/** One place of the list as it was written, whole or half, in the order of the text. */
export interface Stop {
  readonly place: Place;
  readonly line: number;
  readonly source: string;
  readonly label?: string;
  readonly approach: Approach;
  /** A heading, a blank line or the end of a list stands before it. */
  readonly parted: 'no' | 'blank' | 'heading';
  readonly heading?: string;
  /** The line from here to the next place, where a column says it. */
  readonly lineToNext?: WrittenLine;
}
