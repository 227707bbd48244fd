import type { ImageMark, Mark, Page, Path, PathMark, TextMark } from '../sheet/mark.ts';

/** The part of a 2D canvas context that painting needs: this folder knows no DOM. */
export interface Canvas {
  save(): void;
  restore(): void;
  scale(x: number, y: number): void;
  translate(x: number, y: number): void;
  rotate(radians: number): void;
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  clip(): void;
  fill(rule?: 'nonzero' | 'evenodd'): void;
  stroke(): void;
  setLineDash(lengths: number[]): void;
  fillText(text: string, x: number, y: number): void;
  strokeText(text: string, x: number, y: number): void;
  drawImage(picture: never, x: number, y: number, width: number, height: number): void;
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: 'butt' | 'round' | 'square';
  lineJoin: 'miter' | 'round' | 'bevel';
  globalAlpha: number;
  font: string;
  fontKerning: 'auto' | 'none' | 'normal';
  textAlign: 'start' | 'center' | 'end' | 'left' | 'right';
}

/** Pictures of a page as its canvas takes them: decoding is the caller's. */
export type Pictures = ReadonlyMap<ImageMark, unknown>;

/** Paints a page at so many pixels to the millimetre; of its pictures those that were decoded. */
export function paintCanvas(
  canvas: Canvas,
  page: Page,
  pixelsPerMillimetre: number,
  pictures: Pictures = new Map(),
): void {
  canvas.save();
  canvas.scale(pixelsPerMillimetre, pixelsPerMillimetre);
  for (const mark of page.marks) paintMark(canvas, mark, pictures);
  canvas.restore();
}

/** Every picture of a page, at any depth. */
export const picturesIn = (marks: readonly Mark[]): ImageMark[] =>
  marks.flatMap((mark) => (mark.mark === 'image' ? [mark] : mark.mark === 'group' ? picturesIn(mark.marks) : []));

function paintMark(canvas: Canvas, mark: Mark, pictures: Pictures): void {
  if (mark.mark === 'image') {
    const picture = pictures.get(mark);
    // What a canvas takes for a picture is known to who decoded it.
    if (picture) canvas.drawImage(picture as never, mark.x, mark.y, mark.width, mark.height);
  }
  if (mark.mark === 'path') paintPath(canvas, mark);
  if (mark.mark === 'text') paintText(canvas, mark);
  if (mark.mark !== 'group') return;
  canvas.save();
  if (mark.clip) {
    trace(canvas, mark.clip);
    canvas.clip();
  }
  for (const inner of mark.marks) paintMark(canvas, inner, pictures);
  canvas.restore();
}

function trace(canvas: Canvas, { ops, points }: Path): void {
  canvas.beginPath();
  let at = 0;
  const next = (): number => points[at++];
  for (const op of ops) {
    if (op === 'M') canvas.moveTo(next(), next());
    else if (op === 'L') canvas.lineTo(next(), next());
    else if (op === 'C') canvas.bezierCurveTo(next(), next(), next(), next(), next(), next());
    else canvas.closePath();
  }
}

function paintPath(canvas: Canvas, mark: PathMark): void {
  const { cap = 'butt', dash = [], evenOdd, fill, fillOpacity = 1, join = 'miter', stroke, width = 0.2 } = mark;
  trace(canvas, mark);
  if (fill) {
    canvas.globalAlpha = fillOpacity;
    canvas.fillStyle = fill;
    canvas.fill(evenOdd ? 'evenodd' : 'nonzero');
    canvas.globalAlpha = 1;
  }
  if (!stroke) return;
  canvas.strokeStyle = stroke;
  canvas.lineWidth = width;
  canvas.lineCap = cap;
  canvas.lineJoin = join;
  canvas.setLineDash([...dash]);
  canvas.stroke();
}

const aligns = { start: 'left', middle: 'center', end: 'right' } as const;

/** Letters are set a hundred times larger and shrunk, since browsers hold font sizes to whole pixels at small sizes. */
const enlarged = 100;

function paintText(canvas: Canvas, { anchor, angle = 0, colour, halo, size, text, weight, x, y }: TextMark): void {
  canvas.save();
  canvas.translate(x, y);
  canvas.rotate((-angle * Math.PI) / 180);
  canvas.scale(1 / enlarged, 1 / enlarged);
  canvas.font = `${weight === 'semibold' ? 600 : 400} ${size * enlarged}px 'Source Sans 3', sans-serif`;
  canvas.fontKerning = 'none';
  canvas.textAlign = aligns[anchor];
  if (halo) {
    canvas.strokeStyle = halo.colour;
    canvas.lineWidth = 2 * halo.width * enlarged;
    canvas.lineJoin = 'round';
    canvas.setLineDash([]);
    canvas.strokeText(text, 0, 0);
  }
  canvas.fillStyle = colour;
  canvas.fillText(text, 0, 0);
  canvas.restore();
}
