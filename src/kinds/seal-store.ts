import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { arc, cleared, disc, line, plate } from './shapes.ts';
import type { KindSymbol } from './symbol.ts';

const hasp = { stroke: ink.black, width: 0.45 };
const locked: KindSymbol = {
  marker: {
    shapes: cleared([
      arc(0, -0.55, 0.95, -90, 90, hasp),
      plate(0, 0.75, 3, 2.5, 0.35, { fill: ink.black }),
      disc(0, 0.5, 0.38, { fill: ink.white }),
      line([0, 0.6, 0, 1.4], { stroke: ink.white, width: 0.35 }),
    ]),
    size: 4.2,
  },
};
const unlocked: KindSymbol = {
  marker: {
    shapes: cleared([
      arc(1.9, -0.75, 0.95, -90, 90, hasp),
      line([0.95, -0.75, 0.95, -0.4], hasp),
      plate(0, 0.75, 3, 2.5, 0.35, { fill: ink.white, stroke: ink.black, width: 0.3 }),
      disc(0, 0.75, 0.38, { fill: ink.black }),
    ]),
    size: 4.6,
  },
};

export const sealStore: Kind = {
  id: 'seal-store',
  name: 'Seal store',
  plural: 'Seal stores',
  about: 'The receptacle that seals are kept in.',
  group: 'site',
  section: 'Security',
  shapes: ['point'],
  key: 'S',
  fields: [
    {
      id: 'locked',
      label: 'Locked',
      type: 'flag',
      help: 'Seals must be stored in a locked receptacle, with access limited to authorised people.',
      cites: 'SES 8.8',
    },
  ],
  symbol: locked,
  variants: { field: 'locked', symbols: { false: { name: 'Seal store, not locked', symbol: unlocked } } },
};
