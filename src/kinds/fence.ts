import type { Kind } from './kind.ts';

export const fence: Kind = {
  id: 'fence',
  name: 'Fence',
  plural: 'Fences',
  about: 'A run of fence, wall or other barrier line.',
  group: 'both',
  shapes: ['line'],
  key: 'f',
  fields: [],
  symbol: { strokes: [{ colour: '#222222', width: 0.35 }] },
};
