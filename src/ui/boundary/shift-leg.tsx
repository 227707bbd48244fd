import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Vertex, VertexPlace } from '../../plan/change-feature.ts';
import { announce, complain } from '../../session/view.ts';
import { parseLength } from '../../units/length.ts';
import { Button } from '../button.tsx';
import { shiftLeg } from './edit-points.ts';

interface ShiftLegProps {
  readonly feature: string;
  readonly entry: Vertex;
  readonly place: VertexPlace;
  readonly next: Vertex;
  readonly count: number;
}

/** Moves the leg of the selected row sideways, both of its ends alike. */
export function ShiftLeg({ feature, entry, place, next, count }: ShiftLegProps) {
  const id = useId();
  const typed = useSignal('');
  const metres = parseLength(typed.value);
  const why =
    metres === undefined || metres <= 0 ? 'Type how far the leg is to move first, such as 5 or 5 m.' : undefined;
  const leg = { feature, place, from: entry, to: next, end: { ...place, index: (place.index + 1) % count } };
  const shift = (side: 1 | -1) => {
    const problem = shiftLeg(leg, side * (metres ?? 0));
    if (problem) complain(problem);
    else announce(`The leg from ${entry.label} to ${next.label} is moved.`);
  };
  return (
    <span class="shift-leg">
      <label for={id}>
        Move leg {entry.label}–{next.label} by
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        placeholder="m"
        value={typed.value}
        onInput={(event) => (typed.value = event.currentTarget.value)}
      />
      <Button why={why} onClick={() => shift(-1)}>
        Left
      </Button>
      <Button why={why} onClick={() => shift(1)}>
        Right
      </Button>
    </span>
  );
}
