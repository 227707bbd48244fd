import { usualPerimeter } from '../facts/barrier/perimeter.ts';
import type { NumberField } from '../kinds/field.ts';

/** How barriers are joined, as limits of the rules that follow them: the same for all, so that the net is made once. */
export const joiningLimits: readonly NumberField[] = [
  {
    id: 'tolerance',
    label: 'Ends this near meet: nobody passes between them',
    type: 'number',
    unit: 'm',
    min: 0.001,
    max: 1,
    default: usualPerimeter.tolerance,
  },
  {
    id: 'opening',
    label: 'A gate or access point drawn as a point, without a width, spans at most',
    type: 'number',
    unit: 'm',
    min: 0.1,
    max: 30,
    default: usualPerimeter.opening,
  },
];

export const joiningOf = (limits: Readonly<Record<string, number>>) => ({
  tolerance: limits.tolerance,
  opening: limits.opening,
});
