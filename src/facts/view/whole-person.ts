import type { FeatureRecord } from '../../plan/record.ts';
import type { Facts } from '../facts.ts';
import { adoptedViewing } from './adopted-viewing.ts';
import { stepsOf } from './edition.ts';
import { personHeight } from './look-from.ts';
import { viewScene } from './view-scene.ts';
import { watchedPoints } from './watched-points.ts';

/**
 * The fraction of an area or line on which a standing person is seen from feet to head (1.8 m) by one and the same camera,
 * the feet at the adopted level or else at the lowest step: less than what is seen of the ground where a picture's upper
 * edge, a canopy or the near end of a view cuts heads off. Null where there is no point to judge.
 */
export function wholePersonShare(facts: Facts, feature: FeatureRecord): number | null {
  const scene = viewScene(facts);
  const level = adoptedViewing(facts, feature)?.pixelsPerMetre ?? stepsOf(facts.plan)[0].pixelsPerMetre;
  const feet = watchedPoints(facts, feature, 0);
  const heads = watchedPoints(facts, feature, personHeight).seen.sights(scene);
  const both = feet.seen.sights(scene).flatMap(({ eye, density }) => {
    const head = heads.find((sight) => sight.eye === eye);
    return head ? [{ feet: density, head: head.density }] : [];
  });
  const whole = feet.samples.reduce((sum, { size }) => sum + size, 0);
  if (whole === 0) return null;
  const isSeen = (i: number) => both.some((sight) => sight.feet[i] >= level && sight.head[i] > 0);
  return feet.samples.reduce((sum, { size }, i) => sum + (isSeen(i) ? size : 0), 0) / whole;
}
