import { luxText } from '../units/illuminance.ts';
import type { LampPeak } from '../workers/lamp-peaks.ts';
import type { LightAnswer } from '../workers/light-follower.ts';
import { type Brush, overlayInk } from './overlay.ts';
import { outcomeInk, paintOutcome, placeText } from './paint-outcome.ts';
import { outline } from './paint-selection.ts';
import { featureOf, shows } from './workbench.ts';

/** Areas and fences coloured by whether their level is met, and the darkest place of each with its lux. */
export function paintLight(brush: Brush, { judgements, peaks }: LightAnswer, selected: readonly string[]): void {
  for (const peak of peaks) if (selected.includes(peak.light)) paintPeak(brush, peak);
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

/** The brightest direction of a lamp, to where it meets the ground: the handle shows C0, which is often not the beam. */
function paintPeak(brush: Brush, { from, to, down }: LampPeak): void {
  const [a, b] = [brush.screen.project([...from]), brush.screen.project([...to])];
  const ink = '#b65a06';
  brush.pixels([a, b], { colour: ink, width: 1.5, halo: 1.25, dash: [1, 4] });
  if (!down) return;
  brush.dot(b, 4, 'transparent', overlayInk.halo, 4);
  brush.dot(b, 4, 'transparent', ink, 1.75);
  placeText(brush, 'peak', [b[0] + 9, b[1] + 1], ink);
}
