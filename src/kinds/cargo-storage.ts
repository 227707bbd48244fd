import { accessControl, attended } from './access-control-field.ts';
import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { box, cleared, line } from './shapes.ts';

const pen = { fill: ink.white, stroke: ink.brown, width: 0.28 };

export const cargoStorage: Kind = {
  id: 'cargo-storage',
  name: 'Cargo storage',
  plural: 'Cargo storage areas',
  about: 'Where export goods are kept.',
  group: 'both',
  section: 'Areas',
  shapes: ['polygon'],
  multi: true,
  key: 's',
  fields: [accessControl, attended],
  symbol: {
    fill: { colour: ink.brown, opacity: 0.07 },
    hatch: { pattern: 'lines', angle: 0, gap: 2.4, width: 0.13, colour: ink.brown },
    strokes: [{ colour: ink.brown, width: 0.3 }],
    badge: {
      shapes: cleared([
        box(-1.9, -0.1, 1.8, 1.6, pen),
        box(0.1, -0.1, 1.8, 1.6, pen),
        box(-0.9, -1.8, 1.8, 1.6, pen),
        line([-2.2, 1.9, 2.2, 1.9], { stroke: ink.brown, width: 0.4 }),
      ]),
      size: 5,
    },
  },
};
