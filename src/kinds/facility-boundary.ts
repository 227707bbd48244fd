import { ink } from './ink.ts';
import type { Kind } from './kind.ts';

export const facilityBoundary: Kind = {
  id: 'facility-boundary',
  name: 'Port facility boundary',
  plural: 'Port facility boundaries',
  about: 'The edge of a port facility: the land and water that its operator controls.',
  group: 'port',
  section: 'Boundaries',
  shapes: ['polygon'],
  multi: true,
  boundary: true,
  key: 'F',
  fields: [],
  symbol: {
    strokes: [
      { colour: '#e3d8cc', width: 1.2, offset: -0.6 },
      { colour: ink.brown, width: 0.55, dash: [5, 1.3, 1.1, 1.3, 1.1, 1.3] },
    ],
  },
};
