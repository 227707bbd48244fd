import type { Pixel } from './screen.ts';
import type { TypedPlace } from './typed-place.ts';

export interface TypedInput {
  /** Opens the box at a place with what was typed so far. */
  open(at: Pixel, text: string): void;
  readonly isOpen: () => boolean;
  close(): void;
  destroy(): void;
}

export interface TypedListener {
  /** What the text means now. */
  read(text: string): TypedPlace;
  /** The place as it would be taken; undefined while the text says none. */
  preview(place: readonly [lon: number, lat: number] | undefined): void;
  take(place: readonly [lon: number, lat: number], understood: string): void;
}

const width = 260;

/** A small box at the cursor for a distance and bearing, or a coordinate. Enter takes it, Escape leaves it. */
export function createTypedInput(container: HTMLElement, listener: TypedListener, refocus: () => void): TypedInput {
  const box = document.createElement('form');
  box.className = 'map-typed';
  box.hidden = true;
  const input = document.createElement('input');
  input.setAttribute('aria-label', 'Distance and bearing, or a coordinate');
  input.autocomplete = 'off';
  input.spellcheck = false;
  const note = document.createElement('p');
  note.setAttribute('role', 'status');
  box.append(input, note);
  container.append(box);
  const read = (): TypedPlace => {
    const result = listener.read(input.value);
    note.textContent = 'problem' in result ? result.problem : result.understood;
    note.classList.toggle('understood', 'place' in result);
    listener.preview('place' in result ? result.place : undefined);
    return result;
  };
  const close = () => {
    if (box.hidden) return;
    box.hidden = true;
    input.value = '';
    listener.preview(undefined);
    refocus();
  };
  input.addEventListener('input', read);
  input.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') close();
  });
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    const result = read();
    if ('problem' in result) return;
    close();
    listener.take(result.place, result.understood);
  });
  return {
    isOpen: () => !box.hidden,
    close,
    open([x, y], text) {
      box.hidden = false;
      box.style.left = `${Math.max(0, Math.min(x + 16, container.clientWidth - width))}px`;
      box.style.top = `${Math.max(0, Math.min(y + 16, container.clientHeight - 80))}px`;
      input.value = text;
      input.focus();
      input.setSelectionRange(text.length, text.length);
      read();
    },
    destroy: () => box.remove(),
  };
}
