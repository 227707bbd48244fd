import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { area, cleared, disc, line } from './shapes.ts';
import type { Marker } from './symbol.ts';

const question: Marker = {
  shapes: cleared([
    area([0, -2.3, 2.3, 0, 0, 2.3, -2.3, 0], { fill: ink.white, stroke: ink.grey, width: 0.3 }),
    { path: 'M -0.6 -0.6 C -0.6 -1.4 0.7 -1.4 0.7 -0.5 C 0.7 0 0 0.1 0 0.6', stroke: ink.grey, width: 0.35 },
    disc(0, 1.15, 0.24, { fill: ink.grey }),
    line([0, 0.55, 0, 0.6], { stroke: ink.grey, width: 0.35 }),
  ]),
  size: 5,
};

/** Stands in for a kind that Bollard does not know: the feature is kept and shown, and its values are left as they are. */
export const unknownKind = (id: string): Kind => ({
  id,
  name: `Unknown: ${id}`,
  plural: `Unknown: ${id}`,
  about: 'A kind that this version does not know. It is kept as it is.',
  group: 'both',
  section: 'Notes',
  shapes: ['point', 'line', 'polygon'],
  fields: [],
  symbol: {
    strokes: [{ colour: ink.grey, width: 0.3, dash: [1, 1] }],
    marker: question,
    badge: question,
  },
});
