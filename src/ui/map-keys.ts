/** What keys do while the map has the focus, for the list of actions. The map hears them itself. */
export const mapKeys: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: 'Arrows', does: 'Move the crosshair (with Shift in large steps)' },
  { keys: 'Enter', does: 'Put a point, or finish; while selecting, select what is under the crosshair' },
  { keys: 'Backspace', does: 'Take back the last point' },
  { keys: 'Escape', does: 'Back out one step' },
  { keys: 'Digits', does: 'Type a distance and bearing, or a coordinate' },
  { keys: 'Alt', does: 'No snapping while held' },
];
