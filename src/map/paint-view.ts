import type { AreaView, UnseenPart } from '../facts/view/area-view.ts';
import { footprintOf } from '../facts/view/footprint.ts';
import { siteFrame } from '../geometry/site-frame.ts';
import { seenOutcome } from '../session/seen-outcome.ts';
import { formatShort } from '../units/number.ts';
import type { ViewAnswer } from '../workers/view-follower.ts';
import { type Brush, overlayInk } from './overlay.ts';
import { outcomeInk, paintOutcome, placeText } from './paint-outcome.ts';
import { outline } from './paint-selection.ts';
import { featureOf, shows } from './workbench.ts';

/** Areas and fences coloured by whether enough of them is seen, what is not seen of them, and the footprints of the selected cameras. */
export function paintView(brush: Brush, answer: ViewAnswer, selected: readonly string[]): void {
  const drawn = answer.areas.flatMap((area) => {
    const feature = featureOf(area.feature);
    return feature && shows(feature) ? [{ area, feature, outcome: seenOutcome(area) }] : [];
  });
  for (const { area, feature } of drawn) {
    const parts = area.adopted ? area.below : selected.includes(feature.id) ? area.unseen : [];
    for (const part of parts) paintUnseen(brush, part);
  }
  for (const { feature, outcome } of drawn) {
    if (outcome !== 'review') outline(brush, feature, { colour: outcomeInk[outcome], width: 3, halo: 1 });
  }
  paintFootprints(brush, answer, selected);
  for (const { area, feature, outcome } of drawn) {
    if (outcome === 'not-met' || selected.includes(feature.id)) paintLargest(brush, area, outcome);
  }
}

function paintUnseen({ pen, screen }: Brush, { polygons, run }: UnseenPart): void {
  if (run) {
    pen.beginPath();
    for (const place of run) pen.lineTo(...screen.project([...place]));
    pen.strokeStyle = '#b3261e66';
    pen.lineWidth = 9;
    pen.lineCap = 'butt';
    pen.stroke();
    pen.lineCap = 'round';
    return;
  }
  pen.beginPath();
  for (const rings of polygons ?? []) {
    for (const ring of rings) {
      ring.forEach((place, i) => {
        const [x, y] = screen.project([...place]);
        if (i === 0) pen.moveTo(x, y);
        else pen.lineTo(x, y);
      });
      pen.closePath();
    }
  }
  pen.fillStyle = hatch(pen);
  pen.fill('evenodd');
  pen.strokeStyle = '#b3261e99';
  pen.lineWidth = 1;
  pen.stroke();
}

let tile: CanvasPattern | null = null;

/** Red lines across: legible over any colour of the field, and in grey. */
function hatch(pen: CanvasRenderingContext2D): CanvasPattern | string {
  if (tile) return tile;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 8;
  const own = canvas.getContext('2d');
  if (!own) return '#b3261e44';
  own.strokeStyle = '#b3261ec0';
  own.lineWidth = 1.4;
  own.beginPath();
  for (const shift of [-8, 0, 8]) {
    own.moveTo(shift - 1, 9);
    own.lineTo(shift + 9, -1);
  }
  own.stroke();
  tile = pen.createPattern(canvas, 'repeat');
  return tile ?? '#b3261e44';
}

/** Where the largest part that is not seen lies, and how much of the whole is seen. */
function paintLargest(brush: Brush, area: AreaView, outcome: 'met' | 'not-met' | 'review'): void {
  const [largest] = area.adopted ? area.below : area.unseen;
  if (!largest) return;
  const at = brush.screen.project([...largest.at]);
  const unit = area.longestUnseenRun === null ? 'm²' : 'm';
  paintOutcome(brush, at, outcome);
  placeText(brush, `${formatShort(largest.size, 3)} ${unit} not seen`, [at[0] + 12, at[1]], outcomeInk[outcome]);
}

function paintFootprints(brush: Brush, { eyes, centre }: ViewAnswer, selected: readonly string[]): void {
  const frame = siteFrame(centre);
  for (const eye of eyes) {
    if (!selected.includes(eye.id)) continue;
    const ring = footprintOf(eye).map((point) => frame.toLonLat(point));
    brush.line(ring, { colour: overlayInk.accent, width: 1.5, closed: true, halo: 1, dash: [6, 3] });
  }
}
