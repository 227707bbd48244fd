import type { Kind } from './kind.ts';
import { width } from './measure-fields.ts';
import { roadSymbol } from './road-symbol.ts';

export const siteRoad: Kind = {
  id: 'site-road',
  name: 'Site road',
  plural: 'Site roads',
  about: 'A road inside the site or leading to it.',
  group: 'both',
  section: 'Roads and flows',
  shapes: ['line'],
  key: 'r',
  fields: [width('Of the carriageway: the road prints at its true width.')],
  symbol: roadSymbol('#f4f2ee', { width: 0.18 }),
};
