import { bars } from './bars-field.ts';
import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import type { KindSymbol, Stroke } from './symbol.ts';

const wave = (line: Partial<Stroke>): KindSymbol => ({
  strokes: [{ colour: ink.blue, width: 0.3, form: 'wave', pitch: 3, ...line }],
});

export const waterMark: Kind = {
  id: 'water-mark',
  name: 'Water mark',
  plural: 'Water marks',
  about: 'A tide line such as mean high water mark: where land meets water in law.',
  group: 'port',
  section: 'Water',
  shapes: ['line'],
  multi: true,
  key: 'j',
  fields: [
    {
      id: 'mark',
      label: 'Mark',
      type: 'choice',
      options: [
        { id: 'MHWM', label: 'Mean high water mark' },
        { id: 'HWM', label: 'High water mark' },
        { id: 'MHWS', label: 'Mean high water springs' },
        { id: 'LWM', label: 'Low water mark' },
      ],
      help: 'Which tide line it is, as the notice names it.',
    },
    { id: 'source', label: 'Source', type: 'text', help: 'Where the line comes from: a survey, a cadastre, a chart.' },
    { id: 'date', label: 'Date', type: 'date', help: 'When it was surveyed or read: tide lines move.' },
    bars,
  ],
  symbol: wave({}),
  variants: {
    field: 'mark',
    symbols: {
      MHWM: { name: 'Mean high water mark', symbol: wave({ width: 0.35 }) },
      HWM: { name: 'High water mark', symbol: wave({ width: 0.35, dash: [6, 1] }) },
      MHWS: { name: 'Mean high water springs', symbol: wave({ width: 0.35, dash: [6, 0.9, 0.6, 0.9] }) },
      LWM: { name: 'Low water mark', symbol: wave({ width: 0.3, dash: [1.5, 0.9] }) },
    },
  },
};
