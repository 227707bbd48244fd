/** One step of a viewing scale: its word and pixels per metre. */
export interface ViewingStep {
  readonly name: string;
  readonly pixelsPerMetre: number;
}

export type ViewingEdition = '2014' | '2025';

/** IEC 62676-4: what a picture must resolve for each task, by edition. */
export const viewingScales: Readonly<
  Record<ViewingEdition, { readonly source: string; readonly steps: readonly ViewingStep[] }>
> = {
  '2014': {
    source: 'IEC 62676-4:2014',
    steps: [
      { name: 'monitor', pixelsPerMetre: 12.5 },
      { name: 'detect', pixelsPerMetre: 25 },
      { name: 'observe', pixelsPerMetre: 62.5 },
      { name: 'recognise', pixelsPerMetre: 125 },
      { name: 'identify', pixelsPerMetre: 250 },
      { name: 'inspect', pixelsPerMetre: 1000 },
    ],
  },
  '2025': {
    source: 'IEC 62676-4:2025',
    steps: [
      { name: 'overview', pixelsPerMetre: 20 },
      { name: 'outline', pixelsPerMetre: 40 },
      { name: 'discern', pixelsPerMetre: 80 },
      { name: 'perceive', pixelsPerMetre: 125 },
      { name: 'characterise', pixelsPerMetre: 250 },
      { name: 'validate', pixelsPerMetre: 500 },
      { name: 'scrutinise', pixelsPerMetre: 1500 },
    ],
  },
};
