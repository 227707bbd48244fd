import type { Field } from '../../kinds/field.ts';

const source: Field = {
  id: 'source',
  label: 'Source',
  type: 'text',
  help: 'Where the number comes from: a standard and its table, a site rule, an officer’s letter. The law gives words, not numbers.',
};

/** The level of light that a person adopted for a word like “adequate”. */
export const lightingFields: readonly Field[] = [
  {
    id: 'average',
    label: 'Average',
    type: 'number',
    unit: 'lx',
    min: 0,
    open: 'min',
    max: 10_000,
    help: 'Mean over the area or along the line.',
  },
  { id: 'min', label: 'Lowest', type: 'number', unit: 'lx', min: 0, max: 10_000, help: 'No place darker than this.' },
  {
    id: 'uniformity',
    label: 'Uniformity',
    type: 'number',
    unit: 'fraction',
    min: 0,
    open: 'min',
    max: 1,
    help: 'Lowest divided by average.',
    rare: true,
  },
  {
    id: 'planeHeight',
    label: 'Height',
    type: 'number',
    unit: 'm',
    min: -100,
    max: 100,
    help: 'Height above ground at which light is judged.',
    rare: true,
  },
  source,
];

/** How well cameras must see, as a person adopted it. */
export const viewingFields: readonly Field[] = [
  {
    id: 'pixelsPerMetre',
    label: 'Detail',
    type: 'number',
    unit: 'px/m',
    min: 0,
    open: 'min',
    max: 5000,
    help: 'Pixels on one metre at the target. IEC 62676-4:2014 observes at 62.5.',
  },
  {
    id: 'fraction',
    label: 'Share seen',
    type: 'number',
    unit: 'fraction',
    min: 0,
    open: 'min',
    max: 1,
    help: 'How much of the area must be seen so: 0.9 is nine tenths.',
  },
  source,
];

export const separationFields: readonly Field[] = [
  {
    id: 'metres',
    label: 'Distance',
    type: 'number',
    unit: 'm',
    min: 0,
    max: 10_000,
    help: 'From packing and loading areas to parking areas.',
  },
  source,
];

/** The kinds that clause 1.3 wants lit: entrances and exits, cargo handling and storage, parking, fences. */
export const litKinds = [
  'access-point',
  'gate',
  'loading-area',
  'packing-area',
  'cargo-storage',
  'container-storage',
  'parking-area',
  'vehicle-area',
  'fence',
] as const;

/** The kinds that clauses 6.8, 6.11 and 1.5 may want seen. */
export const seenKinds = [
  'loading-area',
  'packing-area',
  'cargo-storage',
  'container-storage',
  'gate',
  'fence',
] as const;
