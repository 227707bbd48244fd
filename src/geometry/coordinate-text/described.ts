import type { Crs, CrsDatum } from '../crs.ts';
import type { LineType } from './leg-words.ts';

/** One ring or line of a boundary, to be written out. */
export interface DescribedRing {
  readonly points: readonly { readonly label: string; readonly position: readonly number[] }[];
  /** Edge i runs from point i to the next; a closed ring has as many edges as points. */
  readonly edges: readonly { readonly line: LineType; readonly text?: string }[];
  readonly closed: boolean;
  readonly hole?: boolean;
}

/** A boundary to be written out: positions in `datum`, which is the datum of `crs` too. */
export interface Described {
  readonly name: string;
  readonly rings: readonly DescribedRing[];
  readonly datum: CrsDatum;
  readonly crs?: Crs;
}

/** What a line type is called in a text for people. */
export const lineWords: Readonly<Record<LineType, string>> = {
  geodesic: 'geodesic',
  parallel: 'parallel',
  meridian: 'meridian',
  'water-mark': 'water mark',
  feature: 'feature',
};

/** Words that would be read as something else, or break a row, made plain. */
export const tidy = (text: string): string => text.replace(/[\s|“”";]+/g, ' ').trim();
