import { isMissing } from '../../kinds/check-value.ts';
import type { Field, NumberField } from '../../kinds/field.ts';
import type { Kind } from '../../kinds/kind.ts';
import { fieldValueOf, type Values } from '../../kinds/kind-values.ts';
import { type Plan, recordOf } from '../../plan/plan.ts';
import type { Cell, Column } from './table.ts';

/** What a feature records in a field, as a schedule lists it: words of options, names of what is referred to. Defaults count. */
export function fieldCell(plan: Plan, kind: Kind, field: Field, values: Values): Cell {
  const value = fieldValueOf(kind, values, field.id);
  if (value === undefined || isMissing(field, value)) return '';
  switch (field.type) {
    case 'number':
      return typeof value === 'number' ? { value, decimals: decimalsOf(value) } : String(value);
    case 'flag':
      return value === true ? 'yes' : 'no';
    case 'choice':
      return field.options.find((option) => option.id === value)?.label ?? String(value);
    case 'choices':
      return (Array.isArray(value) ? value : [value])
        .map((each) => field.options.find((option) => option.id === String(each))?.label ?? String(each))
        .join(', ');
    case 'pixels':
      return Array.isArray(value) ? value.join(' × ') : String(value);
    case 'reference':
      return nameOfReferred(plan, field.to, String(value));
    default:
      return String(value);
  }
}

/** As many decimals as are written, up to centimetres and hundredths of a degree. */
const decimalsOf = (value: number): number => (Number.isInteger(value) ? 0 : Number.isInteger(value * 10) ? 1 : 2);

function nameOfReferred(plan: Plan, to: 'feature' | 'luminaire' | 'camera-type', id: string): string {
  const record = recordOf(plan, to, id);
  if (!record) return `${id} (not in the plan)`;
  const name = record.type === 'feature' ? record.values.name : record.name;
  return typeof name === 'string' && name.trim() ? name.trim() : id;
}

/** A field's head with its unit. */
export const fieldColumn = (field: Field): Column =>
  field.type === 'number'
    ? {
        head: field.unit === 'count' || field.unit === 'fraction' ? field.label : `${field.label}, ${unitWord(field)}`,
        numeric: true,
      }
    : { head: field.label };

const unitWord = ({ unit }: NumberField): string => unit;
