import type { TextField } from '../../kinds/field.ts';
import { mixed, type Widget } from './widget.ts';

const valueIn = (text: string): string | undefined => (text === '' ? undefined : text);

export function TextWidget({ field, value, id, describedBy, onDraft, onKeep }: Widget<TextField>) {
  const shared = {
    id,
    value: typeof value === 'string' || typeof value === 'number' ? String(value) : '',
    placeholder: value === mixed ? 'Several values' : undefined,
    'aria-describedby': describedBy,
  };
  if (field.long) {
    return (
      <textarea
        {...shared}
        rows={2}
        onInput={(event) => onDraft(valueIn(event.currentTarget.value))}
        onChange={(event) => onKeep(valueIn(event.currentTarget.value))}
      />
    );
  }
  return (
    <input
      type="text"
      {...shared}
      autocomplete="off"
      onInput={(event) => onDraft(valueIn(event.currentTarget.value))}
      onChange={(event) => onKeep(valueIn(event.currentTarget.value))}
    />
  );
}
