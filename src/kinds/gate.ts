import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { width } from './measure-fields.ts';
import { area, box, line } from './shapes.ts';
import type { KindSymbol, Shape } from './symbol.ts';

const post = box(-0.45, -0.45, 0.9, 0.9, { fill: ink.black });
const posts: readonly Shape[] = [
  box(-2.65, -0.45, 0.9, 0.9, { fill: ink.black }),
  box(1.75, -0.45, 0.9, 0.9, { fill: ink.black }),
];
const leaves: readonly Shape[] = [
  line([-2.2, 0, -0.2, -1.5], { stroke: ink.black, width: 0.4 }),
  line([2.2, 0, 0.2, -1.5], { stroke: ink.black, width: 0.4 }),
];
const clearance = box(-2.2, -0.8, 4.4, 1.6, { fill: ink.white });
const slide: readonly Shape[] = [
  line([-2.2, -0.6, 2.2, -0.6], { stroke: ink.black, width: 0.4 }),
  area([2.2, -0.6, 1.2, -1.1, 1.2, -0.1], { fill: ink.black }),
];
const arm: readonly Shape[] = [
  line([-2.2, 0, 2.2, 0], { stroke: ink.black, width: 0.7 }),
  line([-1.4, 0, -0.4, 0], { stroke: ink.white, width: 0.4 }),
  line([0.4, 0, 1.4, 0], { stroke: ink.white, width: 0.4 }),
];

/** As a point: the gate at print size. As a line: its own opening between posts, the sign of its type in the middle. */
const gateSymbol = (sign: readonly Shape[]): KindSymbol => ({
  strokes: [
    { colour: ink.white, width: 1.6 },
    { colour: ink.black, width: 0.2, dash: [1, 0.7] },
  ],
  ornaments: [
    { shapes: [post], every: 1, place: 'ends', turn: 'line' },
    { shapes: sign, every: 1, place: 'middle', turn: 'line' },
  ],
  marker: { shapes: [clearance, ...posts, ...sign], size: 5.4, align: ['fence', 'building', 'site-boundary'] },
});

export const gate: Kind = {
  id: 'gate',
  name: 'Gate',
  plural: 'Gates',
  about: 'An opening in a fence that is closed or watched.',
  group: 'both',
  section: 'Barriers',
  shapes: ['line', 'point'],
  key: 'g',
  fields: [
    {
      id: 'type',
      label: 'Type',
      type: 'choice',
      options: [
        { id: 'swing', label: 'Swing gate' },
        { id: 'sliding', label: 'Sliding gate' },
        { id: 'boom', label: 'Boom gate' },
        { id: 'pedestrian', label: 'Pedestrian gate' },
        { id: 'turnstile', label: 'Turnstile' },
        { id: 'other', label: 'Other' },
      ],
      help: 'How it opens.',
    },
    {
      id: 'control',
      label: 'Control',
      type: 'text',
      help: 'Who or what lets people in: guard, swipe card, padlock, remote.',
      cites: 'SES 1.1',
    },
    width('Of the clear opening. A gate drawn as a line has its drawn length unless you say otherwise.'),
  ],
  symbol: gateSymbol(leaves),
  variants: {
    field: 'type',
    symbols: {
      sliding: { name: 'Sliding gate', symbol: gateSymbol(slide) },
      boom: { name: 'Boom gate', symbol: gateSymbol(arm) },
    },
  },
};
