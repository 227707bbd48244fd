import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { azimuth, mountHeight } from './measure-fields.ts';
import { area, cleared, disc, plate } from './shapes.ts';
import type { Sector, Shape } from './symbol.ts';

const body: readonly Shape[] = cleared([
  area([-0.55, -0.5, -1.05, -1.6, 1.05, -1.6, 0.55, -0.5], { fill: ink.white, stroke: ink.navy, width: 0.28 }),
  plate(0, 0.95, 2, 2.9, 0.3, { fill: ink.navy }),
]);

/** Turns every way, or nobody said which way it looks. */
const dome: readonly Shape[] = cleared([
  disc(0, 0, 1.5, { fill: ink.navy }),
  disc(0, 0, 0.75, { fill: ink.navy, stroke: ink.white, width: 0.3 }),
]);

const view: Sector = {
  azimuth: 'azimuth',
  angle: 'hfov',
  range: 'range',
  height: 'mountHeight',
  sweep: 'panRange',
  drawnRange: 25,
  fill: { colour: ink.blue, opacity: 0.08 },
  stroke: { colour: ink.navy, width: 0.15 },
};

export const camera: Kind = {
  id: 'camera',
  name: 'Camera',
  plural: 'Cameras',
  about: 'A security camera, with what it sees and the four facts that the security plan records.',
  group: 'both',
  section: 'Security',
  shapes: ['point'],
  key: 'm',
  fields: [
    {
      id: 'cameraType',
      label: 'Camera type',
      type: 'reference',
      to: 'camera-type',
      rare: true,
      help: 'Fills in the lens and picture size of a model that is used more than once.',
    },
    mountHeight('From the ground to the lens.'),
    azimuth('Where the camera looks, clockwise from true north.'),
    {
      id: 'tilt',
      label: 'Tilt',
      type: 'number',
      unit: '°',
      min: -90,
      max: 90,
      help: 'Below horizontal: 0 looks at the horizon, 90 straight down.',
    },
    {
      id: 'hfov',
      label: 'Angle of view, across',
      type: 'number',
      unit: '°',
      min: 1,
      max: 360,
      help: 'Horizontal angle of view on the datasheet, at the zoom that is used.',
    },
    {
      id: 'vfov',
      label: 'Angle of view, up and down',
      type: 'number',
      unit: '°',
      min: 1,
      max: 180,
      help: 'Vertical angle of view on the datasheet.',
    },
    { id: 'pixels', label: 'Picture size', type: 'pixels', help: 'Width and height of the recorded picture.' },
    {
      id: 'range',
      label: 'Range',
      type: 'number',
      unit: 'm',
      min: 0,
      max: 10_000,
      open: 'min',
      rare: true,
      help: 'How far it sees in the dark, by its own infrared or by the datasheet. Empty means no limit.',
    },
    {
      id: 'panRange',
      label: 'Pans through',
      type: 'number',
      unit: '°',
      min: 0,
      max: 360,
      rare: true,
      help: 'For a camera that turns: from end stop to end stop.',
    },
    {
      id: 'recordingSystem',
      label: 'Recording system',
      type: 'text',
      help: 'The type of recording system.',
      cites: 'SES 1.6',
    },
    {
      id: 'procedures',
      label: 'Operating procedures',
      type: 'text',
      long: true,
      help: 'How it is operated, and the documented periodic testing and review.',
      cites: 'SES 1.6',
    },
    { id: 'monitoring', label: 'Monitoring', type: 'text', help: 'Who watches, when, and how.', cites: 'SES 1.6' },
    {
      id: 'retentionDays',
      label: 'Images kept',
      type: 'number',
      unit: 'days',
      min: 0,
      max: 36_500,
      help: 'How long images are stored for.',
      cites: 'SES 1.6',
    },
  ],
  symbol: { sector: view, marker: { shapes: body, unturned: dome, size: 4.6, turn: 'azimuth' } },
  variants: {
    field: 'panRange',
    symbols: { set: { name: 'Camera that pans', symbol: { sector: view, marker: { shapes: dome, size: 3.6 } } } },
  },
};
