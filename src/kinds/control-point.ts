import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { area, cleared, disc } from './shapes.ts';

export const controlPoint: Kind = {
  id: 'control-point',
  name: 'Control point',
  plural: 'Control points',
  about: 'A surveyed mark with known coordinates.',
  group: 'both',
  section: 'Notes',
  shapes: ['point'],
  key: 'D',
  fields: [],
  symbol: {
    marker: {
      shapes: cleared(
        [
          area([0, -2, 1.75, 1.05, -1.75, 1.05], { fill: ink.white, stroke: ink.black, width: 0.3 }),
          disc(0, 0, 0.35, { fill: ink.black }),
        ],
        0.25,
      ),
      size: 4,
    },
  },
};
