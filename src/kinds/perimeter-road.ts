import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { width } from './measure-fields.ts';
import { roadSymbol } from './road-symbol.ts';
import { line } from './shapes.ts';

export const perimeterRoad: Kind = {
  id: 'perimeter-road',
  name: 'Perimeter road',
  plural: 'Perimeter roads',
  about: 'A road along the perimeter, inside or outside the fence.',
  group: 'site',
  section: 'Roads and flows',
  shapes: ['line'],
  key: 'R',
  fields: [width('Of the carriageway: the road prints at its true width.')],
  symbol: {
    ...roadSymbol(ink.sand, { width: 0.3 }),
    ornaments: [{ shapes: [line([-1, 0, 1, 0], { stroke: ink.grey, width: 0.2 })], every: 4, turn: 'line' }],
  },
};
