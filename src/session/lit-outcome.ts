import type { AreaLight } from '../facts/light/area-light.ts';

/** How an area or line stands to its adopted level; `review` where a person must look: none is adopted, nothing to measure, all of it indoors. */
export type LitOutcome = 'met' | 'not-met' | 'review';

export function litOutcome({ adopted, average, min, uniformity, indoors }: AreaLight): LitOutcome {
  const wanted = [adopted?.average, adopted?.min, adopted?.uniformity];
  if (indoors || average === null || min === null || wanted.every((level) => level === undefined)) return 'review';
  const reached = [average, min, uniformity ?? 0];
  return wanted.every((level, i) => level === undefined || reached[i] >= level) ? 'met' : 'not-met';
}
