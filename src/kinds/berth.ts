import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { cleared, disc, line } from './shapes.ts';

export const berth: Kind = {
  id: 'berth',
  name: 'Berth',
  plural: 'Berths',
  about: 'The line that a ship lies along.',
  group: 'port',
  section: 'Water',
  shapes: ['line'],
  key: 'h',
  fields: [],
  symbol: {
    strokes: [{ colour: ink.black, width: 0.6 }],
    ornaments: [
      { shapes: cleared([disc(0, 0, 0.75, { fill: ink.black })], 0.15), every: 9, turn: 'line' },
      { shapes: [line([0, -1.6, 0, 1.6], { stroke: ink.black, width: 0.5 })], every: 1, place: 'ends', turn: 'line' },
    ],
  },
};
