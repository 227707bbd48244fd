import type { DateField } from '../../kinds/field.ts';
import type { Widget } from './widget.ts';

export const DateWidget = ({ value, id, describedBy, onKeep }: Widget<DateField>) => (
  <input
    type="date"
    id={id}
    aria-describedby={describedBy}
    value={typeof value === 'string' ? value : ''}
    onChange={(event) => onKeep(event.currentTarget.value || undefined)}
  />
);
