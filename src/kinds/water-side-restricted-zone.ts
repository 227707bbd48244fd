import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import type { KindSymbol, Surround } from './symbol.ts';
import { zoneDistance, zoneFields, zoneSide } from './zone-fields.ts';
import { limitTicks, zoneVariants } from './zone-symbol.ts';

const drawn: Omit<Surround, 'distance' | 'side'> = {
  fill: { colour: ink.blue, opacity: 0.05 },
  hatch: { pattern: 'waves', angle: 0, gap: 4.2, width: 0.17, colour: ink.blue },
  strokes: [{ colour: ink.blue, width: 0.55, dash: [5, 1] }],
  ornaments: [limitTicks(ink.blue, 6)],
};

const symbol: KindSymbol = { ...drawn, surround: { distance: 'distance', side: 'side', ...drawn } };

export const waterSideRestrictedZone: Kind = {
  id: 'water-side-restricted-zone',
  name: 'Water-side restricted zone',
  plural: 'Water-side restricted zones',
  about: 'A port security zone in the water that vessels and people enter only with authority.',
  group: 'port',
  section: 'Zones',
  shapes: ['polygon', 'line', 'point'],
  multi: true,
  zone: true,
  key: 'W',
  fields: [...zoneFields, ...zoneDistance(true), zoneSide],
  symbol,
  variants: { field: 'status', symbols: zoneVariants('Water-side restricted zone', symbol, ink.blue) },
};
