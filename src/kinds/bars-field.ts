import type { FlagField } from './field.ts';

/** Of the water's edge: whether it counts as a barrier, which only the user can say. */
export const bars: FlagField = {
  id: 'bars',
  label: 'Bars the way',
  type: 'flag',
  default: false,
  rare: true,
  help: 'Say so where nobody can come ashore here: the edge then closes the perimeter as a fence does.',
};
