import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import type { KindSymbol } from './symbol.ts';
import { zoneFields } from './zone-fields.ts';
import { limitTicks, zoneVariants } from './zone-symbol.ts';

const symbol: KindSymbol = {
  fill: { colour: ink.red, opacity: 0.05 },
  hatch: { pattern: 'lines', angle: 45, gap: 2.8, width: 0.16, colour: ink.red },
  strokes: [{ colour: ink.red, width: 0.55 }],
  ornaments: [limitTicks(ink.red)],
};

export const landSideRestrictedZone: Kind = {
  id: 'land-side-restricted-zone',
  name: 'Land-side restricted zone',
  plural: 'Land-side restricted zones',
  about: 'A port security zone on land, wharves included, that people enter only with authority.',
  group: 'port',
  section: 'Zones',
  shapes: ['polygon'],
  multi: true,
  zone: true,
  key: 'L',
  fields: zoneFields,
  symbol,
  variants: { field: 'status', symbols: zoneVariants('Land-side restricted zone', symbol, ink.red) },
};
