import { flowDirection } from './flow-field.ts';
import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { area, cleared } from './shapes.ts';
import type { KindSymbol, Shape } from './symbol.ts';

const open = { fill: ink.white, stroke: ink.grey, width: 0.3 };
const ahead = area([1.7, 0, -0.9, -1.05, -0.9, 1.05], open);
const back = area([-1.7, 0, 0.9, -1.05, 0.9, 1.05], open);
const twoWay: readonly Shape[] = [area([2.6, 0, 0, -1.05, 0, 1.05], open), area([-2.6, 0, 0, -1.05, 0, 1.05], open)];

const flow = (arrows: readonly Shape[]): KindSymbol => ({
  strokes: [
    { colour: ink.white, width: 1 },
    { colour: ink.grey, width: 0.45, dash: [2.4, 1.2] },
  ],
  ornaments: [{ shapes: cleared(arrows, 0.2), every: 24, turn: 'line' }],
});

export const trafficRoute: Kind = {
  id: 'traffic-route',
  name: 'Other traffic flow',
  plural: 'Other traffic flows',
  about: 'The way that staff, visitors and others drive or walk through the site.',
  group: 'site',
  section: 'Roads and flows',
  shapes: ['line'],
  key: 'T',
  fields: [{ ...flowDirection, cites: 'SES 1.9' }],
  symbol: flow([ahead]),
  variants: {
    field: 'direction',
    symbols: {
      reverse: { name: 'Other traffic flow', symbol: flow([back]) },
      both: { name: 'Other traffic flow, both ways', symbol: flow(twoWay) },
    },
  },
};
