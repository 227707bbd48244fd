import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { area, cleared } from './shapes.ts';

export const guardPost: Kind = {
  id: 'guard-post',
  name: 'Guard post',
  plural: 'Guard posts',
  about: 'Where a guard stands or sits.',
  group: 'both',
  section: 'Security',
  shapes: ['point'],
  key: 'G',
  fields: [],
  symbol: {
    marker: {
      shapes: cleared([
        area([0, -2.5, 2.2, -0.9, 1.7, -0.9, 1.7, 2, -1.7, 2, -1.7, -0.9, -2.2, -0.9], {
          fill: ink.white,
          stroke: ink.black,
          width: 0.3,
        }),
        {
          path: 'M -0.95 -0.7 L 0.95 -0.7 L 0.95 0.3 C 0.95 1 0.4 1.35 0 1.55 C -0.4 1.35 -0.95 1 -0.95 0.3 Z',
          fill: ink.black,
        },
      ]),
      size: 4.8,
    },
  },
};
