import { checkValue } from '../../kinds/check-value.ts';
import type { Field } from '../../kinds/field.ts';

/** What is wrong with a value, as a sentence for the line under its control. */
export function problemOf(field: Field, value: unknown): string | undefined {
  const problem = checkValue(field, value);
  return problem && `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.`;
}
