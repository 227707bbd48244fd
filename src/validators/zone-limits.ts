import { usualBeside } from '../facts/barrier/zone-edges.ts';
import type { NumberField } from '../kinds/field.ts';

/** How near to a zone's edge a barrier follows it; the same for the rules that ask, so that edges are walked once. */
export const besideZone: NumberField = {
  id: 'beside',
  label: 'A barrier follows an edge within',
  type: 'number',
  unit: 'm',
  min: 0,
  max: 20,
  default: usualBeside,
};
