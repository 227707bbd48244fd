import { luxText } from '../units/illuminance.ts';
import type { LightAnswer } from '../workers/light-follower.ts';
import type { Brush } from './overlay.ts';
import { outcomeInk, paintOutcome, placeText } from './paint-outcome.ts';
import { outline } from './paint-selection.ts';
import { featureOf, shows } from './workbench.ts';

/** Areas and fences coloured by whether their level is met, and the darkest place of each with its lux. */
export function paintLight(brush: Brush, { judgements }: LightAnswer, selected: readonly string[]): void {
  const drawn = judgements.flatMap((judgement) => {
    const feature = featureOf(judgement.light.feature);
    return feature && shows(feature) ? [{ ...judgement, feature }] : [];
  });
  for (const { feature, outcome } of drawn) {
    if (outcome !== 'review') outline(brush, feature, { colour: outcomeInk[outcome], width: 3, halo: 1 });
  }
  for (const { light, outcome, reason, feature } of drawn) {
    if (!light.worst || light.min === null || light.indoors) continue;
    const at = brush.screen.project([...light.worst]);
    const isSelected = selected.includes(feature.id);
    if (reason === 'no-level' && !isSelected) continue;
    if (outcome === 'met' && !isSelected) brush.dot(at, 3, outcomeInk.met, '#ffffff', 1.25);
    else paintOutcome(brush, at, outcome);
    if (outcome === 'not-met' || isSelected) {
      placeText(brush, `${luxText(light.min)} lx`, [at[0] + 12, at[1]], outcomeInk[outcome]);
    }
  }
}
