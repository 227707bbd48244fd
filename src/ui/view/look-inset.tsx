import { useEffect, useRef } from 'preact/hooks';
import { type Look, lookFrom, type Shown } from '../../facts/view/look-from.ts';
import type { Eye } from '../../facts/view/sight.ts';
import { siteFrame } from '../../geometry/site-frame.ts';
import { recordOf } from '../../plan/plan.ts';
import { viewAnswer } from '../../session/coverage.ts';
import { plan } from '../../session/document.ts';
import { pointer, selection } from '../../session/view.ts';
import { formatShort } from '../../units/number.ts';
import { nameOf } from '../features/feature-rows.ts';
import '../../../styles/coverage.css';

/** CSS pixels. */
const width = 264;

/** A sketch of what the selected camera sees: what stands on the plan, and a person under the pointer or where it aims. */
export function LookInset() {
  const [only, ...others] = selection.value;
  const answer = viewAnswer.value;
  const eye = others.length === 0 ? answer?.eyes.find(({ id }) => id === only) : undefined;
  if (!answer || !eye) return null;
  const at = pointer.value;
  const [x, y] = at ? siteFrame(answer.centre).toSite([...at]) : [];
  const look = lookFrom(eye, answer.prisms, x === undefined || y === undefined ? undefined : { x, y });
  const feature = recordOf(plan.value, 'feature', eye.id);
  return (
    <aside class="look-inset" aria-label="Look from here">
      <Sketch look={look} />
      <p>
        <strong>{feature ? nameOf(feature) : eye.id}</strong> {personText(look, at !== null, eye)}
      </p>
    </aside>
  );
}

function personText({ person }: Look, isPointed: boolean, eye: Eye): string {
  const who = isPointed ? 'a person at the pointer' : 'a person where it aims';
  if (!person) return '';
  if (person.feet === 0 && person.head === 0) return `does not see ${who}`;
  const density = formatShort(Math.min(person.feet || person.head, person.head || person.feet), 3);
  const pans = eye.panRange > 0 ? ', turned there' : '';
  return person.whole
    ? `sees ${who} from head to foot at ${density} px/m${pans}`
    : `sees only ${person.feet > 0 ? 'the feet' : 'the head'} of ${who}`;
}

function Sketch({ look }: { readonly look: Look }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const height = Math.round((width * look.height) / look.width);
  useEffect(() => {
    const element = canvas.current;
    const pen = element?.getContext('2d');
    if (!element || !pen) return;
    const ratio = window.devicePixelRatio || 1;
    element.width = width * ratio;
    element.height = height * ratio;
    const scale = (width * ratio) / look.width;
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    paint(pen, look, 1 / scale);
  }, [look]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label="Sketch of the picture"
      style={{ aspectRatio: `${look.width} / ${look.height}` }}
    />
  );
}

/** `pixel` is one device pixel in the picture's own. */
function paint(pen: CanvasRenderingContext2D, look: Look, pixel: number): void {
  pen.fillStyle = '#dfe7ec';
  pen.fillRect(0, 0, look.width, look.height);
  paintGround(pen, look);
  stroke(pen, look.ground, '#b9b29f', pixel);
  stroke(pen, look.horizon, '#8a8f98', 1.5 * pixel);
  for (const shown of look.shown) paintShown(pen, shown, pixel);
}

/** Below the horizon, or all of it where the horizon is not in the picture and the camera looks down. */
function paintGround(pen: CanvasRenderingContext2D, { horizon, width: wide, height, ground }: Look): void {
  pen.fillStyle = '#e9e3d4';
  const line = horizon.toSorted((a, b) => b.length - a.length)[0];
  if (!line) {
    if (ground.length > 0) pen.fillRect(0, 0, wide, height);
    return;
  }
  pen.beginPath();
  for (const [x, y] of line.toSorted((a, b) => a[0] - b[0])) pen.lineTo(x, y);
  pen.lineTo(2 * wide, 2 * height);
  pen.lineTo(-wide, 2 * height);
  pen.fill();
}

function stroke(
  pen: CanvasRenderingContext2D,
  lines: readonly (readonly (readonly [number, number])[])[],
  colour: string,
  width: number,
): void {
  pen.beginPath();
  for (const line of lines) {
    line.forEach(([x, y], i) => {
      if (i === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    });
  }
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.stroke();
}

function paintShown(pen: CanvasRenderingContext2D, { what, outline, facing }: Shown, pixel: number): void {
  const grey = Math.round(150 + 60 * facing);
  pen.beginPath();
  for (const [x, y] of outline) pen.lineTo(x, y);
  pen.closePath();
  pen.fillStyle = what === 'person' ? '#b65a06' : what === 'roof' ? '#e6e3dc' : `rgb(${grey} ${grey} ${grey + 6})`;
  pen.fill();
  pen.strokeStyle = what === 'person' ? '#5a2a00' : '#5f6670';
  pen.lineWidth = pixel;
  pen.stroke();
}
