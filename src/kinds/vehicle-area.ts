import { ink } from './ink.ts';
import type { Kind } from './kind.ts';

export const vehicleArea: Kind = {
  id: 'vehicle-area',
  name: 'Vehicle area',
  plural: 'Vehicle areas',
  about: 'A yard or apron where vehicles may go.',
  group: 'both',
  section: 'Areas',
  shapes: ['polygon'],
  multi: true,
  key: 'v',
  fields: [],
  symbol: {
    fill: { colour: '#f1eee7', opacity: 1 },
    strokes: [{ colour: ink.mid, width: 0.18, dash: [1.4, 0.8] }],
  },
};
