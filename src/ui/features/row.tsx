import { kindOf } from '../../kinds/kinds.ts';
import { hidden, locked, selection } from '../../session/view.ts';
import { showFeatures } from '../go-to.ts';
import { Icon } from '../icon.tsx';
import { KindSymbol } from '../kind-symbol.tsx';
import type { FeatureRow } from './feature-rows.ts';
import { folded, toggleIn } from './folded.ts';

/** Pixels. All lines are alike, so that where one stands is a multiplication. */
export const rowHeight = 28;

interface RowProps {
  readonly row: FeatureRow;
  readonly index: number;
  readonly atCursor: boolean;
  readonly onPoint: () => void;
}

/** One line of the list. The keyboard works on the list as a whole, so its buttons are no tab stops. */
export function Row({ row, index, atCursor, onPoint }: RowProps) {
  const id = row.row === 'kind' ? row.kind : row.feature.id;
  const kind = kindOf(row.row === 'kind' ? row.kind : row.feature.kind);
  const isHidden = hidden.value.has(id);
  const isLocked = locked.value.has(id);
  const selected = row.row === 'feature' && selection.value.includes(id);
  const press = (event: MouseEvent) => {
    onPoint();
    if (row.row === 'kind') folded.value = toggleIn(folded.value, row.kind);
    else if (event.shiftKey || event.ctrlKey || event.metaKey)
      selection.value = [...toggleIn(new Set(selection.value), id)];
    else showFeatures([id]);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys for its lines
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names this line as active
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed with absolute lines
    <div
      role="row"
      id={`row-${row.key}`}
      class={`feature-row ${row.row} ${atCursor ? 'at-cursor' : ''} ${isHidden ? 'is-hidden' : ''}`}
      aria-rowindex={index + 1}
      aria-level={row.row === 'kind' ? 1 : 2}
      aria-expanded={row.row === 'kind' ? row.open : undefined}
      aria-selected={row.row === 'feature' ? selected : undefined}
      style={{ transform: `translateY(${index * rowHeight}px)`, height: `${rowHeight}px` }}
      onClick={press}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see the row */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see the row */}
      <span role="gridcell" class="row-name">
        {row.row === 'kind' && <Icon name={row.open ? 'down' : 'right'} />}
        {row.row === 'kind' && kind && <KindSymbol kind={kind} />}
        <span>{row.name}</span>
        {row.row === 'kind' && <span class="soft">{row.count}</span>}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: see the row */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see the row */}
      <span role="gridcell" class="row-marks">
        <Mark
          on={isLocked}
          icon={isLocked ? 'lock' : 'unlock'}
          label={`${isLocked ? 'Unlock' : 'Lock'} ${row.name}`}
          onPress={() => (locked.value = toggleIn(locked.value, id))}
        />
        <Mark
          on={isHidden}
          icon={isHidden ? 'eye-off' : 'eye'}
          label={`${isHidden ? 'Show' : 'Hide'} ${row.name}`}
          onPress={() => (hidden.value = toggleIn(hidden.value, id))}
        />
      </span>
    </div>
  );
}

interface MarkProps {
  readonly on: boolean;
  readonly icon: 'lock' | 'unlock' | 'eye' | 'eye-off';
  readonly label: string;
  readonly onPress: () => void;
}

const Mark = ({ on, icon, label, onPress }: MarkProps) => (
  <button
    type="button"
    class="bare mark"
    tabIndex={-1}
    aria-label={label}
    title={label}
    aria-pressed={on}
    onClick={(event) => {
      event.stopPropagation();
      onPress();
    }}
  >
    <Icon name={icon} />
  </button>
);
