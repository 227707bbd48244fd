import type { WatchLevel } from '../facts/view/adopted-viewing.ts';
import type { AreaView } from '../facts/view/area-view.ts';
import { usualPatrol } from '../facts/view/patrols.ts';
import type { NumberField } from '../kinds/field.ts';

/** A share as findings write it: `87 %`; never rounded up to what it does not reach. */
export const shareText = (share: number): string => `${Math.floor(share * 100 + 1e-9)} %`;

/** A share as it is measured: to a thousandth, downwards. */
export const toThousandth = (share: number): number => Math.floor(share * 1000 + 1e-9) / 1000;

/** An adopted level in words: `62.5 px/m over 90 % (IEC 62676-4:2014, observe)`. */
export const levelText = ({ pixelsPerMetre, fraction, source }: WatchLevel): string =>
  `${pixelsPerMetre} px/m over ${shareText(fraction)}${source ? ` (${source})` : ''}`;

/** Nothing of what was computed is surer than this. */
const hair = 1e-9;

/** Whether enough of an area is seen at its adopted level. */
export const isSeenEnough = ({ adopted, fractionAtLevel }: AreaView): boolean =>
  adopted !== null && fractionAtLevel !== null && fractionAtLevel >= adopted.fraction - hair;

/** How near a patrol route passes what it watches; the same for all rules. */
export const patrolWithin: NumberField = {
  id: 'patrol',
  label: 'A patrol route watches what it passes within',
  type: 'number',
  unit: 'm',
  min: 0,
  max: 100,
  default: usualPatrol,
};
