import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { azimuth, mountHeight } from './measure-fields.ts';
import { area, cleared, disc, line, lines } from './shapes.ts';
import type { Shape } from './symbol.ts';

const ray = (degrees: number): readonly number[] => {
  const [x, y] = [Math.sin((degrees * Math.PI) / 180), -Math.cos((degrees * Math.PI) / 180)];
  return [x * 1.25, y * 1.25, x * 2, y * 2];
};

const rays: Shape = lines([0, 45, 90, 135, 180, 225, 270, 315].map(ray), { stroke: ink.black, width: 0.28 });

const aim: readonly Shape[] = cleared(
  [
    line([0, -0.9, 0, -3.4], { stroke: ink.black, width: 0.35 }),
    area([0, -4.6, -0.75, -3.1, 0.75, -3.1], { fill: ink.black }),
  ],
  0.2,
);

export const light: Kind = {
  id: 'light',
  name: 'Light',
  plural: 'Lights',
  about: 'A lamp: with its photometric file its light is computed.',
  group: 'both',
  section: 'Security',
  shapes: ['point'],
  key: 'n',
  fields: [
    {
      id: 'luminaire',
      label: 'Luminaire',
      type: 'reference',
      to: 'luminaire',
      help: "The lamp, from its maker's IES or LDT file.",
      cites: 'SES 1.3',
    },
    mountHeight('From the ground to the lamp.'),
    azimuth('Where the lamp faces, clockwise from true north.'),
    {
      id: 'tilt',
      label: 'Tilt',
      type: 'number',
      unit: '°',
      min: -90,
      max: 180,
      help: 'Up from straight down, towards its direction: 0 hangs it level, 90 aims it at the horizon.',
    },
    {
      id: 'coverRadius',
      label: 'Covers',
      type: 'number',
      unit: 'm',
      min: 0,
      max: 1000,
      open: 'min',
      rare: true,
      help: 'Without a photometric file: how far from the lamp the ground is lit, by your own judgement.',
    },
  ],
  symbol: {
    surround: { distance: 'coverRadius', strokes: [{ colour: ink.mid, width: 0.15, dash: [0.5, 1.1] }] },
    marker: {
      shapes: cleared([rays, disc(0, 0, 0.95, { fill: ink.amber, stroke: ink.black, width: 0.28 })], 0.2),
      size: 4,
      aim: { field: 'azimuth', shapes: aim },
    },
  },
};
