import { type Place, place } from '../session/view.ts';
import { Button } from './button.tsx';

const places: readonly { readonly id: Place; readonly label: string }[] = [
  { id: 'draw', label: 'Checklist' },
  { id: 'light', label: 'Light' },
  { id: 'view', label: 'View' },
];

/** The places that a phone shows: the plan is checked there, its light and its view read. */
export const NarrowPlaces = () => (
  <fieldset class="segmented narrow-places" aria-label="Place">
    {places.map(({ id, label }) => (
      <Button key={id} pressed={place.value === id} onClick={() => (place.value = id)}>
        {label}
      </Button>
    ))}
  </fieldset>
);
