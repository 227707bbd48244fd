import type { AreaView } from '../facts/view/area-view.ts';

/** How what cameras see of an area or line stands to its adopted level; `review` where none is adopted or a person must look. */
export function seenOutcome({ adopted, fractionAtLevel, indoors, points }: AreaView): 'met' | 'not-met' | 'review' {
  if (!adopted || fractionAtLevel === null || indoors || points === 0) return 'review';
  return fractionAtLevel >= adopted.fraction ? 'met' : 'not-met';
}
