import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { line } from './shapes.ts';

export const patrolRoute: Kind = {
  id: 'patrol-route',
  name: 'Patrol route',
  plural: 'Patrol routes',
  about: 'The way that a patrol walks or drives.',
  group: 'both',
  section: 'Security',
  shapes: ['line'],
  key: 'P',
  fields: [
    { id: 'times', label: 'When', type: 'text', help: 'How often or at what times: "hourly from 18:00 to 06:00".' },
  ],
  symbol: {
    strokes: [{ colour: ink.violet, width: 0.6, dash: [0, 1.5], cap: 'round' }],
    ornaments: [
      { shapes: [line([-0.5, -0.9, 0.5, 0, -0.5, 0.9], { stroke: ink.violet, width: 0.4 })], every: 20, turn: 'line' },
    ],
  },
};
