/** One value of a kind: what the form asks, what a file may hold, what the limits are. */
export type Field =
  | TextField
  | NumberField
  | FlagField
  | ChoiceField
  | ChoicesField
  | PixelsField
  | DateField
  | ReferenceField;

interface FieldBase {
  /** The property's name in the plan file. */
  readonly id: string;
  /** Sentence case, as the form shows it. */
  readonly label: string;
  /** One sentence for the person who fills it in: what it means, where it comes from. */
  readonly help?: string;
  /** The clause that asks for it, as an officer would cite it: `SES 1.6`. */
  readonly cites?: string;
  /** Folded away in the form until asked for. */
  readonly rare?: boolean;
}

export interface TextField extends FieldBase {
  readonly type: 'text';
  readonly long?: boolean;
}

export interface NumberField extends FieldBase {
  readonly type: 'number';
  readonly unit: 'm' | '°' | 'days' | 'lx' | 'count' | 'px/m' | 'fraction' | 'mm' | 'm²' | 'lm';
  readonly min: number;
  readonly max: number;
  /** The limit itself is not allowed: a width is more than 0. */
  readonly open?: 'min' | 'max' | 'both';
  readonly whole?: boolean;
  /** What a missing value counts as, where a default is right; without one, missing means not known. */
  readonly default?: number;
  /** A missing value counts as this many times another number field, where that is filled in. */
  readonly defaultFrom?: { readonly field: string; readonly times: number };
}

export interface FlagField extends FieldBase {
  readonly type: 'flag';
  readonly default?: boolean;
  /** A missing value counts as true for these options of a choice field, else as `default`. */
  readonly defaultTrueFor?: { readonly field: string; readonly options: readonly string[] };
}

export interface Option {
  readonly id: string;
  readonly label: string;
}

export interface ChoiceField extends FieldBase {
  readonly type: 'choice';
  readonly options: readonly Option[];
  readonly default?: string;
}

/** Several of the options: a list in the file, of their ids or, if `numbers`, of those as numbers. */
export interface ChoicesField extends FieldBase {
  readonly type: 'choices';
  readonly options: readonly Option[];
  readonly numbers?: boolean;
}

/** Picture size in pixels: [width, height]. */
export interface PixelsField extends FieldBase {
  readonly type: 'pixels';
}

/** A calendar date, YYYY-MM-DD. */
export interface DateField extends FieldBase {
  readonly type: 'date';
}

/** The id of another record: a feature (of the kinds named), a luminaire, a camera type. */
export interface ReferenceField extends FieldBase {
  readonly type: 'reference';
  readonly to: 'feature' | 'luminaire' | 'camera-type';
  readonly kinds?: readonly string[];
}
