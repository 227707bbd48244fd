import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { box, cleared, line, lines } from './shapes.ts';

export const sign: Kind = {
  id: 'sign',
  name: 'Sign',
  plural: 'Signs',
  about: 'A sign that tells people of a boundary, a zone or a rule.',
  group: 'both',
  section: 'Security',
  shapes: ['point'],
  key: 'i',
  fields: [{ id: 'text', label: 'Text', type: 'text', long: true, help: 'What the sign says.' }],
  symbol: {
    marker: {
      shapes: cleared(
        [
          line([0, -0.2, 0, 2.1], { stroke: ink.black, width: 0.4 }),
          box(-1.9, -2.2, 3.8, 2.4, { fill: ink.white, stroke: ink.black, width: 0.3 }),
          lines(
            [
              [-1.2, -1.4, 1.2, -1.4],
              [-1.2, -0.6, 0.5, -0.6],
            ],
            { stroke: ink.black, width: 0.3 },
          ),
        ],
        0.25,
      ),
      size: 4.6,
    },
  },
};
