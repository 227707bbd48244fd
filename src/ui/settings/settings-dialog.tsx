import { useEffect, useRef } from 'preact/hooks';
import { crsList, crsOf } from '../../geometry/crs.ts';
import type { Field } from '../../kinds/field.ts';
import { settingsOf } from '../../plan/plan.ts';
import type { Datum, Json, PackId, SettingsRecord } from '../../plan/record.ts';
import { plan, revision } from '../../session/document.ts';
import { dialog } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { DialogFrame } from '../dialog-frame.tsx';
import { FieldRow } from '../inspector/field-row.tsx';
import { keepSettings } from './edit-settings.ts';
import { LevelsSection } from './levels-section.tsx';
import { packs, roles } from './packs-and-roles.ts';
import '../../../styles/settings.css';

const text = (id: string, label: string, help?: string, long?: boolean): Field => ({
  id,
  label,
  type: 'text',
  help,
  long,
});

const siteFields: readonly Field[] = [
  text('name', 'Site name', 'As it stands on letters and in the register.'),
  text('siteId', 'Site identifier', 'The number that the authority knows the site by.'),
  text('address', 'Address', undefined, true),
  text('operator', 'Operator', 'The company or body that operates the site, port or facility.'),
  text('contact', 'Contact', 'Who answers questions about the plan.'),
];

/** What holds for the whole plan. Every change counts at once and can be undone. */
export function SettingsDialog({ field }: { readonly field?: string }) {
  const body = useRef<HTMLDivElement>(null);
  revision.value;
  const settings = settingsOf(plan.value);
  useEffect(() => focusOn(body.current, field), [field]);
  const close = () => (dialog.value = null);
  return (
    <DialogFrame title="Plan settings" onClose={close} class="settings">
      <div class="dialog-body" ref={body}>
        <section class="section" aria-label="Plan">
          <Row
            field={text('title', 'Title')}
            value={settings.title}
            onKeep={(title) => keepSettings({ title }, 'Change the title')}
          />
          <Row
            field={text(
              'author',
              'Author',
              'The person who makes the plan: regulation 3.11 asks for a name, not a company.',
            )}
            value={settings.author}
            onKeep={(author) => keepSettings({ author }, 'Change the author')}
          />
        </section>
        <section class="section" aria-label="Site">
          <h3>Site</h3>
          {siteFields.map((site) => (
            <Row
              key={site.id}
              field={site}
              value={settings.site[site.id as keyof SettingsRecord['site']] ?? ''}
              onKeep={(value) =>
                keepSettings(
                  { site: { ...settings.site, [site.id]: value || undefined } },
                  `Change ${site.label.toLowerCase()}`,
                )
              }
            />
          ))}
        </section>
        <RulesSection settings={settings} />
        <GroundSection settings={settings} />
        <LevelsSection settings={settings} />
      </div>
      <footer class="dialog-foot">
        <span class="soft">Changes count at once. Undo takes them back.</span>
        <Button class="main" onClick={close}>
          Done
        </Button>
      </footer>
    </DialogFrame>
  );
}

interface RowProps {
  readonly field: Field;
  readonly value: string;
  readonly onKeep: (value: string) => void;
}

const Row = ({ field, value, onKeep }: RowProps) => (
  <FieldRow
    field={field}
    value={value}
    onDraft={() => {}}
    onKeep={(next: Json | undefined) => onKeep(typeof next === 'string' ? next : '')}
  />
);

function RulesSection({ settings }: { readonly settings: SettingsRecord }) {
  const toggle = (pack: PackId, on: boolean) => {
    const chosen = packs.map(({ id }) => id).filter((id) => (id === pack ? on : settings.packs.includes(id)));
    keepSettings({ packs: chosen }, 'Change the rules');
  };
  return (
    <section class="section" aria-label="Rules" data-field="packs">
      <h3>Rules</h3>
      <ul>
        {packs.map(({ id, label, about }) => (
          <li key={id}>
            <label class="tick">
              <input
                type="checkbox"
                checked={settings.packs.includes(id)}
                onChange={(event) => toggle(id, event.currentTarget.checked)}
              />
              <span>
                {label} <span class="soft">{about}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {settings.packs.includes('au-mtofsr') && (
        <FieldRow
          field={{
            id: 'role',
            label: 'Role',
            type: 'choice',
            options: roles,
            help: 'Whose maps section 49 asks for: the port’s or the facility’s.',
          }}
          value={settings.role}
          onDraft={() => {}}
          onKeep={(role) => keepSettings({ role: roles.find(({ id }) => id === role)?.id }, 'Change the role')}
        />
      )}
    </section>
  );
}

const datums: readonly Datum[] = ['NZGD2000', 'GDA2020', 'WGS84'];

/** Only grids of the plan's own datum are offered: another datum would move every coordinate. */
function GroundSection({ settings }: { readonly settings: SettingsRecord }) {
  const crs = crsOf(settings.crs);
  const fitting = crsList.filter((other) => other.datum === settings.datum);
  return (
    <section class="section" aria-label="Coordinates">
      <h3>Coordinates</h3>
      {crs ? (
        <p>
          Datum {settings.datum}, set when the plan was started. Measures and maps are in {crs.name} ({crs.code}).
        </p>
      ) : (
        <FieldRow
          field={{
            id: 'datum',
            label: 'Datum',
            type: 'choice',
            options: datums.map((id) => ({ id, label: id })),
            help: 'What the coordinates in the file are in. It cannot be seen from the numbers.',
          }}
          value={settings.datum}
          onDraft={() => {}}
          onKeep={(datum) =>
            keepSettings({ datum: datums.find((known) => known === datum) ?? settings.datum }, 'Set the datum')
          }
        />
      )}
      <FieldRow
        field={{
          id: 'crs',
          label: 'Grid',
          type: 'choice',
          options: fitting.map(({ code, short, name }) => ({ id: code, label: `${short} (${name}, ${code})` })),
          help: 'The projected grid that maps are drawn and eastings and northings are printed in. Another grid moves nothing on the ground: positions are kept as latitude and longitude.',
        }}
        value={settings.crs || undefined}
        onDraft={() => {}}
        onKeep={(code) => typeof code === 'string' && keepSettings({ crs: code }, 'Change the grid')}
      />
    </section>
  );
}

/** Puts the setting that a finding asks for in focus, unfolding what hides it. */
function focusOn(body: HTMLElement | null, field: string | undefined): void {
  if (!body || !field) return;
  const name = field.split('.').at(-1) ?? field;
  const row =
    body.querySelector(`[data-field="${CSS.escape(field)}"]`) ??
    body.querySelector(`[data-field="${CSS.escape(name)}"]`);
  if (!row) return;
  for (let at = row.closest('details'); at; at = at.parentElement?.closest('details') ?? null) at.open = true;
  const control = row.querySelector<HTMLElement>('input, select, textarea, summary');
  control?.focus();
  row.scrollIntoView({ block: 'center' });
}
