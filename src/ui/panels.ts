import { effect, type Signal, signal } from '@preact/signals';

/** What a phone shows at a time; wider screens show all of it. */
export type Pane = 'map' | 'checklist' | 'features' | 'details';
export const pane = signal<Pane>('map');

const narrow = globalThis.matchMedia?.('(width < 720px)');
/** A phone: plans are read, checked and shown there, not drawn. */
export const isNarrow = signal(narrow?.matches ?? false);
narrow?.addEventListener('change', () => {
  isNarrow.value = narrow.matches;
});

const store = 'bollard-panels';
const kept = readKept();

export const leftOpen = signal(kept.leftOpen ?? true);
export const rightOpen = signal(kept.rightOpen ?? true);
/** Pixels. */
export const leftWidth = signal(kept.leftWidth ?? 236);
export const rightWidth = signal(kept.rightWidth ?? 336);
/** Percent of the column that the upper panel takes. */
export const leftShare = signal(kept.leftShare ?? 58);
export const rightShare = signal(kept.rightShare ?? 50);

/** Whether the points of the selected boundary are shown as a table under the map. */
export const tableOpen = signal(false);

interface Kept {
  readonly leftOpen?: boolean;
  readonly rightOpen?: boolean;
  readonly leftWidth?: number;
  readonly rightWidth?: number;
  readonly leftShare?: number;
  readonly rightShare?: number;
}

/** A browser that keeps nothing (private windows) shows the panels as they come. */
function readKept(): Kept {
  try {
    return (JSON.parse(localStorage.getItem(store) ?? '{}') ?? {}) as Kept;
  } catch {
    return {};
  }
}

/** Keeps the sizes for the next visit. */
export function keepPanels(): void {
  effect(() => {
    const now: Kept = {
      leftOpen: leftOpen.value,
      rightOpen: rightOpen.value,
      leftWidth: leftWidth.value,
      rightWidth: rightWidth.value,
      leftShare: leftShare.value,
      rightShare: rightShare.value,
    };
    try {
      localStorage.setItem(store, JSON.stringify(now));
    } catch {
      // Sizes are a comfort: where nothing may be stored they start afresh.
    }
  });
}

export const resize = (size: Signal<number>, to: number, min: number, max: number): void => {
  size.value = Math.round(Math.min(max, Math.max(min, to)));
};
