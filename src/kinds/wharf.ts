import { bars } from './bars-field.ts';
import { ink } from './ink.ts';
import type { Kind } from './kind.ts';

export const wharf: Kind = {
  id: 'wharf',
  name: 'Wharf',
  plural: 'Wharves',
  about: 'A wharf, jetty or quay. It counts as land.',
  group: 'port',
  section: 'Water',
  shapes: ['polygon'],
  multi: true,
  key: 'w',
  fields: [bars],
  symbol: {
    fill: { colour: ink.sand, opacity: 1 },
    hatch: { pattern: 'lines', angle: 90, along: true, gap: 1.6, width: 0.09, colour: ink.mid },
    strokes: [{ colour: ink.black, width: 0.35 }],
  },
};
