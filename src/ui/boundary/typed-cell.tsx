import { useRef } from 'preact/hooks';

interface TypedCellProps {
  readonly label: string;
  readonly shown: string;
  readonly class?: string;
  /** Asked only of what was changed; false where it was refused: then it stays to be mended. */
  readonly onType: (text: string) => boolean;
}

/** A cell to type in: Enter goes on to the next row, with Shift to the one before; Escape takes back what was typed. */
export function TypedCell({ label, shown, onType, ...rest }: TypedCellProps) {
  const now = useRef(shown);
  now.current = shown;
  return (
    <td class={rest.class}>
      <input
        type="text"
        aria-label={label}
        autocomplete="off"
        spellcheck={false}
        value={shown}
        onChange={(event) => {
          const text = event.currentTarget.value;
          if (text.trim() === shown) return;
          const box = event.currentTarget;
          if (onType(text)) requestAnimationFrame(() => (box.value = now.current));
        }}
        onKeyDown={(event) => {
          const box = event.currentTarget;
          if (event.key === 'Escape' && box.value !== shown) {
            box.value = shown;
            event.stopPropagation();
          } else if (event.key === 'Enter') stepRow(box, event.shiftKey ? -1 : 1);
        }}
      />
    </td>
  );
}

/** To the cell of the same column in another row of points. */
function stepRow(box: HTMLInputElement, by: 1 | -1): void {
  const cell = box.closest('td');
  const rows = [...(box.closest('tbody')?.querySelectorAll<HTMLTableRowElement>('tr[aria-selected]') ?? [])];
  const row = rows[rows.findIndex((each) => each.contains(box)) + by];
  const next = cell && row?.cells[cell.cellIndex]?.querySelector('input');
  if (next) next.focus();
  else box.blur();
}
