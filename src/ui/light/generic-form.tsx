import { useSignal } from '@preact/signals';
import { type GenericLamp, genericBeams, genericFile, genericName } from '../../facts/light/generic-lamp.ts';
import type { NumberField } from '../../kinds/field.ts';
import { putLuminaire } from '../../plan/commands/put-luminaire.ts';
import { listOf } from '../../plan/plan.ts';
import { plan, run } from '../../session/document.ts';
import { announce, complain } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { FieldRow } from '../inspector/field-row.tsx';
import { freshId } from './read-luminaires.ts';

const shapes = [
  { id: 'flood', label: 'Flood', about: 'Angle between the directions of half its peak' },
  { id: 'pole', label: 'Pole light', about: 'Angle between its brightest directions' },
] as const;

const lumensField: NumberField = {
  id: 'lumens',
  label: 'Light',
  type: 'number',
  unit: 'lm',
  min: 0,
  max: 1_000_000,
  open: 'min',
  help: 'Lumens of the whole lamp.',
};

/** A lamp by beam angle and lumens, for a first plan before its maker’s file is there. Its name says that it is generic. */
export function GenericForm() {
  const lamp = useSignal<GenericLamp>({ shape: 'flood', beamAngle: 60, lumens: 20_000 });
  const { shape } = lamp.value;
  const [min, max] = genericBeams[shape];
  const beamField: NumberField = {
    id: 'beamAngle',
    label: 'Beam angle',
    type: 'number',
    unit: '°',
    min,
    max,
    help: shapes.find(({ id }) => id === shape)?.about,
  };
  const add = () => {
    const name = genericName(lamp.value);
    const id = freshId(name, listOf(plan.value, 'luminaire'));
    const refused = run(
      putLuminaire,
      { id, name, format: 'ies', turn: 0, file: genericFile(lamp.value) },
      `Add ${name}`,
    );
    if (refused) complain(refused.refused);
    else announce(`${name} added. Replace its file when you have the maker’s.`);
  };
  return (
    <details class="generic">
      <summary>No file yet? Describe a generic lamp</summary>
      <div class="form">
        <label class="field-row">
          <span>Kind</span>
          <select
            value={shape}
            onChange={(event) => {
              const next = event.currentTarget.value === 'pole' ? 'pole' : 'flood';
              const [least, most] = genericBeams[next];
              const beamAngle = Math.min(most, Math.max(least, lamp.value.beamAngle));
              lamp.value = { ...lamp.value, shape: next, beamAngle };
            }}
          >
            {shapes.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <FieldRow
          field={beamField}
          value={lamp.value.beamAngle}
          onDraft={() => {}}
          onKeep={(angle) => {
            if (typeof angle === 'number') lamp.value = { ...lamp.value, beamAngle: Math.round(angle) };
          }}
        />
        <FieldRow
          field={lumensField}
          value={lamp.value.lumens}
          onDraft={() => {}}
          onKeep={(lumens) => {
            if (typeof lumens === 'number') lamp.value = { ...lamp.value, lumens };
          }}
        />
        <div class="buttons">
          <Button class="framed" onClick={add}>
            Add it as generic
          </Button>
        </div>
      </div>
    </details>
  );
}
