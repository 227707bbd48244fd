import { litOutcome } from '../session/lit-outcome.ts';
import { formatIlluminance } from '../units/illuminance.ts';
import type { LightAnswer } from '../workers/light-follower.ts';
import type { Brush } from './overlay.ts';
import { outcomeInk, paintOutcome, placeText } from './paint-outcome.ts';
import { outline } from './paint-selection.ts';
import { featureOf, shows } from './workbench.ts';

interface LightView {
  /** The picture of the light is shown, so that its lines are too. */
  readonly night: boolean;
  readonly selected: readonly string[];
}

/** Areas and fences coloured by whether their level is met, and the worst place of each with its lux. */
export function paintLight(brush: Brush, { areas }: LightAnswer, { selected }: LightView): void {
  const drawn = areas.flatMap((area) => {
    const feature = featureOf(area.feature);
    return feature && shows(feature) ? [{ area, feature, outcome: litOutcome(area) }] : [];
  });
  for (const { feature, outcome } of drawn) {
    if (outcome !== 'review') outline(brush, feature, { colour: outcomeInk[outcome], width: 3, halo: 1 });
  }
  for (const { area, outcome } of drawn) {
    if (!area.worst || area.min === null || area.indoors) continue;
    const at = brush.screen.project([...area.worst]);
    const isTold = outcome === 'not-met' || selected.includes(area.feature);
    paintOutcome(brush, at, outcome);
    if (isTold) placeText(brush, `${formatIlluminance(area.min)}`, [at[0] + 12, at[1]], outcomeInk[outcome]);
  }
}
