import type { Finding } from '../validators/rule.ts';
import { boundsOf } from './feature-index.ts';
import { type Brush, overlayInk } from './overlay.ts';
import { outline } from './paint-selection.ts';
import type { Pixel } from './screen.ts';
import { featureOf } from './workbench.ts';

/** More features than this are named by the list, not outlined. */
const most = 200;

/** The places of a finding: its features in the outcome's colour, and a mark of its shape where it was measured. */
export function paintFinding(brush: Brush, finding: Finding): void {
  const colour = overlayInk.outcome[finding.outcome];
  const features = finding.features
    .slice(0, most)
    .map(featureOf)
    .filter((feature) => feature !== undefined);
  for (const feature of features) outline(brush, feature, { colour, width: 3, halo: 2 });
  const [west, south, east, north] = boundsOf(features.slice(0, 1));
  const at = finding.at ?? (west <= east ? ([(west + east) / 2, (south + north) / 2] as const) : undefined);
  if (at) paintMark(brush, brush.screen.project([...at]), finding.outcome, colour);
}

/** A cross for what is not met, a ring with a dot for what is to be looked at. */
function paintMark(brush: Brush, [x, y]: Pixel, outcome: Finding['outcome'], colour: string): void {
  brush.dot([x, y], 10, '#ffffffe6', colour, 2);
  if (outcome === 'review') {
    brush.dot([x, y], 3, colour, colour, 1);
    return;
  }
  for (const side of [-1, 1]) {
    brush.pixels([[x - 4, y - 4 * side], [x + 4, y + 4 * side]], { colour, width: 2.5 }); // biome-ignore format: one stroke
  }
}
