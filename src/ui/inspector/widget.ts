import type { Json } from '../../plan/record.ts';

/** What a form shows where the selected features differ. */
export const mixed: unique symbol = Symbol('mixed');

/** What every widget is given: a value, and where a new one goes. Undefined takes the value away. */
export interface Widget<F> {
  readonly field: F;
  readonly value: Json | undefined | typeof mixed;
  /** The id of the control, for its label. */
  readonly id: string;
  /** The id of the text that explains it. */
  readonly describedBy?: string;
  /** Tries a value while it is being typed: it can still be taken back. */
  readonly onDraft: (value: Json | undefined) => void;
  /** A value that stands: one entry of undo. */
  readonly onKeep: (value: Json | undefined) => void;
  /** What is wrong with what was typed, for the line under the control. */
  readonly onProblem: (problem: string | undefined) => void;
}
