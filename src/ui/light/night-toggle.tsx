import type { Signal } from '@preact/signals';
import { Button } from '../button.tsx';

/** The plan by day, or at night by what its lamps give. */
export const NightToggle = ({ night }: { readonly night: Signal<boolean> }) => (
  <fieldset class="segmented" aria-label="Time of day">
    <Button pressed={!night.value} onClick={() => (night.value = false)}>
      Day
    </Button>
    <Button pressed={night.value} onClick={() => (night.value = true)}>
      Night
    </Button>
  </fieldset>
);
