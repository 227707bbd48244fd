import { photometryOf } from '../../facts/light/light-scene.ts';
import { PhotometryProblem } from '../../facts/light/photometry.ts';
import type { NumberField, TextField } from '../../kinds/field.ts';
import { changeValues } from '../../plan/commands/change-values.ts';
import { deleteLuminaire } from '../../plan/commands/delete-luminaire.ts';
import { putLuminaire } from '../../plan/commands/put-luminaire.ts';
import { featuresOf, listOf, recordOf } from '../../plan/plan.ts';
import type { LuminaireRecord } from '../../plan/record.ts';
import { plan, run } from '../../session/document.ts';
import { announce, complain, selection } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { FileButton } from '../file-button.tsx';
import { Icon } from '../icon.tsx';
import { FieldRow } from '../inspector/field-row.tsx';
import { LuminaireFigures } from './luminaire-figures.tsx';
import { PolarDiagram } from './polar-diagram.tsx';
import { replaceLuminaireFile } from './read-luminaires.ts';

const nameField: TextField = { id: 'name', label: 'Name', type: 'text' };
const turnField: NumberField = {
  id: 'turn',
  label: 'Turn',
  type: 'number',
  unit: '°',
  min: -360,
  max: 360,
  default: 0,
  help: 'Clockwise from above, at tilt 0: what brings the front of the lamp to its direction where the maker’s C0 is elsewhere.',
};

/** One luminaire of the plan: what its file says, how it shines, which lamps have it. */
export function LuminaireCard({ luminaire }: { readonly luminaire: LuminaireRecord }) {
  const { type: _, order: __, ...own } = luminaire;
  const photometry = photometryOf(luminaire);
  const users = usersOf(luminaire.id);
  const keep = (changes: Partial<typeof own>, label: string) =>
    tell(run(putLuminaire, { ...own, ...changes }, label)?.refused);
  return (
    <li class="luminaire" aria-label={luminaire.name || luminaire.id}>
      {photometry instanceof PhotometryProblem ? (
        <p class="problem">Its file cannot be used: {photometry.message}.</p>
      ) : (
        <PolarDiagram photometry={photometry} />
      )}
      <div>
        <FieldRow
          field={nameField}
          value={luminaire.name}
          onDraft={() => {}}
          onKeep={(name) => typeof name === 'string' && keep({ name }, 'Rename a luminaire')}
        />
        <FieldRow
          field={turnField}
          value={luminaire.turn}
          onDraft={() => {}}
          onKeep={(turn) => keep({ turn: typeof turn === 'number' ? turn : 0 }, 'Turn a luminaire')}
        />
        {!(photometry instanceof PhotometryProblem) && <LuminaireFigures photometry={photometry} />}
        <p class="small soft">{usedBy(users.length)}</p>
        <div class="buttons">
          <UseForSelected luminaire={luminaire} />
          <FileButton
            accept=".ies,.ldt,.IES,.LDT"
            onFiles={([file]) => file && void replaceLuminaireFile(luminaire, file)}
          >
            Replace the file…
          </FileButton>
          {users.length > 0 && <UseAnother luminaire={luminaire} users={users} />}
          <Button
            class="bare"
            label="Remove it from the plan"
            why={users.length > 0 ? 'Lamps use it: give them another first.' : undefined}
            onClick={() => tell(run(deleteLuminaire, { id: luminaire.id }, 'Remove a luminaire')?.refused)}
          >
            <Icon name="bin" />
          </Button>
        </div>
      </div>
    </li>
  );
}

const usersOf = (id: string): string[] =>
  [...featuresOf(plan.value, 'light').values()]
    .filter(({ values }) => values.luminaire === id)
    .map((light) => light.id);

const usedBy = (count: number): string =>
  count === 0 ? 'No lamp has it yet.' : count === 1 ? 'One lamp has it.' : `${count} lamps have it.`;

function tell(refused: string | undefined): void {
  if (refused) complain(refused);
}

/** Gives lamps a luminaire, as one entry of undo. */
function give(lights: readonly string[], { id, name }: LuminaireRecord): void {
  const what = lights.length === 1 ? 'A lamp has' : `${lights.length} lamps have`;
  const refused = run(
    changeValues,
    { features: lights, values: { luminaire: id } },
    `Change luminaire to ${name || id}`,
  );
  if (refused) complain(refused.refused);
  else announce(`${what} ${name || id} now.`);
}

/** The lamps that were selected before the library was opened. */
function UseForSelected({ luminaire }: { readonly luminaire: LuminaireRecord }) {
  const lights = selection.value.filter((id) => recordOf(plan.value, 'feature', id)?.kind === 'light');
  const without = lights.filter((id) => recordOf(plan.value, 'feature', id)?.values.luminaire !== luminaire.id);
  if (without.length === 0) return null;
  return (
    <Button class="framed" onClick={() => give(without, luminaire)}>
      Use for {without.length === 1 ? 'the selected lamp' : `${without.length} selected lamps`}
    </Button>
  );
}

/** All the lamps that have this one get another. */
function UseAnother({ luminaire, users }: { readonly luminaire: LuminaireRecord; readonly users: readonly string[] }) {
  const others = listOf(plan.value, 'luminaire').filter(({ id }) => id !== luminaire.id);
  if (others.length === 0) return null;
  return (
    <select
      aria-label={`Replace ${luminaire.name || luminaire.id} everywhere by`}
      value=""
      onChange={(event) => {
        const chosen = others.find(({ id }) => id === event.currentTarget.value);
        event.currentTarget.value = '';
        if (chosen) give(users, chosen);
      }}
    >
      <option value="">Replace everywhere by…</option>
      {others.map(({ id, name }) => (
        <option key={id} value={id}>
          {name || id}
        </option>
      ))}
    </select>
  );
}
