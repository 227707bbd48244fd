import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { area, cleared, disc, line } from './shapes.ts';

export const screeningPoint: Kind = {
  id: 'screening-point',
  name: 'Screening point',
  plural: 'Screening points',
  about: 'Where people and goods are screened and cleared.',
  group: 'port',
  section: 'Security',
  shapes: ['point'],
  key: 'q',
  fields: [],
  symbol: {
    marker: {
      shapes: cleared([
        line([-1.9, 2.2, -1.9, -2.1, 1.9, -2.1, 1.9, 2.2], { fill: ink.white, stroke: ink.violet, width: 0.6 }),
        disc(0, -0.95, 0.52, { fill: ink.violet }),
        area([-0.75, 2.2, -0.5, -0.15, 0.5, -0.15, 0.75, 2.2], { fill: ink.violet }),
      ]),
      size: 5,
    },
  },
};
