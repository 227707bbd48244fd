/** The sources that a set of layers draws: the plan's, or those of the features that are being dragged. */
export type LayerSet = 'plan' | 'hand';
export const shapesSource = (set: LayerSet): string => `${set}-shapes`;
export const placesSource = (set: LayerSet): string => `${set}-places`;
