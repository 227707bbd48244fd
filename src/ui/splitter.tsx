import type { Signal } from '@preact/signals';
import { resize } from './panels.ts';

interface SplitterProps {
  readonly label: string;
  readonly size: Signal<number>;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly class: string;
  readonly direction: 'columns' | 'rows';
  /** The size that a pointer at this place asks for. */
  readonly sizeAt: (event: PointerEvent) => number;
  /** 1 where the arrow right or down makes it larger, -1 where it makes it smaller. */
  readonly sign: 1 | -1;
}

/** A line between two panels that is dragged, or moved with the arrow keys. */
export function Splitter(props: SplitterProps) {
  const { label, size, min, max, step, direction, sizeAt, sign } = props;
  const [less, more] = direction === 'columns' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is no <hr>
    <div
      role="separator"
      tabIndex={0}
      class={props.class}
      aria-label={label}
      aria-orientation={direction === 'columns' ? 'vertical' : 'horizontal'}
      aria-valuenow={size.value}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(size, sizeAt(event), min, max);
      }}
      onKeyDown={(event) => {
        const by = event.key === less ? -step : event.key === more ? step : 0;
        if (by === 0) return;
        event.preventDefault();
        event.stopPropagation();
        resize(size, size.value + by * sign, min, max);
      }}
    />
  );
}
