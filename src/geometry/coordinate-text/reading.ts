import type { Angle } from './angle.ts';
import type { Problem } from './diagnostic.ts';

/** An easting or a northing, or one of a pair whose order is not said. */
export interface GridNumber {
  readonly axis?: 'easting' | 'northing';
  readonly value: number;
  /** The last written digit, metres. */
  readonly resolution: number;
  readonly start: number;
  readonly end: number;
}

/** What a stretch of a line says, in its order. */
export type Reading =
  | { readonly what: 'angle'; readonly angle: Angle }
  | { readonly what: 'grid'; readonly grid: GridNumber }
  | { readonly what: 'label'; readonly text: string; readonly start: number; readonly end: number }
  /** Numbers that are not a coordinate. */
  | {
      readonly what: 'rest';
      readonly text: string;
      readonly odd: boolean;
      readonly start: number;
      readonly end: number;
    }
  | { readonly what: 'problem'; readonly problem: Problem; readonly start: number; readonly end: number };
