import { accessControl } from './access-control-field.ts';
import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { area, cleared, lines } from './shapes.ts';
import type { Marker } from './symbol.ts';

const paper: Marker = {
  shapes: cleared([
    area([-1.4, -1.9, 0.6, -1.9, 1.4, -1.1, 1.4, 1.9, -1.4, 1.9], { fill: ink.white, stroke: ink.black, width: 0.3 }),
    lines(
      [
        [-0.8, -0.7, 0.8, -0.7],
        [-0.8, 0.2, 0.8, 0.2],
        [-0.8, 1.1, 0.8, 1.1],
      ],
      { stroke: ink.black, width: 0.22 },
    ),
  ]),
  size: 4.4,
};

export const office: Kind = {
  id: 'office',
  name: 'Office',
  plural: 'Offices',
  about: 'An office that holds export documents or seals.',
  group: 'both',
  section: 'Buildings',
  shapes: ['polygon', 'point'],
  key: 'o',
  fields: [
    {
      id: 'holds',
      label: 'Holds',
      type: 'choices',
      options: [
        { id: 'documents', label: 'Export documents' },
        { id: 'seals', label: 'Seals' },
      ],
      help: 'An office with export documents or seals must have access controls.',
      cites: 'SES 1.4',
    },
    accessControl,
  ],
  symbol: {
    fill: { colour: ink.white, opacity: 0.8 },
    strokes: [{ colour: ink.black, width: 0.25 }],
    marker: paper,
    badge: paper,
  },
};
