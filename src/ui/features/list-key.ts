import { hidden, locked, selection } from '../../session/view.ts';
import { showFeatures } from '../go-to.ts';
import type { FeatureRow } from './feature-rows.ts';
import { folded, toggleIn } from './folded.ts';

/** What a key does in the list; the line where the keyboard stands afterwards, or undefined where the key means nothing here. */
export function listKey(event: KeyboardEvent, rows: readonly FeatureRow[], at: string): string | undefined {
  const index = rows.findIndex((row) => row.key === at);
  const row = rows[index];
  const moved = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    Home: 0,
    End: rows.length - 1,
    PageDown: index + 10,
    PageUp: index - 10,
  }[event.key];
  if (moved !== undefined && rows.length > 0) {
    event.preventDefault();
    event.stopPropagation();
    return rows[Math.min(rows.length - 1, Math.max(0, moved))]?.key;
  }
  if (!row || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const next = act(event.key, row, rows, index);
  if (next === undefined) return undefined;
  event.preventDefault();
  event.stopPropagation();
  return next;
}

function act(key: string, row: FeatureRow, rows: readonly FeatureRow[], index: number): string | undefined {
  const id = row.row === 'kind' ? row.kind : row.feature.id;
  switch (key) {
    case 'Enter':
    case ' ':
      if (row.row === 'kind') folded.value = toggleIn(folded.value, row.kind);
      else if (key === 'Enter') showFeatures([id]);
      else selection.value = [...toggleIn(new Set(selection.value), id)];
      return row.key;
    case 'ArrowRight':
    case 'ArrowLeft':
      if (row.row === 'kind') {
        if (row.open === (key === 'ArrowLeft')) folded.value = toggleIn(folded.value, row.kind);
        return row.key;
      }
      return key === 'ArrowLeft' ? rows.slice(0, index).findLast((other) => other.row === 'kind')?.key : row.key;
    case 'h':
      hidden.value = toggleIn(hidden.value, id);
      return row.key;
    case 'l':
      locked.value = toggleIn(locked.value, id);
      return row.key;
    default:
      return undefined;
  }
}
