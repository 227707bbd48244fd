import type { NumberField } from './field.ts';

export const height = (help: string, max: number): NumberField => ({
  id: 'height',
  label: 'Height',
  type: 'number',
  unit: 'm',
  min: 0,
  max,
  open: 'min',
  help,
});

export const width = (help: string): NumberField => ({
  id: 'width',
  label: 'Width',
  type: 'number',
  unit: 'm',
  min: 0,
  max: 200,
  open: 'min',
  help,
});

export const mountHeight = (help: string): NumberField => ({
  id: 'mountHeight',
  label: 'Mounting height',
  type: 'number',
  unit: 'm',
  min: 0,
  max: 200,
  open: 'min',
  help,
});

export const azimuth = (help: string): NumberField => ({
  id: 'azimuth',
  label: 'Direction',
  type: 'number',
  unit: '°',
  min: -360,
  max: 360,
  help,
});
