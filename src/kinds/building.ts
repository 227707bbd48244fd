import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { height } from './measure-fields.ts';

export const building: Kind = {
  id: 'building',
  name: 'Building',
  plural: 'Buildings',
  about: 'A building, or a canopy that is open below.',
  group: 'both',
  section: 'Buildings',
  shapes: ['polygon'],
  multi: true,
  key: 'u',
  fields: [
    height('From the ground to the eaves or parapet: it decides what the building shades and hides.', 500),
    { id: 'use', label: 'Use', type: 'text', help: 'What happens in it: coolstore, packhouse, office, workshop.' },
    {
      id: 'clearance',
      label: 'Open below',
      type: 'number',
      unit: 'm',
      min: 0,
      max: 100,
      rare: true,
      help: 'For a canopy: the free height under it. Light and sight pass below this height.',
    },
  ],
  symbol: {
    fill: { colour: ink.stone, opacity: 0.75 },
    strokes: [{ colour: ink.black, width: 0.4 }],
  },
  variants: {
    field: 'clearance',
    symbols: {
      set: {
        name: 'Canopy',
        symbol: {
          fill: { colour: ink.stone, opacity: 0.35 },
          strokes: [{ colour: ink.black, width: 0.3, dash: [2, 0.9] }],
        },
      },
    },
  },
};
