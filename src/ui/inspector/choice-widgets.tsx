import { optionValue } from '../../kinds/check-value.ts';
import type { ChoiceField, ChoicesField, FlagField } from '../../kinds/field.ts';
import type { Json } from '../../plan/record.ts';
import { mixed, type Widget } from './widget.ts';

/** Yes, no, or not recorded: an empty tick box would claim a "no" that nobody said. */
export function FlagWidget({ field, value, id, describedBy, onKeep }: Widget<FlagField>) {
  const shown = value === true ? 'yes' : value === false ? 'no' : '';
  const missing =
    value === mixed
      ? 'Several values'
      : field.default === undefined
        ? 'Not recorded'
        : `Not recorded: ${field.default ? 'yes' : 'no'}`;
  return (
    <select
      id={id}
      value={shown}
      aria-describedby={describedBy}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onKeep(chosen === '' ? undefined : chosen === 'yes');
      }}
    >
      <option value="">{missing}</option>
      <option value="yes">Yes</option>
      <option value="no">No</option>
    </select>
  );
}

export function ChoiceWidget({ field, value, id, describedBy, onKeep }: Widget<ChoiceField>) {
  const known = typeof value === 'string' && field.options.some((option) => option.id === value);
  const usual = field.options.find((option) => option.id === field.default)?.label;
  const missing = value === mixed ? 'Several values' : usual ? `Not recorded: ${usual.toLowerCase()}` : 'Not recorded';
  return (
    <select
      id={id}
      value={typeof value === 'string' ? value : ''}
      aria-describedby={describedBy}
      onChange={(event) => onKeep(event.currentTarget.value || undefined)}
    >
      <option value="">{missing}</option>
      {typeof value === 'string' && !known && <option value={value}>{value} (not a known choice)</option>}
      {field.options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

export function ChoicesWidget({ field, value, id, describedBy, onKeep }: Widget<ChoicesField>) {
  const chosen: readonly Json[] = Array.isArray(value) ? value : [];
  const toggle = (entry: Json, on: boolean) => {
    const order = field.options.map((option) => optionValue(field, option.id));
    const kept = order.filter((other) => (other === entry ? on : chosen.includes(other)));
    const unknown = chosen.filter((other) => !order.some((known) => known === other));
    const next = [...kept, ...unknown];
    onKeep(next.length > 0 ? next : undefined);
  };
  return (
    <fieldset id={id} class="choices" aria-label={field.label} aria-describedby={describedBy}>
      {value === mixed && <span class="soft">Several values</span>}
      {field.options.map((option) => {
        const entry = optionValue(field, option.id);
        return (
          <label key={option.id} class="tick">
            <input
              type="checkbox"
              checked={chosen.includes(entry)}
              onChange={(event) => toggle(entry, event.currentTarget.checked)}
            />
            {option.label}
          </label>
        );
      })}
    </fieldset>
  );
}
