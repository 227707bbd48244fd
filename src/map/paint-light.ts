import { luxText } from '../units/illuminance.ts';
import type { IsoluxLines } from '../workers/isolux-lines.ts';
import type { LightAnswer, LuxField } from '../workers/light-follower.ts';
import { type Brush, overlayFont } from './overlay.ts';
import { outcomeInk, paintOutcome, placeText } from './paint-outcome.ts';
import { outline } from './paint-selection.ts';
import { type Pixel, pixelDistance } from './screen.ts';
import { featureOf, shows } from './workbench.ts';

interface LightView {
  /** The picture of the light is shown, so that its lines are too. */
  readonly night: boolean;
  readonly selected: readonly string[];
}

/** Isolux lines; areas and fences coloured by whether their level is met, and the darkest place of each with its lux. */
export function paintLight(brush: Brush, { judgements, field }: LightAnswer, { night, selected }: LightView): void {
  if (field && night) paintIsolux(brush, field);
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

/** Pixels of a place given in shares of the field's picture, as the map stretches it. */
function placing({ screen }: Brush, { picture }: LuxField): (u: number, v: number) => Pixel {
  const [a, b, c, d] = picture.corners.map((corner) => screen.project(corner));
  return (u, v) => [
    (1 - v) * ((1 - u) * a[0] + u * b[0]) + v * ((1 - u) * d[0] + u * c[0]),
    (1 - v) * ((1 - u) * a[1] + u * b[1]) + v * ((1 - u) * d[1] + u * c[1]),
  ];
}

const isoluxInk = { line: '#ffffffe0', rim: '#1d214480' } as const;

function paintIsolux(brush: Brush, field: LuxField): void {
  const place = placing(brush, field);
  const { pen } = brush;
  pen.beginPath();
  for (const { lines } of field.isolux) {
    for (const line of lines) {
      for (let i = 0; i < line.length; i += 2) {
        const [x, y] = place(line[i], line[i + 1]);
        if (i === 0) pen.moveTo(x, y);
        else pen.lineTo(x, y);
      }
    }
  }
  pen.strokeStyle = isoluxInk.rim;
  pen.lineWidth = 2.4;
  pen.stroke();
  pen.strokeStyle = isoluxInk.line;
  pen.lineWidth = 1.1;
  pen.stroke();
  const taken: Pixel[] = [];
  for (const lines of field.isolux.toReversed()) paintLabels(brush, lines, place, taken);
}

/** Labels keep so many pixels from each other; those that find no room are left out. */
const labelRoom = 30;

function paintLabels(
  { pen, screen }: Brush,
  { level, labels }: IsoluxLines,
  place: (u: number, v: number) => Pixel,
  taken: Pixel[],
): void {
  pen.font = overlayFont;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (const { u, v, angle } of labels) {
    const at = place(u, v);
    const [x, y] = at;
    if (x < 0 || y < 0 || x > screen.width || y > screen.height) continue;
    if (taken.some((other) => pixelDistance(other, at) < labelRoom)) continue;
    taken.push(at);
    pen.save();
    pen.translate(x, y);
    pen.rotate((-angle * Math.PI) / 180);
    pen.strokeStyle = '#1d2144c0';
    pen.lineWidth = 3.5;
    pen.strokeText(String(level), 0, 0);
    pen.fillStyle = '#ffffff';
    pen.fillText(String(level), 0, 0);
    pen.restore();
  }
  pen.textAlign = 'left';
}
