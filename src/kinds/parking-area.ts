import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { plate } from './shapes.ts';
import type { KindSymbol, Shape } from './symbol.ts';

const letter: Shape = {
  path: 'M -0.75 1.4 L -0.75 -1.4 L 0.2 -1.4 C 1.35 -1.4 1.35 0.3 0.2 0.3 L -0.75 0.3',
  stroke: ink.white,
  width: 0.55,
};
const small = { stroke: ink.navy, width: 0.35 };
/** Under the P: one bar for staff, two for visitors, three for trucks. */
const bars = (count: number): readonly Shape[] =>
  Array.from({ length: count }, (_, i) => {
    const x = (i - (count - 1) / 2) * 1.3;
    return { path: `M ${(x - 0.4).toFixed(2)} 2.95 L ${(x + 0.4).toFixed(2)} 2.95`, ...small, width: 0.5 };
  });

const parking = (count: number): KindSymbol => ({
  fill: { colour: ink.blue, opacity: 0.08 },
  strokes: [{ colour: ink.navy, width: 0.25 }],
  ornaments: [],
  badge: {
    shapes: [plate(0, 0, 4.4, 4.4, 0.7, { fill: ink.navy, stroke: ink.white, width: 0.3 }), letter, ...bars(count)],
    size: 5,
  },
});

export const parkingArea: Kind = {
  id: 'parking-area',
  name: 'Parking area',
  plural: 'Parking areas',
  about: 'Where vehicles park, and whose.',
  group: 'both',
  section: 'Areas',
  shapes: ['polygon'],
  multi: true,
  key: 'p',
  fields: [
    {
      id: 'for',
      label: 'For',
      type: 'choice',
      options: [
        { id: 'staff', label: 'Staff' },
        { id: 'visitors', label: 'Visitors' },
        { id: 'trucks', label: 'Trucks' },
      ],
      help: 'Who parks here.',
      cites: 'SES 1.9',
    },
    {
      id: 'justification',
      label: 'Why close to packing or loading',
      type: 'text',
      long: true,
      rare: true,
      help: 'Only if it lies beside packing or loading: why the work needs it, and the controls that keep goods from being added.',
      cites: 'SES 6.4',
    },
  ],
  symbol: parking(0),
  variants: {
    field: 'for',
    symbols: {
      staff: { name: 'Staff parking', symbol: parking(1) },
      visitors: { name: 'Visitor parking', symbol: parking(2) },
      trucks: { name: 'Truck parking', symbol: parking(3) },
    },
  },
};
