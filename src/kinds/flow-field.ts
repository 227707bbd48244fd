import type { ChoiceField } from './field.ts';

export const flowDirection: ChoiceField = {
  id: 'direction',
  label: 'Direction',
  type: 'choice',
  options: [
    { id: 'forward', label: 'As drawn' },
    { id: 'reverse', label: 'Against the way it was drawn' },
    { id: 'both', label: 'Both ways' },
  ],
  default: 'forward',
  help: 'Which way the traffic goes along the line.',
};
