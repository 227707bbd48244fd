import { place, report } from '../session/view.ts';
import { Icon, type IconName } from './icon.tsx';
import { type Pane, pane } from './panels.ts';

const panes: readonly { readonly id: Pane; readonly label: string; readonly icon: IconName }[] = [
  { id: 'map', label: 'Map', icon: 'map' },
  { id: 'checklist', label: 'Checklist', icon: 'tick' },
  { id: 'features', label: 'Features', icon: 'list' },
  { id: 'details', label: 'Details', icon: 'form' },
];

const placeLabels = { draw: 'Checklist', light: 'Light', view: 'View', sheets: 'Checklist' } as const;

/** At phone width one thing at a time is shown; these choose which. */
export function PaneTabs() {
  const left = report.value?.counts['not-met'] ?? 0;
  return (
    <div class="pane-tabs" role="tablist" aria-label="What is shown">
      {panes.map(({ id, label, icon }) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={pane.value === id}
          onClick={() => {
            pane.value = id;
          }}
        >
          <Icon name={icon} />
          {id === 'checklist' ? placeLabels[place.value] : label}
          {id === 'checklist' && place.value === 'draw' && left > 0 ? ` · ${left}` : ''}
        </button>
      ))}
    </div>
  );
}
