import { accessControl } from './access-control-field.ts';
import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { box, cleared, disc, lines } from './shapes.ts';
import type { KindSymbol, Shape } from './symbol.ts';

const body = (fill: string): Shape => box(-2.6, -1.2, 5.2, 2.4, { fill, stroke: ink.teal, width: 0.3 });
const ribs = (colour: string): Shape =>
  lines(
    [-1.5, -0.5, 0.5, 1.5].map((x) => [x, -0.75, x, 0.75]),
    { stroke: colour, width: 0.22 },
  );
const seal: readonly Shape[] = [
  disc(2.5, 1.2, 0.95, { fill: ink.white, stroke: ink.teal, width: 0.25 }),
  disc(2.5, 1.2, 0.4, { fill: ink.teal }),
];

const storage = (badge: readonly Shape[]): KindSymbol => ({
  fill: { colour: ink.teal, opacity: 0.06 },
  hatch: { pattern: 'cross', angle: 0, along: true, gap: 4, width: 0.11, colour: ink.teal },
  strokes: [{ colour: ink.teal, width: 0.35, dash: [3, 0.8] }],
  badge: { shapes: cleared(badge), size: 6.2 },
});

export const containerStorage: Kind = {
  id: 'container-storage',
  name: 'Container storage',
  plural: 'Container storage areas',
  about: 'Where containers stand, empty or sealed.',
  group: 'both',
  section: 'Areas',
  shapes: ['polygon'],
  multi: true,
  key: 'c',
  fields: [
    {
      id: 'contents',
      label: 'Containers',
      type: 'choice',
      options: [
        { id: 'empty', label: 'Empty' },
        { id: 'sealed', label: 'Sealed' },
        { id: 'both', label: 'Empty and sealed' },
      ],
      help: 'The site plan must show where empty and where sealed containers are kept.',
      cites: 'SES 1.9',
    },
    accessControl,
  ],
  symbol: storage([body(ink.white)]),
  variants: {
    field: 'contents',
    symbols: {
      empty: { name: 'Empty container storage', symbol: storage([body(ink.white), ribs(ink.teal)]) },
      sealed: { name: 'Sealed container storage', symbol: storage([body(ink.teal), ribs(ink.white), ...seal]) },
      both: {
        name: 'Empty and sealed container storage',
        symbol: storage([body(ink.white), box(-2.6, -1.2, 2.6, 2.4, { fill: ink.teal }), ...seal]),
      },
    },
  },
};
