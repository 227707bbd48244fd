import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { arc, area, box, cleared, disc, line, lines } from './shapes.ts';
import type { Marker, Shape } from './symbol.ts';

const pen = { stroke: ink.black, width: 0.25 };
const solid = { fill: ink.black };

/** A clear opening in the wall, between two jambs. */
const opening = (half: number): readonly Shape[] => [
  box(-half, -0.45, 2 * half, 0.9, { fill: ink.white }),
  lines(
    [
      [-half, -0.6, -half, 0.6],
      [half, -0.6, half, 0.6],
    ],
    { stroke: ink.black, width: 0.35 },
  ),
];

const marker = (size: number, shapes: readonly Shape[]): Marker => ({ shapes, size, align: ['building', 'fence'] });

const leaf = (hinge: number, length: number): readonly Shape[] => [
  line([hinge, 0, hinge, -length], pen),
  arc(hinge, 0, length, 0, hinge < 0 ? 90 : -90, { stroke: ink.black, width: 0.15 }),
];

const person: readonly Shape[] = [
  disc(0, -1.75, 0.42, solid),
  area([-0.55, -0.35, -0.35, -1.25, 0.35, -1.25, 0.55, -0.35], solid),
];

export const accessPoint: Kind = {
  id: 'access-point',
  name: 'Access point',
  plural: 'Access points',
  about: 'A door of a building, or a way through a fence, with what controls it.',
  group: 'both',
  section: 'Buildings',
  shapes: ['point'],
  key: 'a',
  fields: [
    {
      id: 'type',
      label: 'Type',
      type: 'choice',
      options: [
        { id: 'door', label: 'Door' },
        { id: 'double-door', label: 'Double door' },
        { id: 'roller-door', label: 'Roller door' },
        { id: 'dock-door', label: 'Loading dock door' },
        { id: 'fire-exit', label: 'Fire exit' },
        { id: 'pedestrian-gate', label: 'Pedestrian gate' },
        { id: 'vehicle-gate', label: 'Vehicle gate' },
        { id: 'turnstile', label: 'Turnstile' },
        { id: 'other', label: 'Other' },
      ],
      help: 'How people or goods pass.',
      cites: 'SES 1.9',
    },
    {
      id: 'control',
      label: 'Control',
      type: 'text',
      help: 'What stops others: key, swipe card, code, guard, locked from inside.',
      cites: 'SES 1.1',
    },
  ],
  symbol: {
    marker: marker(
      3.2,
      cleared(
        [area([0, 0.3, -1.3, 2.3, 1.3, 2.3], solid), line([-1.4, 0, 1.4, 0], { stroke: ink.black, width: 0.5 })],
        0.2,
      ),
    ),
  },
  variants: {
    field: 'type',
    symbols: {
      door: { name: 'Door', symbol: { marker: marker(3.2, [...opening(1), ...leaf(-1, 2)]) } },
      'double-door': {
        name: 'Double door',
        symbol: { marker: marker(4, [...opening(1.7), ...leaf(-1.7, 1.7), ...leaf(1.7, 1.7)]) },
      },
      'roller-door': {
        name: 'Roller door',
        symbol: {
          marker: marker(4, [
            ...opening(1.8),
            lines(
              [-1.2, -0.6, 0, 0.6, 1.2].map((x) => [x, -0.45, x, 0.45]),
              { stroke: ink.black, width: 0.2 },
            ),
          ]),
        },
      },
      'dock-door': {
        name: 'Loading dock door',
        symbol: {
          marker: marker(4, [
            box(-1.6, -0.6, 3.2, 1.2, { fill: ink.black }),
            box(-1, -0.28, 2, 0.56, { fill: ink.white }),
          ]),
        },
      },
      'fire-exit': {
        name: 'Fire exit',
        symbol: {
          marker: marker(3.6, [
            ...opening(1),
            line([0, -1.3, 0, 1.2], { stroke: ink.green, width: 0.4 }),
            area([0, 2.2, -0.7, 1, 0.7, 1], { fill: ink.green }),
          ]),
        },
      },
      'pedestrian-gate': {
        name: 'Pedestrian gate',
        symbol: { marker: marker(4, [...opening(1), ...cleared(person, 0.15)]) },
      },
      'vehicle-gate': {
        name: 'Vehicle gate',
        symbol: {
          marker: marker(5, [
            ...opening(2.2),
            line([-2.2, 0, -0.15, -1.3], { stroke: ink.black, width: 0.4 }),
            line([2.2, 0, 0.15, -1.3], { stroke: ink.black, width: 0.4 }),
          ]),
        },
      },
      turnstile: {
        name: 'Turnstile',
        symbol: {
          marker: marker(3.2, [
            disc(0, 0, 1.3, { fill: ink.white, stroke: ink.black, width: 0.25 }),
            lines(
              [
                [0, -1.3, 0, 1.3],
                [-1.13, -0.65, 1.13, 0.65],
                [-1.13, 0.65, 1.13, -0.65],
              ],
              pen,
            ),
          ]),
        },
      },
    },
  },
};
