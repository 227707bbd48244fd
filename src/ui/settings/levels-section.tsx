import type { Field } from '../../kinds/field.ts';
import { kindOf } from '../../kinds/kinds.ts';
import type { JsonObject, SettingsRecord } from '../../plan/record.ts';
import { FieldRow } from '../inspector/field-row.tsx';
import { lightingFields, litKinds, seenKinds, separationFields, viewingFields } from '../levels/level-fields.ts';
import { LevelForm } from '../levels/level-form.tsx';
import { keepLevel, keepSettings } from './edit-settings.ts';

const factor: Field = {
  id: 'maintenanceFactor',
  label: 'Maintenance factor',
  type: 'number',
  unit: 'fraction',
  min: 0,
  open: 'min',
  max: 1,
  help: 'What is left of the light when lamps have aged and are dirty. Left empty it counts as 1: new and clean.',
};
const planeHeight: Field = {
  id: 'planeHeight',
  label: 'Height of the light',
  type: 'number',
  unit: 'm',
  min: -100,
  max: 100,
  default: 0,
  help: 'Height above ground at which light is judged, unless a level says otherwise.',
};

/** The numbers that the user adopts where the law gives a word. Bollard suggests none. */
export function LevelsSection({ settings }: { readonly settings: SettingsRecord }) {
  return (
    <section class="section" aria-label="Adopted levels" data-field="adopted">
      <h3>Adopted levels</h3>
      <p class="soft">
        The rules say “adequate” and give no number. Adopt one and name its source; until then a person must judge.
      </p>
      <Lighting settings={settings} />
      <Viewing settings={settings} />
      <Separation settings={settings} />
    </section>
  );
}

/** What counts for all light: what is left of it as lamps age, and how high it is judged. */
export function LightSettings({ settings }: { readonly settings: SettingsRecord }) {
  const { lighting } = settings;
  return (
    <>
      {[factor, planeHeight].map((field) => (
        <FieldRow
          key={field.id}
          field={field}
          value={lighting[field.id === 'planeHeight' ? 'planeHeight' : 'maintenanceFactor']}
          onDraft={() => {}}
          onKeep={(value) =>
            keepSettings({ lighting: { ...lighting, [field.id]: value } }, `Change ${field.label.toLowerCase()}`)
          }
        />
      ))}
    </>
  );
}

function Lighting({ settings }: { readonly settings: SettingsRecord }) {
  return (
    <>
      <LightSettings settings={settings} />
      {kindsWith(litKinds, settings.adopted.lighting).map((kind) => (
        <Level
          key={kind}
          id={`lighting.${kind}`}
          title={`Light: ${nameOf(kind)}`}
          fields={lightingFields}
          level={settings.adopted.lighting?.[kind] as JsonObject | undefined}
          onKeep={(level) => keepLevel({ sort: 'lighting', kind, level: level ?? null })}
        />
      ))}
    </>
  );
}

export const Viewing = ({ settings }: { readonly settings: SettingsRecord }) => (
  <>
    {kindsWith(seenKinds, settings.adopted.viewing).map((kind) => (
      <Level
        key={kind}
        id={`viewing.${kind}`}
        title={`Camera view: ${nameOf(kind)}`}
        fields={viewingFields}
        level={settings.adopted.viewing?.[kind] as JsonObject | undefined}
        onKeep={(level) => keepLevel({ sort: 'viewing', kind, level: level ?? null })}
      />
    ))}
  </>
);

const Separation = ({ settings }: { readonly settings: SettingsRecord }) => (
  <Level
    id="separation"
    title="Distance of loading from parking"
    fields={separationFields}
    level={settings.adopted.separation as JsonObject | undefined}
    onKeep={(level) => keepLevel({ sort: 'separation', level: level ?? null })}
  />
);

interface LevelProps {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly level: JsonObject | undefined;
  readonly onKeep: (level: JsonObject | undefined) => void;
}

function Level({ id, title, fields, level, onKeep }: LevelProps) {
  return (
    <details class="level" data-field={id} open={level !== undefined}>
      <summary>
        {title} <span class="soft">{level ? summaryOf(fields, level) : 'none adopted'}</span>
      </summary>
      <LevelForm fields={fields} level={level ?? {}} onKeep={onKeep} />
    </details>
  );
}

/** A level in a few words: `average 54 lx, lowest 10 lx`. */
export function summaryOf(fields: readonly Field[], level: JsonObject): string {
  const parts = fields.flatMap((field) => {
    const value = level[field.id];
    if (field.type !== 'number' || typeof value !== 'number') return [];
    return `${field.label.toLowerCase()} ${value}${field.unit === 'fraction' ? '' : ` ${field.unit}`}`;
  });
  return parts.join(', ');
}

const nameOf = (kind: string): string => (kindOf(kind)?.plural ?? kind).toLowerCase();

/** The usual kinds and those that the file has levels for besides. */
const kindsWith = (usual: readonly string[], adopted: Readonly<Record<string, unknown>> | undefined): string[] => [
  ...new Set([...usual, ...Object.keys(adopted ?? {})]),
];
