import { type ViewingEdition, viewingScales } from '../facts/view/levels.ts';
import type { Colour, Ramp } from './ramp.ts';

const clear: Colour = [255, 255, 255, 0];

/** From pale to dark, so that more detail is darker in grey too. */
const detail: readonly Colour[] = [
  [247, 243, 190, 170],
  [199, 229, 180, 170],
  [127, 201, 187, 170],
  [65, 170, 196, 170],
  [44, 122, 184, 176],
  [38, 70, 150, 184],
  [16, 36, 92, 190],
];

/** Pixels per metre in the bands of an edition; what no camera sees at the lowest is clear. */
export const detailRamp = (edition: ViewingEdition): Ramp => ({
  steps: true,
  stops: [
    { value: 0, colour: clear },
    ...viewingScales[edition].steps.map(({ pixelsPerMetre }, i) => ({ value: pixelsPerMetre, colour: detail[i] })),
  ],
});

/** What is seen by day and dark by night. */
export const darkValue = -1;
export const darkColour: Colour = [38, 40, 62, 196];

/** A ramp with what is dark at night told apart. */
export const byNight = (ramp: Ramp): Ramp => ({
  ...ramp,
  stops: [{ value: darkValue, colour: darkColour }, ...ramp.stops],
});

/** How many cameras see: one alone is a single point of failure. */
export const countRamp: Ramp = {
  steps: true,
  stops: [
    { value: 0, colour: clear },
    { value: 1, colour: [246, 190, 110, 170] },
    { value: 2, colour: [150, 202, 140, 170] },
    { value: 3, colour: [64, 158, 110, 170] },
    { value: 4, colour: [20, 104, 80, 180] },
  ],
};
