import { mapFrame } from '../../facts/paper.ts';
import type { ChoiceField, Field, FlagField, TextField } from '../../kinds/field.ts';
import { settingsOf } from '../../plan/plan.ts';
import type { FurnitureId, Json, SheetRecord } from '../../plan/record.ts';
import { plan } from '../../session/document.ts';
import { placeable } from '../../sheet/hand-placed.ts';
import { Button } from '../button.tsx';
import { FieldRow } from '../inspector/field-row.tsx';
import { keepSheet, tryOnSheet } from './edit-sheet.ts';

type Values = Parameters<typeof keepSheet>[1];

const text = (id: string, label: string, help: string): TextField => ({ id, label, help, type: 'text' });
const choice = (id: string, label: string, help: string, options: ChoiceField['options']): ChoiceField => ({
  id,
  label,
  help,
  type: 'choice',
  options,
});
const flag = (id: string, label: string, help: string): FlagField => ({ id, label, help, type: 'flag' });

const fields: readonly { readonly field: Field; readonly of: (sheet: SheetRecord) => Json | undefined }[] = [
  { field: text('subtitle', 'Second line', 'Printed under the heading.'), of: (sheet) => sheet.subtitle },
  {
    field: text('revision', 'Revision', 'As the block at the foot of the panel prints it: B.'),
    of: (sheet) => sheet.revision,
  },
  {
    field: text('status', 'Status', 'Draft while a rule of maps is not met; else this, or “For approval”.'),
    of: (sheet) => sheet.status,
  },
  {
    field: choice(
      'form',
      'Form',
      'Whose heads the block at the foot of the panel has; follows the plan’s rules unless chosen.',
      [
        { id: 'ses', label: 'Secure Export Scheme' },
        { id: 'mtofsr', label: 'Maritime security plan' },
      ],
    ),
    of: (sheet) => sheet.form ?? formOfPlan(),
  },
  {
    field: choice('zones', 'Zones', 'Which zones the map draws.', [
      { id: 'all', label: 'All that are drawn' },
      { id: 'now', label: 'Those in force' },
      { id: 'proposed', label: 'As proposed' },
    ]),
    of: (sheet) => sheet.zones ?? 'all',
  },
  {
    field: choice(
      'grid',
      'Lines',
      'Crosses of the grid, lines of latitude and longitude, or both, with their coordinates at the edge.',
      [
        { id: 'grid', label: 'Grid' },
        { id: 'graticule', label: 'Latitude and longitude' },
        { id: 'both', label: 'Both' },
        { id: 'none', label: 'None' },
      ],
    ),
    of: (sheet) => sheet.grid ?? 'grid',
  },
  {
    field: flag('gridColumns', 'Eastings too', 'Eastings and northings beside latitude and longitude in the schedule.'),
    of: (sheet) => sheet.gridColumns ?? true,
  },
  {
    field: flag('narrative', 'In words', 'Each boundary also written out in words, on further pages.'),
    of: (sheet) => sheet.narrative ?? false,
  },
  {
    field: flag('isolux', 'Light', 'Lines of equal light on the map.'),
    of: (sheet) => sheet.isolux ?? false,
  },
  {
    field: { ...text('remarks', 'Notes', 'Printed with what the sheet says of itself.'), long: true },
    of: (sheet) => sheet.remarks,
  },
];

/** What the plan's rules give it. */
function formOfPlan(): string | undefined {
  const { packs } = settingsOf(plan.value);
  return packs.includes('au-mtofsr') ? 'mtofsr' : packs.includes('nz-ses') ? 'ses' : undefined;
}

const furniture: readonly { readonly id: FurnitureId; readonly label: string }[] = [
  { id: 'scaleBar', label: 'Linear scale' },
  { id: 'northPoint', label: 'North point' },
  { id: 'legend', label: 'Legend' },
  { id: 'projection', label: 'Projection and datum' },
  { id: 'coordinates', label: 'Coordinates' },
];

/** What a sheet prints beyond its map, and how. */
export function MoreOptions({ sheet }: { readonly sheet: SheetRecord }) {
  const valuesOf = (field: Field, value: Json | undefined): Values => ({
    [field.id]: value === '' ? undefined : value,
  });
  const moved = Object.keys(sheet.places ?? {});
  return (
    <details class="more-fields">
      <summary>What it prints</summary>
      {fields.map(({ field, of }) => (
        <FieldRow
          key={`${sheet.id}/${field.id}`}
          field={field}
          value={of(sheet)}
          onDraft={(value) => tryOnSheet(sheet, valuesOf(field, value))}
          onKeep={(value) => keepSheet(sheet, valuesOf(field, value), `Change ${field.label.toLowerCase()} of a sheet`)}
        />
      ))}
      <fieldset class="furniture" data-field="furniture">
        <legend>Furniture</legend>
        {furniture.map(({ id, label }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={sheet.furniture?.[id] !== false}
              onChange={(event) =>
                keepSheet(
                  sheet,
                  { furniture: { ...sheet.furniture, [id]: event.currentTarget.checked } },
                  `Print the ${label.toLowerCase()} or not`,
                )
              }
            />{' '}
            {label}
          </label>
        ))}
        {moved.length > 0 && (
          <Button class="framed" onClick={() => keepSheet(sheet, { places: undefined }, 'Put the furniture back')}>
            Put moved furniture back
          </Button>
        )}
      </fieldset>
      <Places sheet={sheet} />
    </details>
  );
}

/** Places of moved furniture by number, for who does not drag. */
function Places({ sheet }: { readonly sheet: SheetRecord }) {
  const still = placeable.filter((name) => !sheet.places?.[name]);
  const { x, y } = mapFrame(sheet);
  const put = (name: string): void =>
    keepSheet(sheet, { places: { ...sheet.places, [name]: [x + 3, y + 3] } }, `Move the ${name.replace('-', ' ')}`);
  return (
    <>
      {still.length > 0 && (
        <select
          aria-label="Put a piece of furniture on the map"
          value=""
          onChange={(event) => event.currentTarget.value && put(event.currentTarget.value)}
        >
          <option value="">Put on the map…</option>
          {still.map((name) => (
            <option key={name} value={name}>
              {name.replace('-', ' ')}
            </option>
          ))}
        </select>
      )}
      {Object.entries(sheet.places ?? {}).map(([name, [x, y]]) => (
        <div class="field-row place-row" key={name}>
          <span>{name.replace('-', ' ')}</span>
          <div class="field-control">
            {(['left', 'top'] as const).map((side, i) => (
              <input
                key={side}
                type="number"
                step="1"
                aria-label={`${name.replace('-', ' ')}, millimetres from the ${side}`}
                value={i === 0 ? x : y}
                onChange={(event) => {
                  const value = Number(event.currentTarget.value);
                  if (!Number.isFinite(value)) return;
                  const place = i === 0 ? ([value, y] as const) : ([x, value] as const);
                  keepSheet(
                    sheet,
                    { places: { ...sheet.places, [name]: place } },
                    `Move the ${name.replace('-', ' ')}`,
                  );
                }}
              />
            ))}
          </div>
        </div>
      ))}
    </>
  );
}
