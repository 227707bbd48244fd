import type { Field } from '../../kinds/field.ts';

/** What a sheet says of itself, as its form asks for it. */
export const titleField: Field = {
  id: 'title',
  label: 'Title',
  type: 'text',
  long: true,
  help: 'What the map shows, and of where.',
  cites: 'reg 3.11(1)(a)',
};

export const numberField: Field = { id: 'number', label: 'Sheet number', type: 'text', help: 'Printed as “1 of 3”.' };

export const rotationField: Field = {
  id: 'rotation',
  label: 'Turned by',
  type: 'number',
  unit: '°',
  min: -360,
  max: 360,
  default: 0,
  help: 'How far the map is turned clockwise on the paper; 0 is grid north up.',
};

export const dateField: Field = {
  id: 'date',
  label: 'Date produced',
  type: 'date',
  help: 'The day that this map was made.',
  cites: 'reg 3.11(1)(i)',
};

export const authorField = (planAuthor: string): Field => ({
  id: 'author',
  label: 'Author',
  type: 'text',
  help: planAuthor
    ? `The person who made the map. Left empty: ${planAuthor}, the plan’s author.`
    : 'The person who made the map.',
  cites: 'reg 3.11(1)(j)',
});

export const hiddenField = (kinds: readonly { readonly id: string; readonly label: string }[]): Field => ({
  id: 'hiddenKinds',
  label: 'Left off this sheet',
  type: 'choices',
  options: kinds,
  help: 'Kinds that this map does not draw and says nothing of: cameras, on a map that goes to others.',
});

export const papers = [
  { id: 'A3', label: 'A3' },
  { id: 'A4', label: 'A4' },
] as const;

export const orientations = [
  { id: 'landscape', label: 'Landscape' },
  { id: 'portrait', label: 'Portrait' },
] as const;

export const coordinateFormats = [
  { id: 'dms', label: 'Degrees, minutes, seconds' },
  { id: 'ddm', label: 'Degrees, decimal minutes' },
  { id: 'dd', label: 'Decimal degrees' },
  { id: 'en', label: 'Eastings and northings only' },
] as const;
