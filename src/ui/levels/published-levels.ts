import { type ViewingEdition, viewingScales } from '../../facts/view/levels.ts';
import type { LightingLevel, ViewingLevel } from '../../plan/record.ts';

/** A level that somebody published: what it is for, and the level as it would be adopted. */
export interface PublishedLevel<Level> {
  readonly label: string;
  readonly level: Level;
}

const lux = (average: number, source: string, planeHeight?: number): PublishedLevel<LightingLevel> => ({
  label: `${average} lx: ${source}`,
  level: planeHeight === undefined ? { average, source } : { average, planeHeight, source },
});

/**
 * Levels of light that a user may adopt. None binds SES or MTOFSR. They are offered as averages, which is what most of
 * them mean; 33 CFR 127.109 is measured 1 m above the deck.
 */
export const publishedLighting: readonly PublishedLevel<LightingLevel>[] = [
  lux(54, '29 CFR 1917.123, active work areas'),
  lux(11, '29 CFR 1917.123, other work areas'),
  lux(5.4, '29 CFR 1917.123, security'),
  lux(54, '33 CFR 154.570, the brighter level'),
  lux(11, '33 CFR 154.570, the lower level'),
  lux(54, '33 CFR 127.109, the brighter level', 1),
  lux(11, '33 CFR 127.109, the lower level', 1),
  lux(2, 'US Army TM 5-811-1, fence, lower end'),
  lux(5, 'US Army TM 5-811-1, fence, upper end'),
  lux(20, 'US Army TM 5-811-1, pedestrian entry'),
  lux(10, 'US Army TM 5-811-1, vehicle entry'),
  lux(10, 'US Army TM 5-811-1, structures'),
  lux(25, 'India, dock safety rules, the brighter level'),
  lux(10, 'India, dock safety rules, the lower level'),
];

/** The steps of IEC 62676-4 in the plan's edition. The share that must be seen is for the user to add: nine tenths is taken until then. */
export const publishedViewing = (edition: ViewingEdition): PublishedLevel<ViewingLevel>[] => {
  const { source, steps } = viewingScales[edition];
  return steps.map(({ name, pixelsPerMetre }) => ({
    label: `${pixelsPerMetre} px/m: ${source}, ${name}`,
    level: { pixelsPerMetre, fraction: 0.9, source: `${source}, ${name}` },
  }));
};
