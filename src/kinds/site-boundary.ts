import { ink } from './ink.ts';
import type { Kind } from './kind.ts';

export const siteBoundary: Kind = {
  id: 'site-boundary',
  name: 'Site boundary',
  plural: 'Site boundaries',
  about: 'The edge of the land that the site occupies.',
  group: 'site',
  section: 'Boundaries',
  shapes: ['polygon'],
  multi: true,
  key: 'b',
  fields: [],
  symbol: {
    strokes: [{ colour: ink.black, width: 0.45, dash: [7, 1.4, 0.9, 1.4, 0.9, 1.4] }],
  },
};
