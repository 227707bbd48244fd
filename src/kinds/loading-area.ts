import { accessControl, attended } from './access-control-field.ts';
import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { area, box, cleared, line } from './shapes.ts';

export const loadingArea: Kind = {
  id: 'loading-area',
  name: 'Loading area',
  plural: 'Loading areas',
  about: 'Where containers and trucks are loaded.',
  group: 'both',
  section: 'Areas',
  shapes: ['polygon'],
  multi: true,
  key: 'l',
  fields: [accessControl, attended],
  symbol: {
    fill: { colour: ink.orange, opacity: 0.08 },
    hatch: { pattern: 'dashes', angle: 45, gap: 2.2, width: 0.16, colour: ink.orange },
    strokes: [{ colour: ink.orange, width: 0.4 }],
    badge: {
      shapes: cleared([
        box(-0.4, -1.5, 2.8, 3, { fill: ink.white, stroke: ink.orange, width: 0.3 }),
        line([-3, 0, 0.2, 0], { stroke: ink.orange, width: 0.5 }),
        area([1.5, 0, 0, -0.85, 0, 0.85], { fill: ink.orange }),
      ]),
      size: 5.6,
    },
  },
};
