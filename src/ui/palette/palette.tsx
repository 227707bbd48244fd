import { computed, signal } from '@preact/signals';
import { type Kind, sections } from '../../kinds/kind.ts';
import { kinds } from '../../kinds/kinds.ts';
import { settingsOf } from '../../plan/plan.ts';
import { plan, revision } from '../../session/document.ts';
import { selectTool, tool } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { walkRows } from '../checklist/walk-rows.ts';
import { Icon } from '../icon.tsx';
import { leftOpen } from '../panels.ts';
import { KindRow } from './kind-row.tsx';
import { matchesKind } from './matches-kind.ts';

const sought = signal('');

const both = ['site', 'port'] as const;
type Group = (typeof both)[number];
const groupNames: Record<Group, string> = { site: 'Site', port: 'Port' };

/** The group that the user chose; until then the one that the plan's rules speak of. */
const chosenGroup = signal<Group | null>(null);
const group = computed<Group>(() => {
  revision.value;
  if (chosenGroup.value) return chosenGroup.value;
  const { packs } = settingsOf(plan.value);
  return packs.includes('au-mtofsr') && !packs.includes('nz-ses') ? 'port' : 'site';
});

/** Everything that can be drawn: the group's own kinds and those that both need, by section. A search looks in both. */
export function Palette() {
  const searching = sought.value.trim() !== '';
  const shown = kinds.filter((kind) =>
    searching ? matchesKind(kind, sought.value) : kind.group === group.value || kind.group === 'both',
  );
  return (
    <section class="palette-panel" aria-label="Tools" onKeyDown={walkRows}>
      <header class="panel-head">
        <h2>Draw</h2>
        <Button
          class="bare"
          label="Select and move (Shift+V)"
          pressed={tool.value.tool === 'select'}
          onClick={() => (tool.value = selectTool)}
        >
          <Icon name="pointer" />
        </Button>
        <Button
          class="bare"
          label="Measure (Shift+M)"
          pressed={tool.value.tool === 'measure'}
          onClick={() => (tool.value = { tool: 'measure' })}
        >
          <Icon name="ruler" />
        </Button>
        <Button class="bare" label="Hide tools and features" onClick={() => (leftOpen.value = false)}>
          <Icon name="panel" />
        </Button>
      </header>
      <div class="search">
        <Icon name="search" />
        <input
          type="search"
          id="palette-search"
          aria-label="Find what to draw"
          placeholder="Find what to draw"
          value={sought.value}
          onInput={(event) => (sought.value = event.currentTarget.value)}
          onKeyDown={(event) => searchKey(event, shown)}
        />
      </div>
      {!searching && (
        <fieldset class="switch" aria-label="Which kinds">
          {both.map((id) => (
            <label key={id}>
              <input
                type="radio"
                name="palette-group"
                checked={group.value === id}
                onChange={() => (chosenGroup.value = id)}
              />
              {groupNames[id]}
            </label>
          ))}
        </fieldset>
      )}
      <div class="panel-body">
        {sections.map((section) => (
          <Section key={section} label={section} kinds={shown.filter((kind) => kind.section === section)} />
        ))}
        {shown.length === 0 && <p class="soft pad">Nothing is called that. Try another word.</p>}
      </div>
    </section>
  );
}

function Section({ label, kinds: members }: { readonly label: string; readonly kinds: readonly Kind[] }) {
  if (members.length === 0) return null;
  return (
    <section class="palette-section" aria-label={label}>
      <h3>{label}</h3>
      <ul>
        {members.map((kind) => (
          <KindRow key={kind.id} kind={kind} />
        ))}
      </ul>
    </section>
  );
}

/** Enter takes up the first that was found; Escape clears the search, then leaves it. */
function searchKey(event: KeyboardEvent, found: readonly Kind[]): void {
  const first = found[0];
  if (event.key === 'Enter' && first) {
    event.preventDefault();
    tool.value = { tool: 'draw', kind: first.id };
    sought.value = '';
  } else if (event.key === 'Escape' && sought.value !== '') {
    event.preventDefault();
    event.stopPropagation();
    sought.value = '';
  }
}
