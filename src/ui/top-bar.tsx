import { computed } from '@preact/signals';
import { settingsOf } from '../plan/plan.ts';
import { done, plan, revision, undone } from '../session/document.ts';
import { type Place, place, saved } from '../session/view.ts';
import { actionOf, runAction, whyNot } from './actions.ts';
import { Button } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import { shownKeys } from './keys.ts';
import { Menu } from './menu.tsx';
import { MenuItem } from './menu-item.tsx';

const title = computed(() => {
  revision.value;
  const { title: own, site } = settingsOf(plan.value);
  return own || site.name || 'Plan without a title';
});

const places: readonly { readonly id: Place; readonly label: string }[] = [
  { id: 'draw', label: 'Draw' },
  { id: 'light', label: 'Light' },
  { id: 'view', label: 'View' },
  { id: 'sheets', label: 'Sheets' },
];

export function TopBar() {
  return (
    <header class="top-bar">
      <div>
        <span class="brand wide-only">
          <Bollard />
          Bollard
        </span>
        <Menu
          label="Plan"
          class="plan-name"
          button={
            <>
              <span>{title.value}</span>
              <Icon name="down" />
            </>
          }
        >
          <ActionItem id="plan-settings" />
          <ActionItem id="underlays" />
          <hr />
          <ActionItem id="plans" />
          <ActionItem id="open-file" />
          <ActionItem id="save-file" />
          <ActionItem id="save-copy" />
          <hr />
          <ActionItem id="keys" />
        </Menu>
      </div>
      <Places />
      <div>
        <ActionButton id="undo" icon="undo" what={done.value.at(-1)?.label} />
        <ActionButton id="redo" icon="redo" what={undone.value.at(-1)?.label} />
        <SavedState />
        <Menu
          label="Save a copy or print"
          class="framed wide-only"
          button={
            <>
              Export
              <Icon name="down" />
            </>
          }
        >
          <ActionItem id="save-copy" />
          <ActionItem id="place-sheets" label="Print a map (PDF or SVG)…" />
        </Menu>
      </div>
    </header>
  );
}

function Places() {
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    const at = places.findIndex(({ id }) => id === place.value);
    const next = places[(at + by + places.length) % places.length];
    if (!next) return;
    place.value = next.id;
    document.getElementById(`place-${next.id}`)?.focus();
  };
  return (
    <div class="places" role="tablist" aria-label="Places" onKeyDown={step}>
      {places.map(({ id, label }) => (
        <button
          key={id}
          id={`place-${id}`}
          type="button"
          role="tab"
          aria-selected={place.value === id}
          tabIndex={place.value === id ? 0 : -1}
          title={`${label} (${shownKeys(actionOf(`place-${id}`).keys ?? '')})`}
          onClick={() => (place.value = id)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

function ActionButton({ id, icon, what }: { readonly id: string; readonly icon: IconName; readonly what?: string }) {
  const action = actionOf(id);
  const label = `${action.label}${what ? ` ${what.charAt(0).toLowerCase()}${what.slice(1)}` : ''}`;
  return (
    <Button
      class="bare"
      label={label}
      title={action.keys ? `${label} (${shownKeys(action.keys)})` : label}
      why={whyNot(action)}
      keys={action.keys?.replace('Ctrl', 'Control')}
      onClick={() => runAction(action)}
    >
      <Icon name={icon} />
    </Button>
  );
}

function ActionItem({ id, label }: { readonly id: string; readonly label?: string }) {
  const action = actionOf(id);
  return (
    <MenuItem onClick={() => runAction(action)} why={whyNot(action)} keys={action.keys && shownKeys(action.keys)}>
      {label ?? action.label}
    </MenuItem>
  );
}

function SavedState() {
  const now = saved.value;
  const words = { saved: 'Saved', saving: 'Saving', failed: 'Not saved' }[now.state];
  return (
    <span
      class={`saved-state ${now.state}`}
      role="status"
      title={now.state === 'failed' ? now.why : 'Every change is kept in this browser at once.'}
    >
      {now.state === 'saved' && <Icon name="tick" />}
      {now.state === 'failed' && <Icon name="cross" />}
      {words}
    </span>
  );
}

/** The mark of the product: a mooring bollard with a line on it. */
const Bollard = () => (
  <svg viewBox="0 0 18 18" aria-hidden="true">
    <path d="M5 4.5C5 2.8 6.8 2 9 2s4 .8 4 2.5-1.3 2-1.3 3V13H6.3V7.5c0-1-1.3-1.3-1.3-3z" fill="currentColor" />
    <path
      d="M3 16h12M2 10.5c4 2 10 2 14 0"
      fill="none"
      stroke="var(--accent)"
      stroke-width="1.6"
      stroke-linecap="round"
    />
  </svg>
);
