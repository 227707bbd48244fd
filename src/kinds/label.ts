import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { line } from './shapes.ts';

export const label: Kind = {
  id: 'label',
  name: 'Label',
  plural: 'Labels',
  about: 'Words on the plan.',
  group: 'both',
  section: 'Notes',
  shapes: ['point'],
  key: 'x',
  fields: [{ id: 'text', label: 'Text', type: 'text', help: 'Printed as it stands.' }],
  symbol: {
    marker: {
      shapes: [
        line([-0.5, 0, 0.5, 0], { stroke: ink.mid, width: 0.2 }),
        line([0, -0.5, 0, 0.5], { stroke: ink.mid, width: 0.2 }),
      ],
      size: 1.2,
    },
  },
  label: 'text',
  annotation: true,
};
