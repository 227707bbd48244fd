import { isMissing } from './check-value.ts';
import type { Field } from './field.ts';
import type { Kind, Shape, Variant } from './kind.ts';
import type { KindSymbol } from './symbol.ts';

/** A feature's values as the plan holds them. */
export type Values = { readonly [name: string]: unknown };

const nameField: Field = {
  id: 'name',
  label: 'Name',
  type: 'text',
  help: 'Short and unique on the plan: it is printed beside the symbol.',
};
const noteField: Field = {
  id: 'note',
  label: 'Note',
  type: 'text',
  long: true,
  help: 'For whoever reads the plan later; not printed.',
};

/** Every field of a kind, in the order of the form: its name, its own fields, its note. */
export const fieldsOf = (kind: Kind): readonly Field[] => [nameField, ...kind.fields, noteField];

export const fieldOf = (kind: Kind, id: string): Field | undefined => fieldsOf(kind).find((field) => field.id === id);

/** What a field counts as: its value or, where that is missing, its default; undefined where it is not known. */
export function fieldValueOf(kind: Kind, values: Values, id: string): unknown {
  const field = fieldOf(kind, id);
  const value = values[id];
  if (!field) return value ?? undefined;
  return isMissing(field, value) ? defaultOf(field, values) : value;
}

function defaultOf(field: Field, values: Values): unknown {
  switch (field.type) {
    case 'number': {
      const source = field.defaultFrom ? values[field.defaultFrom.field] : undefined;
      return field.defaultFrom && typeof source === 'number' ? field.defaultFrom.times * source : field.default;
    }
    case 'flag':
      return (
        field.defaultTrueFor?.options.some((option) => option === values[field.defaultTrueFor?.field ?? '']) ||
        field.default
      );
    case 'choice':
      return field.default;
    default:
      return undefined;
  }
}

/** The number that a field counts as, defaults included; undefined where it is not known. */
export function numberOf(kind: Kind, values: Values, id: string): number | undefined {
  const value = fieldValueOf(kind, values, id);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The text beside a feature; empty where it has none. */
export function labelOf(kind: Kind, values: Values): string {
  const text = values[kind.label ?? 'name'];
  return typeof text === 'string' ? text : '';
}

/** Which of a kind's variants a feature is drawn as; undefined for the kind's plain symbol. */
export function variantOf(kind: Kind, values: Values): string | undefined {
  if (!kind.variants) return undefined;
  const value = fieldValueOf(kind, values, kind.variants.field);
  const key = typeof value === 'number' ? (value > 0 ? 'set' : '') : String(value);
  return Object.hasOwn(kind.variants.symbols, key) ? key : undefined;
}

const plainVariant = (kind: Kind): Variant => ({ name: kind.name, symbol: kind.symbol });

/** Name and symbol of one variant, or of the plain kind. */
export const variantNamed = (kind: Kind, variant: string | undefined): Variant =>
  (variant === undefined ? undefined : kind.variants?.symbols[variant]) ?? plainVariant(kind);

export const symbolOf = (kind: Kind, values: Values): KindSymbol => variantNamed(kind, variantOf(kind, values)).symbol;

/** What the legend calls it: features that share a kind and this name are one class. */
export const classOf = (kind: Kind, values: Values): string => variantNamed(kind, variantOf(kind, values)).name;

/** Every way a kind is drawn: the plain one first unless a default means that it never shows. */
export function variantsOf(kind: Kind): readonly (string | undefined)[] {
  if (!kind.variants) return [undefined];
  const keys = Object.keys(kind.variants.symbols);
  return variantOf(kind, {}) === undefined ? [undefined, ...keys] : keys;
}

/** A camera's values completed by those of its camera type: its own win. */
export function withCameraType(values: Values, type: Values | undefined): Values {
  if (!type) return values;
  const own = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));
  const { hfov, vfov, pixels, range } = type;
  return { hfov, vfov, pixels, range, ...own };
}

/** The shape that a GeoJSON geometry type is drawn as. */
export const shapeOfType = (type: string): Shape =>
  type.endsWith('Polygon') ? 'polygon' : type.endsWith('String') ? 'line' : 'point';
