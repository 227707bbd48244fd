import { accessControl, attended } from './access-control-field.ts';
import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { area, cleared, lines } from './shapes.ts';

const pen = { stroke: ink.olive, width: 0.3 };

export const packingArea: Kind = {
  id: 'packing-area',
  name: 'Packing area',
  plural: 'Packing areas',
  about: 'Where export goods are packed.',
  group: 'site',
  section: 'Areas',
  shapes: ['polygon'],
  multi: true,
  key: 'k',
  fields: [accessControl, attended],
  symbol: {
    fill: { colour: ink.olive, opacity: 0.07 },
    hatch: { pattern: 'dots', angle: 0, gap: 2, width: 0.36, colour: ink.olive },
    strokes: [{ colour: ink.olive, width: 0.3 }],
    badge: {
      shapes: cleared([
        area([-1.8, -0.5, 1.8, -0.5, 1.8, 1.9, -1.8, 1.9], { fill: ink.white, ...pen }),
        lines(
          [
            [-1.8, -0.5, -2.6, -1.7],
            [1.8, -0.5, 2.6, -1.7],
            [-1.8, -0.5, -0.9, -1.6],
            [1.8, -0.5, 0.9, -1.6],
          ],
          pen,
        ),
      ]),
      size: 5.4,
    },
  },
};
