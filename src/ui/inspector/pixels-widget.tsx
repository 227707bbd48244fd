import { useSignal } from '@preact/signals';
import type { PixelsField } from '../../kinds/field.ts';
import { parseNumber } from '../../units/number.ts';
import { problemOf } from './problem-of.ts';
import type { Widget } from './widget.ts';

/** Width and height of the picture. Nothing is kept until both are there. */
export function PixelsWidget({ field, value, id, describedBy, onKeep, onProblem }: Widget<PixelsField>) {
  const typed = useSignal<readonly [string, string] | null>(null);
  const given: readonly [string, string] = Array.isArray(value)
    ? [String(value[0] ?? ''), String(value[1] ?? '')]
    : ['', ''];
  const [width, height] = typed.value ?? given;
  const put = (next: readonly [string, string]) => {
    typed.value = next;
    if (next[0].trim() === '' && next[1].trim() === '') {
      typed.value = null;
      onProblem(undefined);
      onKeep(undefined);
      return;
    }
    const numbers = next.map((text) => parseNumber(text) ?? null);
    const waiting = next.some((text) => text.trim() === '');
    const problem = waiting ? 'Give both width and height.' : problemOf(field, numbers);
    onProblem(problem);
    if (problem) return;
    typed.value = null;
    onKeep(numbers);
  };
  return (
    <span class="pair">
      <input
        type="text"
        inputMode="numeric"
        id={id}
        aria-label={`${field.label}: width`}
        aria-describedby={describedBy}
        placeholder="width"
        value={width}
        onChange={(event) => put([event.currentTarget.value, height])}
      />
      <span class="unit">×</span>
      <input
        type="text"
        inputMode="numeric"
        aria-label={`${field.label}: height`}
        placeholder="height"
        value={height}
        onChange={(event) => put([width, event.currentTarget.value])}
      />
      <span class="unit">px</span>
    </span>
  );
}
