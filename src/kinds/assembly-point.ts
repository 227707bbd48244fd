import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { area, cleared, disc, line, plate } from './shapes.ts';
import type { Shape } from './symbol.ts';

/** An arrow from a corner towards the middle. */
const inward = (x: number, y: number): readonly Shape[] => [
  line([x * 1.95, y * 1.95, x * 1.35, y * 1.35], { stroke: ink.white, width: 0.42 }),
  area([x * 0.8, y * 0.8, x * 1.65, y * 0.8, x * 0.8, y * 1.65], { fill: ink.white }),
];

export const assemblyPoint: Kind = {
  id: 'assembly-point',
  name: 'Assembly point',
  plural: 'Assembly points',
  about: 'Where people gather in an evacuation.',
  group: 'site',
  section: 'Security',
  shapes: ['point'],
  key: 'y',
  fields: [],
  symbol: {
    marker: {
      shapes: [
        ...cleared([plate(0, 0, 5, 5, 0.5, { fill: ink.green })], 0.25),
        ...inward(1, 1),
        ...inward(-1, 1),
        ...inward(1, -1),
        ...inward(-1, -1),
        disc(0, 0, 0.6, { fill: ink.white }),
      ],
      size: 5.4,
    },
  },
};
