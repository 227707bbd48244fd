import type { Field } from '../../kinds/field.ts';
import type { Json, JsonObject } from '../../plan/record.ts';
import { FieldRow } from '../inspector/field-row.tsx';
import '../../../styles/settings.css';

interface LevelFormProps {
  readonly fields: readonly Field[];
  readonly level: JsonObject;
  /** Undefined when nothing is left in it. */
  readonly onKeep: (level: JsonObject | undefined) => void;
}

/** Numbers that a person adopts, with where they come from. */
export function LevelForm({ fields, level, onKeep }: LevelFormProps) {
  const keep = (field: Field, value: Json | undefined) => {
    const { [field.id]: _, ...rest } = level;
    const next = value === undefined ? rest : { ...rest, [field.id]: value };
    onKeep(Object.keys(next).length > 0 ? next : undefined);
  };
  const unsourced = level.source === undefined && Object.keys(level).length > 0;
  return (
    <div class="level-form">
      {fields.map((field) => (
        <FieldRow
          key={field.id}
          field={field}
          value={level[field.id]}
          onDraft={() => {}}
          onKeep={(value) => keep(field, value)}
        />
      ))}
      {unsourced && <p class="small soft">Name the source, so that an officer can follow it.</p>}
    </div>
  );
}
