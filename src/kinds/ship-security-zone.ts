import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { cleared } from './shapes.ts';
import type { KindSymbol } from './symbol.ts';
import { zoneDistance, zoneFields } from './zone-fields.ts';
import { zoneVariants } from './zone-symbol.ts';

const hull = {
  path: 'M 0 -3.2 C 1.3 -2 1.4 -1 1.4 0 L 1.2 2.8 L -1.2 2.8 L -1.4 0 C -1.4 -1 -1.3 -2 0 -3.2 Z',
  fill: ink.teal,
};
const bridge = { path: 'M -0.8 1.2 L 0.8 1.2 L 0.8 2.1 L -0.8 2.1 Z', fill: ink.white };

const symbol: KindSymbol = {
  surround: {
    distance: 'distance',
    fill: { colour: ink.teal, opacity: 0.05 },
    hatch: { pattern: 'dots', angle: 0, gap: 3, width: 0.34, colour: ink.teal },
    strokes: [{ colour: ink.teal, width: 0.6, dash: [4.5, 1.4] }],
  },
  fill: { colour: ink.teal, opacity: 0.15 },
  strokes: [{ colour: ink.teal, width: 0.3 }],
  marker: { shapes: cleared([hull, bridge], 0.25), size: 6 },
};

export const shipSecurityZone: Kind = {
  id: 'ship-security-zone',
  name: 'Ship security zone',
  plural: 'Ship security zones',
  about: 'The water within a distance of a ship, at its berth, at anchor or under way.',
  group: 'port',
  section: 'Zones',
  shapes: ['point', 'line', 'polygon'],
  zone: true,
  key: 'Z',
  fields: [...zoneDistance(false), ...zoneFields],
  symbol,
  variants: { field: 'status', symbols: zoneVariants('Ship security zone', symbol, ink.teal) },
};
