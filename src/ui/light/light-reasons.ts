import type { LightJudgement, LightReason } from '../../facts/light/light-judgement.ts';
import { formatShort } from '../../units/number.ts';

const words: Readonly<Record<LightReason, string>> = {
  enough: 'At or above its level.',
  'below-min': 'Its darkest place is below the lowest that was adopted.',
  'below-average': 'Its average is below the level.',
  uneven: 'Its lowest is too small a share of its average.',
  'dark-run': 'A run of it is below its level.',
  'dark-part': 'Its average is met, but a part of it gets next to no light: a person must look.',
  'no-level': 'No level is adopted for it: adopt one to have it judged.',
  indoors: 'All of it is indoors and no lamp is drawn there: a person must look.',
  'no-points': 'Too small to measure.',
  declared: 'Below its level by computed light, and a light whose reach is only declared stands by.',
  'height-unknown': 'Below its level in the shadow of something whose height is not known.',
};

/** Why an area, fence or entrance is met or not, in one or two sentences. */
export function lightReason({ reason, light }: LightJudgement): string {
  const run = reason === 'dark-run' && light.longestDarkRun ? ` ${formatShort(light.longestDarkRun, 3)} m.` : '';
  const source = light.adopted?.source;
  return `${words[reason]}${run}${source ? ` Level: ${source}.` : ''}`;
}
