const apple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** The key press as the list of actions writes it: `Ctrl+Shift+Z`, `F6`, `?`, `v`. Apple's command key counts as Ctrl. */
export function keysOf(event: KeyboardEvent): string {
  const letter = /^[a-z]$/i.test(event.key);
  const plain = event.key.length === 1 && !letter;
  const key = letter ? event.key.toUpperCase() : event.key === ' ' ? 'Space' : event.key;
  const parts = [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey && !plain ? 'Shift' : '',
    key,
  ];
  return parts.filter(Boolean).join('+');
}

/** Keys as the keyboard in front of the person names them. */
export const shownKeys = (keys: string): string =>
  apple ? keys.replace('Ctrl+', '⌘').replace('Alt+', '⌥').replace('Shift+', '⇧') : keys;
