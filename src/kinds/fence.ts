import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { height } from './measure-fields.ts';
import { box, cleared, disc, lines } from './shapes.ts';

export const fence: Kind = {
  id: 'fence',
  name: 'Fence',
  plural: 'Fences',
  about: 'A fence, wall or other line that stops or guides people.',
  group: 'both',
  section: 'Barriers',
  shapes: ['line'],
  key: 'f',
  fields: [
    {
      id: 'type',
      label: 'Type',
      type: 'choice',
      options: [
        { id: 'mesh', label: 'Mesh' },
        { id: 'solid', label: 'Solid' },
        { id: 'wall', label: 'Wall' },
        { id: 'natural', label: 'Natural: hedge, bank, water' },
        { id: 'boom', label: 'Boom' },
        { id: 'buoy-line', label: 'Buoy line' },
      ],
      help: 'What it is made of: each prints with its own line.',
      cites: 'SES 1.1',
    },
    height('From the ground to the top, barbed wire included.', 50),
    {
      id: 'opaque',
      label: 'Blocks light and sight',
      type: 'flag',
      default: false,
      defaultTrueFor: { field: 'type', options: ['solid', 'wall'] },
      help: 'Solid fences and walls do unless you say otherwise; mesh does not.',
    },
    {
      id: 'otherControl',
      label: 'Other control',
      type: 'text',
      rare: true,
      help: 'Where a fence is not possible or realistic here: the control that prevents access instead.',
      cites: 'SES 1.1',
    },
  ],
  symbol: {
    strokes: [{ colour: ink.black, width: 0.35 }],
    ornaments: [{ shapes: [lines([[0, -0.8, 0, 0.8]], { stroke: ink.black, width: 0.25 })], every: 5, turn: 'line' }],
  },
  variants: {
    field: 'type',
    symbols: {
      mesh: {
        name: 'Mesh fence',
        symbol: {
          strokes: [{ colour: ink.black, width: 0.3 }],
          ornaments: [
            {
              shapes: [
                lines(
                  [
                    [-0.7, -0.7, 0.7, 0.7],
                    [-0.7, 0.7, 0.7, -0.7],
                  ],
                  { stroke: ink.black, width: 0.25 },
                ),
              ],
              every: 5,
              turn: 'line',
            },
          ],
        },
      },
      solid: {
        name: 'Solid fence',
        symbol: {
          strokes: [
            { colour: ink.black, width: 0.25, offset: 0.4 },
            { colour: ink.black, width: 0.25, offset: -0.4 },
          ],
          ornaments: [{ shapes: [box(-0.4, -0.4, 0.8, 0.8, { fill: ink.black })], every: 8, turn: 'line' }],
        },
      },
      wall: {
        name: 'Wall',
        symbol: {
          strokes: [
            { colour: ink.black, width: 1.1 },
            { colour: ink.white, width: 0.6 },
          ],
          ornaments: [
            {
              shapes: [lines([[-0.25, 0.5, 0.25, -0.5]], { stroke: ink.black, width: 0.22 })],
              every: 1.6,
              turn: 'line',
            },
          ],
        },
      },
      natural: {
        name: 'Natural barrier',
        symbol: { strokes: [{ colour: ink.green, width: 0.3, form: 'scallops', pitch: 2 }] },
      },
      boom: {
        name: 'Boom',
        symbol: {
          strokes: [
            { colour: ink.black, width: 1.1 },
            { colour: ink.white, width: 0.75, dash: [1.8, 1.8] },
          ],
        },
      },
      'buoy-line': {
        name: 'Buoy line',
        symbol: {
          strokes: [{ colour: ink.black, width: 0.2 }],
          ornaments: [
            {
              shapes: cleared([disc(0, 0, 0.7, { fill: ink.white, stroke: ink.black, width: 0.25 })], 0.1),
              every: 4.5,
              turn: 'page',
            },
          ],
        },
      },
    },
  },
};
