export type Severity = 'error' | 'warning' | 'note';

export type DiagnosticCode =
  | 'datum-missing'
  | 'sign-and-letter'
  | 'hemisphere-missing'
  | 'minutes-over-60'
  | 'seconds-over-60'
  | 'swapped'
  | 'leg-outlier'
  | 'label-repeated-apart'
  | 'point-repeated'
  | 'not-closed'
  | 'crosses-itself'
  | 'half-coordinate'
  | 'distance-differs'
  | 'direction-differs'
  | 'outside-region'
  | 'precision-mixed'
  | 'unreadable'
  | 'character-suggested';

/** What is wrong with a line, or what was assumed of it. */
export interface Diagnostic {
  /** Counted from 1. */
  readonly line: number;
  readonly severity: Severity;
  readonly code: DiagnosticCode;
  /** One sentence: what was found, what was expected or assumed. */
  readonly message: string;
  /** The line as it should perhaps read: offered, never assumed. */
  readonly suggestion?: string;
}

export interface Problem {
  readonly severity: Severity;
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly suggestion?: string;
}

export const errorOf = (code: DiagnosticCode, message: string, suggestion?: string): Problem => ({
  severity: 'error',
  code,
  message,
  suggestion,
});
export const warningOf = (code: DiagnosticCode, message: string): Problem => ({ severity: 'warning', code, message });
export const noteOf = (code: DiagnosticCode, message: string): Problem => ({ severity: 'note', code, message });
