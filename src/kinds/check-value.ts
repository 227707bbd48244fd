import type { Field, NumberField } from './field.ts';

const unitWords: Readonly<Record<NumberField['unit'], string>> = {
  m: 'metres',
  '°': 'degrees',
  days: 'days',
  lx: 'lux',
  count: 'a number',
  'px/m': 'pixels per metre',
  fraction: 'a number',
  mm: 'millimetres',
  'm²': 'square metres',
  lm: 'lumens',
};

/**
 * What is wrong with a value for a field, or undefined if nothing is: `expected degrees between 1 and 360, got "wide"`.
 * Missing (undefined, null, and an empty text where one option or date is wanted) is never wrong: GIS programs write it so.
 */
export function checkValue(field: Field, value: unknown): string | undefined {
  if (isMissing(field, value) || fits(field, value)) return undefined;
  return `expected ${expectation(field)}, got ${shown(value)}`;
}

/** Whether a value counts as not filled in. */
export const isMissing = (field: Field, value: unknown): boolean =>
  value === undefined || value === null || (value === '' && field.type !== 'number' && field.type !== 'flag');

/** What a field takes, in words: `degrees between 1 and 360`. */
export function expectation(field: Field): string {
  switch (field.type) {
    case 'text':
      return 'text';
    case 'number':
      return numberExpectation(field);
    case 'flag':
      return 'true or false';
    case 'choice':
      return `one of ${field.options.map((option) => option.id).join(', ')}`;
    case 'choices':
      return `a list of ${field.options.map((option) => option.id).join(', ')}`;
    case 'pixels':
      return '[width, height] in whole pixels';
    case 'date':
      return 'a date written YYYY-MM-DD';
    case 'reference':
      return `the id of a ${field.to === 'camera-type' ? 'camera type' : field.to}`;
  }
}

/** The limits of a number in words: `metres above 0 and up to 500`. */
export function numberExpectation(field: NumberField): string {
  const words = field.whole
    ? field.unit === 'count'
      ? 'a whole number'
      : `whole ${unitWords[field.unit]}`
    : unitWords[field.unit];
  const openMin = field.open === 'min' || field.open === 'both';
  const openMax = field.open === 'max' || field.open === 'both';
  if (!openMin && !openMax) return `${words} between ${field.min} and ${field.max}`;
  return `${words} ${openMin ? 'above' : 'from'} ${field.min} and ${openMax ? 'below' : 'up to'} ${field.max}`;
}

function fits(field: Field, value: unknown): boolean {
  switch (field.type) {
    case 'text':
    case 'reference':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number' && numberFits(field, value);
    case 'flag':
      return typeof value === 'boolean';
    case 'choice':
      return field.options.some((option) => option.id === value);
    case 'choices':
      return (
        Array.isArray(value) &&
        value.every((entry) => field.options.some((option) => optionValue(field, option.id) === entry))
      );
    case 'pixels':
      return Array.isArray(value) && value.length === 2 && value.every(isPixelCount);
    case 'date':
      return typeof value === 'string' && isDate(value);
  }
}

/** An option as the file holds it: its id, or that as a number. */
export const optionValue = (field: { readonly numbers?: boolean }, id: string): string | number =>
  field.numbers ? Number(id) : id;

function numberFits(field: NumberField, value: number): boolean {
  if (!Number.isFinite(value) || (field.whole && !Number.isInteger(value))) return false;
  const aboveMin = field.open === 'min' || field.open === 'both' ? value > field.min : value >= field.min;
  const belowMax = field.open === 'max' || field.open === 'both' ? value < field.max : value <= field.max;
  return aboveMin && belowMax;
}

const isPixelCount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 100_000;

/** Whether a text is a day of the calendar written YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function shown(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return 'something that is not a number';
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
