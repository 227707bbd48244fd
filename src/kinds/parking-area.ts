import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { line, lines, plate } from './shapes.ts';
import type { KindSymbol, Shape } from './symbol.ts';

/** A capital P about a centre, and beside it the first letter of whose it is. */
const p = (x: number): Shape => ({
  path: `M ${x - 0.75} 1.4 L ${x - 0.75} -1.4 L ${x + 0.2} -1.4 C ${x + 1.35} -1.4 ${x + 1.35} 0.3 ${x + 0.2} 0.3 L ${x - 0.75} 0.3`,
  stroke: ink.white,
  width: 0.55,
});
const small = { stroke: ink.white, width: 0.35 };
const letters: Readonly<Record<'s' | 'v' | 't', Shape>> = {
  s: {
    path: 'M 1.9 0.05 C 1.6 -0.4 0.85 -0.25 0.85 0.2 C 0.85 0.8 1.95 0.4 1.95 1 C 1.95 1.5 1.05 1.55 0.8 1.1',
    ...small,
  },
  v: line([0.8, -0.15, 1.35, 1.4, 1.9, -0.15], small),
  t: lines(
    [
      [0.8, -0.1, 1.9, -0.1],
      [1.35, -0.1, 1.35, 1.4],
    ],
    small,
  ),
};

const parking = (letter?: Shape): KindSymbol => ({
  fill: { colour: ink.blue, opacity: 0.08 },
  strokes: [{ colour: ink.navy, width: 0.25 }],
  badge: {
    shapes: [
      plate(0, 0, 5, 4.4, 0.7, { fill: ink.navy, stroke: ink.white, width: 0.3 }),
      ...(letter ? [p(-1), letter] : [p(0)]),
    ],
    size: 5.2,
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
  symbol: parking(),
  variants: {
    field: 'for',
    symbols: {
      staff: { name: 'Staff parking', symbol: parking(letters.s) },
      visitors: { name: 'Visitor parking', symbol: parking(letters.v) },
      trucks: { name: 'Truck parking', symbol: parking(letters.t) },
    },
  },
};
