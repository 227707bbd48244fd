import { night } from '../../session/coverage.ts';
import { Button } from '../button.tsx';

/** The plan by day, or with what the lamps give at night. */
export const NightToggle = () => (
  <fieldset class="segmented" aria-label="Time of day">
    <Button pressed={!night.value} onClick={() => (night.value = false)}>
      Day
    </Button>
    <Button pressed={night.value} onClick={() => (night.value = true)}>
      Night
    </Button>
  </fieldset>
);
