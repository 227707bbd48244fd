import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { area, cleared, disc, lines } from './shapes.ts';

export const navigationAid: Kind = {
  id: 'navigation-aid',
  name: 'Navigation aid',
  plural: 'Navigation aids',
  about: 'A light, beacon or buoy that boundaries are described by.',
  group: 'port',
  section: 'Water',
  shapes: ['point'],
  key: 'N',
  fields: [],
  symbol: {
    marker: {
      shapes: cleared(
        [
          lines(
            [
              [-0.9, -1.9, -2.1, -2.5],
              [0.9, -1.9, 2.1, -2.5],
              [-0.9, -1.2, -2.1, -0.8],
              [0.9, -1.2, 2.1, -0.8],
            ],
            { stroke: ink.magenta, width: 0.35 },
          ),
          disc(0, -1.55, 0.6, { fill: ink.magenta }),
          area([-0.45, -0.75, 0.45, -0.75, 1.15, 2.1, -1.15, 2.1], { fill: ink.white, stroke: ink.black, width: 0.3 }),
        ],
        0.25,
      ),
      size: 5,
    },
  },
};
