import type { AreaView, UnseenPart } from '../facts/view/area-view.ts';
import { cssOf } from '../paint/ramp.ts';
import { detailRamp } from '../paint/view-ramps.ts';
import { seenOutcome } from '../session/seen-outcome.ts';
import { formatShort } from '../units/number.ts';
import type { ViewAnswer } from '../workers/view-follower.ts';
import { type Brush, overlayInk } from './overlay.ts';
import { outcomeInk, paintOutcome, placeText } from './paint-outcome.ts';
import { outline } from './paint-selection.ts';
import { featureOf, shows } from './workbench.ts';

/** Areas and fences coloured by whether enough of them is seen, what is not seen of them, and the footprints of the selected cameras. */
export function paintView(brush: Brush, answer: ViewAnswer, selected: readonly string[]): void {
  paintFootprints(brush, answer);
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
  for (const { area, feature, outcome } of drawn) {
    if (outcome === 'not-met' || selected.includes(feature.id)) paintLargest(brush, area, outcome);
  }
}

function paintUnseen(brush: Brush, { polygons, run }: UnseenPart): void {
  const { pen, screen } = brush;
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
  trace(brush, polygons ?? []);
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

/** What each selected camera takes in: its bands by level, what is hidden from it, and the border of its picture on the ground. */
function paintFootprints(brush: Brush, { bands, edition }: ViewAnswer): void {
  const { stops } = detailRamp(edition);
  for (const { bands: levels, footprint, hidden } of bands) {
    for (const { pixelsPerMetre, polygons } of levels) {
      const colour = stops.find(({ value }) => value === pixelsPerMetre)?.colour;
      trace(brush, polygons);
      brush.pen.fillStyle = colour ? cssOf([colour[0], colour[1], colour[2], 150]) : 'transparent';
      brush.pen.fill('evenodd');
      brush.pen.strokeStyle = '#1d3f7a66';
      brush.pen.lineWidth = 0.75;
      brush.pen.stroke();
    }
    trace(brush, hidden);
    brush.pen.fillStyle = '#3c404a55';
    brush.pen.fill('evenodd');
    trace(brush, footprint);
    brush.pen.setLineDash([6, 3]);
    brush.pen.strokeStyle = overlayInk.accent;
    brush.pen.lineWidth = 1.5;
    brush.pen.stroke();
    brush.pen.setLineDash([]);
  }
}

type Places = readonly (readonly (readonly (readonly [lon: number, lat: number])[])[])[];

function trace({ pen, screen }: Brush, polygons: Places): void {
  pen.beginPath();
  for (const ring of polygons.flat()) {
    ring.forEach((place, i) => {
      const [x, y] = screen.project([...place]);
      if (i === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    });
    pen.closePath();
  }
}
