import type { Position } from 'geojson';
import { shapeOfType } from '../kinds/kind-values.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { VertexPlace } from '../plan/change-feature.ts';
import type { FeatureRecord } from '../plan/record.ts';
import { formatAngle } from '../units/angle.ts';
import { boundsOf } from './feature-index.ts';
import type { Handle } from './handles.ts';
import { lookOf } from './look.ts';
import { type Brush, overlayFont, overlayInk } from './overlay.ts';
import { type Bounds, edgeTest, type Pixel, pixelsPerMillimetre, type Screen } from './screen.ts';
import { symbolScale } from './symbol-scale.ts';
import { trueLines } from './true-lines.ts';
import { vertexLabelsIn } from './vertex-labels-in.ts';

export interface SelectionView {
  readonly selected: readonly FeatureRecord[];
  readonly hovered: FeatureRecord | undefined;
  readonly handles: readonly Handle[];
  readonly vertex: VertexPlace | null;
}

/** More than so many are outlined without their inner lines, so that the frame stays quick. */
const many = 400;

export function paintSelection(brush: Brush, { selected, hovered, handles, vertex }: SelectionView): void {
  const view = brush.screen.bounds(30);
  if (hovered && !selected.includes(hovered)) outline(brush, hovered, { colour: overlayInk.soft, width: 5 });
  let count = 0;
  for (const feature of selected) {
    if (!meets(boundsOf([feature]), view)) continue;
    if (count++ > many) break;
    outline(brush, feature, { colour: overlayInk.accent, width: 2, halo: 1.5 });
  }
  const [only] = selected;
  if (only && selected.length === 1 && hasPrintedLabels(only)) {
    for (const { text, at } of vertexLabelsIn(brush.screen, only, vertex)) haloText(brush, text, at, 'center');
  }
  for (const handle of handles) paintHandle(brush, handle, vertex);
}

const meets = (a: Bounds, b: Bounds): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** Of a line with more positions than this only what is in view is drawn. */
const long = 100;

/** The stretches of a line that may be in view, each from the position before it to the one after. */
export function runsIn(screen: Screen, line: readonly Position[]): readonly (readonly Position[])[] {
  if (line.length <= long) return [line];
  const meets = edgeTest(screen, 30);
  const runs: Position[][] = [];
  let run: Position[] | undefined;
  for (let i = 1; i < line.length; i++) {
    if (!meets(line[i - 1], line[i])) {
      run = undefined;
      continue;
    }
    if (run) run.push(line[i]);
    else {
      run = [line[i - 1], line[i]];
      runs.push(run);
    }
  }
  return runs;
}

/** A ring round a point's marker; the lines of all else. */
export function outline(
  brush: Brush,
  feature: FeatureRecord,
  style: { colour: string; width: number; halo?: number },
): void {
  const parts = trueLines(feature);
  if (shapeOfType(feature.geometry.type) !== 'point') {
    for (const line of parts.flat()) for (const run of runsIn(brush.screen, line)) brush.line(run, style);
    return;
  }
  const size = lookOf(feature).symbol.marker?.size ?? 3;
  const radius = (size / 2) * pixelsPerMillimetre * symbolScale(brush.screen.zoom) + 5;
  for (const [[at]] of parts) {
    const pixel = brush.screen.project(at);
    if (style.halo) brush.dot(pixel, radius, 'transparent', overlayInk.halo, style.width + 2 * style.halo);
    brush.dot(pixel, radius, 'transparent', style.colour, style.width);
  }
}

function paintHandle(brush: Brush, handle: Handle, chosen: VertexPlace | null): void {
  if (handle.handle === 'aim') {
    const style = { colour: overlayInk.accent, width: 1.25, dash: handle.azimuth === undefined ? [3, 3] : undefined };
    brush.pixels([handle.centre, handle.pixel], style);
    brush.dot(handle.pixel, 6, handle.azimuth === undefined ? overlayInk.halo : overlayInk.accent, overlayInk.halo);
    const text =
      handle.azimuth === undefined
        ? 'Drag to aim'
        : formatAngle(handle.azimuth, Number.isInteger(handle.azimuth) ? 0 : 1);
    besideText(brush, text, handle);
    return;
  }
  if (handle.handle === 'tilt') {
    paintTilt(brush, handle);
    return;
  }
  if (handle.handle === 'middle') {
    brush.dot(handle.pixel, 3, overlayInk.halo, overlayInk.accent, 1);
    return;
  }
  const { part, ring, index } = handle.place;
  const isChosen = chosen?.part === part && chosen.ring === ring && chosen.index === index;
  brush.square(handle.pixel, isChosen ? 5 : 4, isChosen ? overlayInk.accent : overlayInk.halo, overlayInk.accent);
}

/** A diamond on a thin continuation of the aim. */
function paintTilt(brush: Brush, { centre, pixel: [x, y], tilt }: Extract<Handle, { handle: 'tilt' }>): void {
  brush.pixels([centre, [x, y]], { colour: overlayInk.accent, width: 0.75, dash: [2, 3] });
  const shape: Pixel[] = [[x, y - 6], [x + 6, y], [x, y + 6], [x - 6, y]]; // biome-ignore format: four corners
  const fill = tilt === undefined ? overlayInk.halo : overlayInk.accent;
  brush.pixels(shape, {
    colour: tilt === undefined ? overlayInk.accent : overlayInk.halo,
    width: 1.5,
    closed: true,
    fill,
  });
  const text = tilt === undefined ? 'Drag to tilt' : `tilt ${formatAngle(tilt, Number.isInteger(tilt) ? 0 : 1)}`;
  besideText(brush, text, { centre, pixel: [x, y] }, -1);
}

/** Beside its arm, where the other handle on it is not. */
function besideText(brush: Brush, text: string, { centre, pixel }: { centre: Pixel; pixel: Pixel }, hand = 1): void {
  const [dx, dy] = [pixel[0] - centre[0], pixel[1] - centre[1]];
  const length = Math.hypot(dx, dy) || 1;
  const side: Pixel = [(-hand * dy) / length, (hand * dx) / length];
  const align = side[0] > 0.3 ? 'left' : side[0] < -0.3 ? 'right' : 'center';
  haloText(brush, text, [pixel[0] + 13 * side[0], pixel[1] + 13 * side[1]], align);
}

const hasPrintedLabels = (feature: FeatureRecord): boolean => {
  const kind = kindOf(feature.kind);
  return kind?.zone === true || kind?.boundary === true;
};

function haloText(brush: Brush, text: string, [x, y]: Pixel, align: CanvasTextAlign): void {
  const { pen } = brush;
  pen.font = overlayFont;
  pen.textAlign = align;
  pen.textBaseline = 'middle';
  pen.strokeStyle = overlayInk.halo;
  pen.lineWidth = 3.5;
  pen.strokeText(text, x, y);
  pen.fillStyle = overlayInk.accent;
  pen.fillText(text, x, y);
  pen.textAlign = 'left';
}
