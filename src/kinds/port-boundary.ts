import { ink } from './ink.ts';
import type { Kind } from './kind.ts';

export const portBoundary: Kind = {
  id: 'port-boundary',
  name: 'Security regulated port',
  plural: 'Security regulated ports',
  about: 'The boundary of the security regulated port, as its notice describes it.',
  group: 'port',
  section: 'Boundaries',
  shapes: ['polygon'],
  multi: true,
  boundary: true,
  key: 'B',
  fields: [
    {
      id: 'notice',
      label: 'Notice',
      type: 'text',
      help: 'The notice in the Gazette that declares the port: its number and date.',
      cites: 'Act s 13',
    },
  ],
  symbol: {
    strokes: [
      { colour: '#ecd3e8', width: 1.8, offset: -0.9 },
      { colour: ink.magenta, width: 0.8, dash: [9, 1.8, 1.8, 1.8] },
    ],
  },
};
