import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { box, cleared, lines } from './shapes.ts';

const pins = [-0.8, 0, 0.8].flatMap((at) => [
  [at, -1.9, at, -1.2],
  [at, 1.2, at, 1.9],
  [-1.9, at, -1.2, at],
  [1.2, at, 1.9, at],
]);

export const equipment: Kind = {
  id: 'equipment',
  name: 'Security equipment',
  plural: 'Security equipment',
  about: 'A recorder, alarm panel, access controller or other security equipment.',
  group: 'both',
  section: 'Security',
  shapes: ['point'],
  key: 'e',
  fields: [
    {
      id: 'type',
      label: 'Type',
      type: 'choice',
      options: [
        { id: 'recorder', label: 'Recorder' },
        { id: 'alarm-panel', label: 'Alarm panel' },
        { id: 'access-controller', label: 'Access controller' },
        { id: 'other', label: 'Other' },
      ],
      help: 'What it is.',
    },
    {
      id: 'secured',
      label: 'Physically secured',
      type: 'flag',
      help: 'Tick if it stands in a locked room or cabinet, so that only authorised people reach it.',
      cites: 'SES 1.7',
    },
  ],
  symbol: {
    marker: {
      shapes: cleared(
        [
          lines(pins, { stroke: ink.black, width: 0.22 }),
          box(-1.25, -1.25, 2.5, 2.5, { fill: ink.white, stroke: ink.black, width: 0.3 }),
          box(-0.55, -0.55, 1.1, 1.1, { fill: ink.black }),
        ],
        0.25,
      ),
      size: 4.2,
    },
  },
};
