import { flowDirection } from './flow-field.ts';
import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { area, cleared } from './shapes.ts';
import type { KindSymbol, Shape } from './symbol.ts';

const ahead = area([2.1, 0, -1.1, -1.25, -0.5, 0, -1.1, 1.25], { fill: ink.navy });
const back = area([-2.1, 0, 1.1, -1.25, 0.5, 0, 1.1, 1.25], { fill: ink.navy });
const twoWay: readonly Shape[] = [
  area([3, 0, 0.1, -1.25, 0.1, 1.25], { fill: ink.navy }),
  area([-3, 0, -0.1, -1.25, -0.1, 1.25], { fill: ink.navy }),
];

const flow = (arrows: readonly Shape[]): KindSymbol => ({
  strokes: [
    { colour: ink.white, width: 1.3 },
    { colour: ink.navy, width: 0.7 },
  ],
  ornaments: [{ shapes: cleared(arrows, 0.2), every: 24, turn: 'line' }],
});

export const transportRoute: Kind = {
  id: 'transport-route',
  name: 'Transport operator flow',
  plural: 'Transport operator flows',
  about: 'The way that transport operators drive through the site.',
  group: 'site',
  section: 'Roads and flows',
  shapes: ['line'],
  key: 't',
  fields: [{ ...flowDirection, cites: 'SES 1.9' }],
  symbol: flow([ahead]),
  variants: {
    field: 'direction',
    symbols: {
      reverse: { name: 'Transport operator flow', symbol: flow([back]) },
      both: { name: 'Transport operator flow, both ways', symbol: flow(twoWay) },
    },
  },
};
