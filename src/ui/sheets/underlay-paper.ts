import { effect, signal } from '@preact/signals';
import { listOf, versionOf } from '../../plan/plan.ts';
import type { UnderlayRecord } from '../../plan/record.ts';
import { plan, revision } from '../../session/document.ts';
import { allowedHosts } from '../../session/view.ts';
import type { MapFrame } from '../../sheet/mark.ts';
import { printDpi } from '../../sheet/underlay/print-underlay.ts';
import type { PrintedUnderlay } from '../../sheet/underlay/printed-underlay.ts';
import type { Progress } from '../../workers/protocol.ts';
import { writeUnderlay } from '../../workers/write-underlay.ts';

/** What a screen shows of a background; paper gets `printDpi`. */
const previewDpi = 110;
/** Milliseconds that the map of a sheet must rest before its background is drawn. */
const rest = 350;

const shownUnderlays = (): readonly UnderlayRecord[] => listOf(plan.value, 'underlay').filter(({ hidden }) => !hidden);

/** The backgrounds of these maps for paper; undefined where the plan shows none. */
export async function underlayForPaper(
  frames: readonly MapFrame[],
  options: { readonly dpi?: number; readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void },
): Promise<PrintedUnderlay | undefined> {
  const underlays = shownUnderlays();
  if (!underlays.length) return undefined;
  const input = { frames, underlays, hosts: [...allowedHosts.peek()], dpi: options.dpi ?? printDpi };
  return writeUnderlay(input, options);
}

/** The background of the preview, and the maps that it was drawn for. */
const drawn = signal<{ readonly key: string; readonly underlay: PrintedUnderlay } | null>(null);
/** The maps that the preview shows now. */
const wanted = signal<{ readonly key: string; readonly frames: readonly MapFrame[] } | null>(null);

/** What of the background is drawn for these maps; where it is not yet, it is asked for and the preview laid out again once it has come. */
export function underlayForPreview(frames: readonly MapFrame[]): PrintedUnderlay | undefined {
  if (!shownUnderlays().length) return undefined;
  const key = JSON.stringify([
    frames.map(({ crs, grid, height, width, x, y }) => [crs, x, y, width, height, grid]),
    versionOf(plan.value, 'underlay'),
    [...allowedHosts.value],
  ]);
  if (wanted.peek()?.key !== key) queueMicrotask(() => (wanted.value = { key, frames }));
  return drawn.value?.key === key ? drawn.value.underlay : undefined;
}

/** Draws what the preview asks for, once the map rests; the last asked for wins. Returns how to stop. */
export function drawPreviewUnderlay(): () => void {
  let control = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = effect(() => {
    revision.value;
    const asked = wanted.value;
    control.abort(new Error('stopped'));
    clearTimeout(timer);
    if (!asked || drawn.peek()?.key === asked.key) return;
    const now = new AbortController();
    control = now;
    timer = setTimeout(() => {
      underlayForPaper(asked.frames, { dpi: previewDpi, signal: now.signal }).then(
        (underlay) => {
          if (underlay && !now.signal.aborted) drawn.value = { key: asked.key, underlay };
        },
        () => {
          // Stopped, or the preview goes without: printing tells why.
        },
      );
    }, rest);
  });
  return () => {
    stop();
    control.abort(new Error('stopped'));
    clearTimeout(timer);
  };
}
