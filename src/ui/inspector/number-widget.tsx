import { useSignal } from '@preact/signals';
import { numberExpectation } from '../../kinds/check-value.ts';
import type { NumberField } from '../../kinds/field.ts';
import { parseNumber } from '../../units/number.ts';
import { problemOf } from './problem-of.ts';
import { mixed, type Widget } from './widget.ts';

const unitShown: Partial<Record<NumberField['unit'], string>> = { count: '', fraction: '' };

/** A number as typed. What cannot be taken stays on screen with the reason, and the plan keeps its last good value. */
export function NumberWidget({ field, value, id, describedBy, onDraft, onKeep, onProblem }: Widget<NumberField>) {
  const typed = useSignal<string | null>(null);
  const read = (text: string): { readonly value?: number; readonly problem?: string } => {
    if (text.trim() === '') return {};
    const number = parseNumber(text);
    if (number === undefined) return { problem: `Expected ${numberExpectation(field)}, got “${text.trim()}”.` };
    const problem = problemOf(field, number);
    return problem ? { problem } : { value: number };
  };
  const invalid = typed.value !== null && read(typed.value).problem !== undefined;
  return (
    <span class="with-unit">
      <input
        type="text"
        inputMode="decimal"
        autocomplete="off"
        id={id}
        value={typed.value ?? (typeof value === 'number' ? String(value) : '')}
        placeholder={
          value === mixed ? 'Several values' : field.default !== undefined ? String(field.default) : undefined
        }
        aria-describedby={describedBy}
        aria-invalid={invalid}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          const { value: number, problem } = read(typed.value);
          onProblem(undefined);
          if (!problem) onDraft(number);
        }}
        onChange={(event) => {
          const { value: number, problem } = read(event.currentTarget.value);
          onProblem(problem);
          if (problem) return;
          typed.value = null;
          onKeep(number);
        }}
      />
      <span class="unit">{unitShown[field.unit] ?? field.unit}</span>
    </span>
  );
}
