import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { height } from './measure-fields.ts';

/** Height in metres of one standard container (8 ft 6 in): what a tier counts as. */
export const tierHeight = 2.59;

export const containerStack: Kind = {
  id: 'container-stack',
  name: 'Container stack',
  plural: 'Container stacks',
  about: 'A block of stacked containers: it casts shadows and hides what is behind it.',
  group: 'both',
  section: 'Areas',
  shapes: ['polygon'],
  multi: true,
  key: 'K',
  fields: [
    {
      ...height('Of the whole stack. Left empty, it is the tiers times 2.59 m.', 50),
      defaultFrom: { field: 'tiers', times: tierHeight },
    },
    {
      id: 'tiers',
      label: 'Tiers',
      type: 'number',
      unit: 'count',
      min: 1,
      max: 12,
      whole: true,
      help: 'How many containers high it may stand.',
    },
  ],
  symbol: {
    fill: { colour: '#c9d3d2', opacity: 0.9 },
    hatch: { pattern: 'lines', angle: 90, along: true, gap: 1.2, width: 0.09, colour: ink.teal },
    strokes: [{ colour: ink.black, width: 0.25 }],
  },
};
