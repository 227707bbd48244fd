import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { area, line } from './shapes.ts';

export const dimension: Kind = {
  id: 'dimension',
  name: 'Dimension',
  plural: 'Dimensions',
  about: 'A line that prints its own length.',
  group: 'both',
  section: 'Notes',
  shapes: ['line'],
  key: 'd',
  fields: [],
  symbol: {
    strokes: [{ colour: ink.black, width: 0.15 }],
    ornaments: [
      {
        shapes: [
          area([0, 0, -1.9, -0.4, -1.9, 0.4], { fill: ink.black }),
          line([0, -1.1, 0, 1.1], { stroke: ink.black, width: 0.15 }),
        ],
        every: 1,
        place: 'ends',
        turn: 'line',
      },
    ],
  },
  annotation: true,
};
