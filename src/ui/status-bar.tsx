import { computed } from '@preact/signals';
import { formatPosition } from '../geometry/coordinate-format.ts';
import { crsOf, insideCrs, toGrid } from '../geometry/crs.ts';
import { settingsOf } from '../plan/plan.ts';
import { plan, revision } from '../session/document.ts';
import { mapScale, measures, message, pointer, snapping, working } from '../session/view.ts';
import { formatNumber } from '../units/number.ts';
import { Button } from './button.tsx';

const crs = computed(() => {
  revision.value;
  return crsOf(settingsOf(plan.value).crs);
});

/** Where the pointer is, in what, at which scale, and what was last done. */
export function StatusBar() {
  return (
    <footer class="status-bar">
      <Pointer />
      <CrsName />
      {mapScale.value > 0 && <span title="Scale of the map on this screen">1:{formatNumber(mapScale.value)}</span>}
      <Button
        class="snap"
        label={`Snapping ${snapping.value ? 'on' : 'off'}`}
        title="Snap to corners and edges while drawing. Alt suspends it."
        pressed={snapping.value}
        onClick={() => (snapping.value = !snapping.value)}
      >
        {snapping.value ? 'Snap on' : 'Snap off'}
      </Button>
      {measures.value.length > 0 && <span class="measures">{measures.value.join(' · ')}</span>}
      <span class={`message ${message.value?.tone ?? ''}`} role="status" aria-live="polite" title={message.value?.text}>
        {message.value?.text}
      </span>
      <Working />
    </footer>
  );
}

function Pointer() {
  const at = pointer.value;
  const system = crs.value;
  if (!at) {
    return (
      <>
        <span class="pointer" />
        <span class="pointer-grid" />
      </>
    );
  }
  return (
    <>
      <span class="pointer">{degrees(at)}</span>
      <span class="pointer-grid">{system ? gridText(system, at) : ''}</span>
    </>
  );
}

function degrees(at: readonly [number, number]): string {
  const { latitude, longitude } = formatPosition([...at], 'dd', 6);
  return `${latitude}  ${longitude}`;
}

function gridText(system: NonNullable<typeof crs.value>, at: readonly [number, number]): string {
  if (!insideCrs(system, [...at])) return `outside ${system.short}`;
  const [e, n] = toGrid(system, [...at]).map((metres) => formatNumber(metres, 1));
  return system.order === 'NE' ? `N ${n}  E ${e}` : `E ${e}  N ${n}`;
}

function CrsName() {
  const system = crs.value;
  if (!system) return null;
  return (
    <span class="crs-name" title={`${system.name}, datum ${system.datum}`}>
      {system.short}
      <span class="long">, {system.datum}</span>
    </span>
  );
}

function Working() {
  const now = working.value;
  if (!now) return null;
  return (
    <span class="working">
      {now.what}
      <progress value={now.fraction} max={1} aria-label={now.what} />
      {now.stop && <Button onClick={now.stop}>Stop</Button>}
    </span>
  );
}
