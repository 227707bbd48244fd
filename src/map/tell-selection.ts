import { linesOf, shapeOf } from '../plan/geometry-lines.ts';
import { announce } from '../session/view.ts';
import type { Pointing } from './gesture.ts';
import { hitsAt } from './hit.ts';
import { named, wholeMeasures } from './sketch.ts';
import { featureOf, nameOf, shows, type Workbench } from './workbench.ts';

/** Length or area of the one selected line or area of one part: for the status bar. */
export function selectionMeasures(ids: readonly string[]): string[] {
  const [only, ...others] = ids;
  const feature = only !== undefined && !others.length ? featureOf(only) : undefined;
  if (!feature) return [];
  const lines = linesOf(feature.geometry).flat();
  const shape = shapeOf(feature.geometry);
  return shape === 'point' || lines.length !== 1 ? [] : named(wholeMeasures(lines[0], shape));
}

let lastUnder = '';

/** Says what came under the crosshair, once. */
export function announceUnder({ screen, index }: Workbench, at: Pointing): void {
  const hits = hitsAt(screen(), index, at.pixel, shows);
  const under = hits.map((feature) => feature.id).join();
  if (under === lastUnder) return;
  lastUnder = under;
  if (hits.length) announce(hits.slice(0, 3).map(nameOf).join(', '));
}
