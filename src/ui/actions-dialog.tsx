import { useSignal } from '@preact/signals';
import { kinds } from '../kinds/kinds.ts';
import { dialog, tool } from '../session/view.ts';
import { type Action, actions, runAction, whyNot } from './actions.ts';
import { Button } from './button.tsx';
import { DialogFrame } from './dialog-frame.tsx';
import { shownKeys } from './keys.ts';
import { mapKeys } from './map-keys.ts';
import '../../styles/actions.css';

const drawActions: readonly Action[] = kinds.map((kind) => ({
  id: `draw-${kind.id}`,
  label: `Draw: ${kind.name.toLowerCase()}`,
  group: 'Draw',
  keys: kind.key && (/^[A-Z]$/.test(kind.key) ? `Shift+${kind.key}` : kind.key.toUpperCase()),
  run: () => (tool.value = { tool: 'draw', kind: kind.id }),
}));

const groups = ['Plan', 'Edit', 'Draw', 'Show'] as const;

/** Every action with its key; what is typed narrows the list, Enter does the first. */
export function ActionsDialog({ search }: { readonly search: boolean }) {
  const sought = useSignal('');
  const close = () => (dialog.value = null);
  const words = sought.value.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (label: string) => words.every((word) => label.toLowerCase().includes(word));
  const all = [...actions, ...drawActions].filter((action) => fits(action.label));
  const run = (action: Action) => {
    close();
    queueMicrotask(() => runAction(action));
  };
  const first = all.find((action) => !whyNot(action));
  return (
    <DialogFrame title={search ? 'Find an action' : 'All actions and keys'} onClose={close} class="actions-dialog">
      <div class="dialog-body">
        <input
          type="search"
          aria-label="Find an action"
          placeholder="Type what you want to do"
          autofocus
          value={sought.value}
          onInput={(event) => (sought.value = event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !first) return;
            // Else the key would go on to what has the focus once the dialog is closed.
            event.preventDefault();
            run(first);
          }}
        />
        {groups.map((group) => (
          <ActionGroup key={group} group={group} actions={all.filter((action) => action.group === group)} onRun={run} />
        ))}
        {all.length === 0 && <p class="soft">No action is called that.</p>}
        {words.length === 0 && <MapKeys />}
      </div>
    </DialogFrame>
  );
}

interface ActionGroupProps {
  readonly group: string;
  readonly actions: readonly Action[];
  readonly onRun: (action: Action) => void;
}

function ActionGroup({ group, actions: members, onRun }: ActionGroupProps) {
  if (members.length === 0) return null;
  return (
    <section aria-label={group}>
      <h3>{group}</h3>
      <ul class="action-list">
        {members.map((action) => (
          <li key={action.id}>
            <Button why={whyNot(action)} onClick={() => onRun(action)}>
              <span>{action.label}</span>
              {action.keys && <kbd>{shownKeys(action.keys)}</kbd>}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const MapKeys = () => (
  <section aria-label="On the map">
    <h3>On the map</h3>
    <dl class="map-keys">
      {mapKeys.map(({ keys, does }) => (
        <div key={keys}>
          <dt>{does}</dt>
          <dd>
            <kbd>{keys}</kbd>
          </dd>
        </div>
      ))}
    </dl>
  </section>
);
