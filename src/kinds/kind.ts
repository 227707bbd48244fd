import type { Field } from './field.ts';
import type { KindSymbol } from './symbol.ts';

export type Shape = 'point' | 'line' | 'polygon';

/** The headings of the palette, in its order. */
export const sections = [
  'Boundaries',
  'Zones',
  'Barriers',
  'Buildings',
  'Areas',
  'Roads and flows',
  'Security',
  'Water',
  'Notes',
] as const;
export type Section = (typeof sections)[number];

/** What can stand on a plan, declared once. Tool, map layer, print mark, legend, form, limits and file checks follow from it. */
export interface Kind {
  /** As the plan file spells it: `cleared-zone`. */
  readonly id: string;
  /** One of it, sentence case: `Cleared zone`. */
  readonly name: string;
  readonly plural: string;
  /** One sentence: what it is, for palette and help. */
  readonly about: string;
  readonly group: 'site' | 'port' | 'both';
  readonly section: Section;
  /** What it may be drawn as; the first is the usual one. */
  readonly shapes: readonly Shape[];
  /** A boundary that may have several parts. */
  readonly multi?: boolean;
  /** A legal zone: its vertices carry labels, its edges line types, and its coordinates are printed. */
  readonly zone?: boolean;
  /** Its coordinates are printed like a zone's: the port and facility boundaries. */
  readonly boundary?: boolean;
  /** The key that takes up its tool; a capital is typed with Shift. */
  readonly key?: string;
  /** Beyond `name` and `note`, which every kind has. */
  readonly fields: readonly Field[];
  readonly symbol: KindSymbol;
  /**
   * Symbols that differ by one field: its option; `true` or `false` of a flag; `set` where a number is filled in. `symbol`
   * where none fits.
   */
  readonly variants?: {
    readonly field: string;
    readonly symbols: Readonly<Record<string, Variant>>;
  };
  /** Text printed beside it: the field whose value is the label. `name` unless said. */
  readonly label?: string;
  /** A text or measure that stands for itself: no legend entry. */
  readonly annotation?: boolean;
}

export interface Variant {
  /** As the legend writes it: `Mesh fence`. */
  readonly name: string;
  readonly symbol: KindSymbol;
}
