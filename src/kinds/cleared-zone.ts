import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import type { KindSymbol } from './symbol.ts';
import { zoneFields } from './zone-fields.ts';
import { zoneVariants } from './zone-symbol.ts';

const symbol: KindSymbol = {
  fill: { colour: ink.violet, opacity: 0.05 },
  hatch: { pattern: 'cross', angle: 45, gap: 4.2, width: 0.14, colour: ink.violet },
  strokes: [
    { colour: ink.violet, width: 0.4 },
    { colour: ink.violet, width: 0.25, offset: -0.9 },
  ],
};

export const clearedZone: Kind = {
  id: 'cleared-zone',
  name: 'Cleared zone',
  plural: 'Cleared zones',
  about: 'A port security zone that people and goods enter only after screening and clearance.',
  group: 'port',
  section: 'Zones',
  shapes: ['polygon'],
  multi: true,
  zone: true,
  key: 'C',
  fields: zoneFields,
  symbol,
  variants: { field: 'status', symbols: zoneVariants('Cleared zone', symbol, ink.violet) },
};
