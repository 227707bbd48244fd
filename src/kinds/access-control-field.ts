import type { FlagField, TextField } from './field.ts';

/** Asked of every place that clause 1.4 lists. */
export const accessControl: TextField = {
  id: 'accessControl',
  label: 'Access control',
  type: 'text',
  help: 'What keeps unauthorised people out: a locked door, swipe cards, a guard, a fence with a gate.',
  cites: 'SES 1.4',
};

export const attended: FlagField = {
  id: 'attended',
  label: 'Attended while in use',
  type: 'flag',
  help: 'Tick if staff watch the place all the time while goods or containers are handled there.',
  cites: 'SES 6.8',
};
