import type { Fonts } from '../sheet/font.ts';
import type { GroupMark, ImageMark, LinkMark, Mark, Path, PathMark, TextMark, Weight } from '../sheet/mark.ts';

const perMillimetre = 72 / 25.4;

/** What content needs from the document that it stands in. */
export interface PdfResources {
  readonly fonts: Fonts;
  /** Resource name of an embedded font. */
  fontName(weight: Weight): string;
  /** Glyphs of a text as hexadecimal, counted as used. */
  glyphs(text: string, weight: Weight): string;
  /** Resource name of a graphics state with this fill opacity. */
  opacity(value: number): string;
  /** Draws a picture after the operators so far. */
  image(mark: ImageMark, before: string): void;
  link(mark: LinkMark): void;
}

/** Hundredths of a point: 3.5 micrometres of paper. */
function n(value: number): string {
  const hundredths = Math.round(value * 100);
  const whole = Math.trunc(hundredths / 100);
  const rest = Math.abs(hundredths - whole * 100);
  if (rest === 0) return String(whole || 0);
  return whole === 0 && hundredths < 0 ? `-0${fractions[rest]}` : `${whole}${fractions[rest]}`;
}

/** `.01` to `.99`, without a last zero: putting them together is faster than printing a fraction. */
const fractions = Array.from({ length: 100 }, (_, i) => `.${String(i).padStart(2, '0').replace(/0$/, '')}`);

interface State {
  fill: string;
  stroke: string;
  width: number;
  dash: readonly number[];
  cap: number;
  join: number;
  opacity: number;
}

const solid: readonly number[] = [];
const fresh = (): State => ({ fill: '', stroke: '', width: -1, dash: solid, cap: 0, join: 0, opacity: 1 });

const caps = { butt: 0, round: 1, square: 2 } as const;
const joins = { miter: 0, round: 1, bevel: 2 } as const;

/** Turns marks into the operators of a PDF page of a height in millimetres; states are set only where they change. */
export class PdfContent {
  readonly #resources: PdfResources;
  readonly #top: number;
  #parts: string[] = [];
  #state: State = fresh();

  constructor(height: number, resources: PdfResources) {
    this.#resources = resources;
    this.#top = height * perMillimetre;
  }

  point(x: number, y: number): string {
    return `${n(x * perMillimetre)} ${n(this.#top - y * perMillimetre)}`;
  }

  /** The operators so far; leaves none. */
  take(): string {
    const text = this.#parts.join('\n');
    this.#parts = [];
    return text;
  }

  draw(marks: readonly Mark[]): void {
    for (const mark of marks) this.#mark(mark);
  }

  #mark(mark: Mark): void {
    if (mark.mark === 'path') this.#path(mark);
    else if (mark.mark === 'text') this.#text(mark);
    else if (mark.mark === 'group') this.#group(mark);
    else if (mark.mark === 'image') this.#resources.image(mark, this.take());
    else this.#resources.link(mark);
  }

  #group({ clip, marks }: GroupMark): void {
    if (!clip) {
      this.draw(marks);
      return;
    }
    const outside = this.#state;
    this.#state = { ...outside };
    this.#parts.push('q', this.#pathText(clip), 'W n');
    this.draw(marks);
    this.#parts.push('Q');
    this.#state = outside;
  }

  #path(mark: PathMark): void {
    if (!mark.fill && !mark.stroke) return;
    if (mark.fill) this.#setFill(mark.fill, mark.fillOpacity ?? 1);
    if (mark.stroke) this.#setStroke(mark);
    const operator = mark.fill ? (mark.stroke ? 'B' : 'f') : 'S';
    const paint = mark.fill && mark.evenOdd ? `${operator}*` : operator;
    if (isSmall(mark.points)) {
      const [x, y] = mark.points;
      this.#parts.push(`q 1 0 0 1 ${this.point(x, y)} cm ${pathText(mark, localPoint(x, y))} ${paint} Q`);
    } else this.#parts.push(this.#pathText(mark), paint);
  }

  #pathText(path: Path): string {
    return pathText(path, (x, y) => this.point(x, y));
  }

  #setFill(colour: string, opacity: number): void {
    if (this.#state.fill !== colour) this.#parts.push(`${rgb(colour)} rg`);
    if (this.#state.opacity !== opacity) this.#parts.push(`/${this.#resources.opacity(opacity)} gs`);
    this.#state.fill = colour;
    this.#state.opacity = opacity;
  }

  #setStroke({ cap = 'butt', dash = solid, join = 'miter', stroke = '', width = 0.2 }: Partial<PathMark>): void {
    const state = this.#state;
    if (state.stroke !== stroke) this.#parts.push(`${rgb(stroke)} RG`);
    if (state.width !== width) this.#parts.push(`${n(width * perMillimetre)} w`);
    if (state.dash !== dash) this.#parts.push(`[${dash.map((length) => n(length * perMillimetre)).join(' ')}] 0 d`);
    if (state.cap !== caps[cap]) this.#parts.push(`${caps[cap]} J`);
    if (state.join !== joins[join]) this.#parts.push(`${joins[join]} j`);
    state.stroke = stroke;
    state.width = width;
    state.dash = dash;
    state.cap = caps[cap];
    state.join = joins[join];
  }

  #text(mark: TextMark): void {
    const { anchor, angle = 0, halo, size, text, weight } = mark;
    if (!text) return;
    const width = this.#resources.fonts[weight].widthOf(text, size);
    const back = anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width;
    const turn = (angle * Math.PI) / 180;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const at = this.point(mark.x - back * cos, mark.y + back * sin);
    const matrix = angle ? `${exact(cos)} ${exact(sin)} ${exact(-sin)} ${exact(cos)} ${at} Tm` : `${at} Td`;
    const show =
      `BT /${this.#resources.fontName(weight)} ${n(size * perMillimetre)} Tf ${matrix} ` +
      `<${this.#resources.glyphs(text, weight)}> Tj ET`;
    if (halo) {
      this.#setStroke({ stroke: halo.colour, width: 2 * halo.width, join: 'round' });
      this.#parts.push(`${nothingToRead} BDC 1 Tr ${show} 0 Tr EMC`);
    }
    this.#setFill(mark.colour, 1);
    this.#parts.push(show);
  }
}

/** A path as operators, its points put through `point`. */
function pathText({ ops, points }: Path, point: (x: number, y: number) => string): string {
  const out: string[] = [];
  let at = 0;
  for (const op of ops) {
    const count = op === 'Z' ? 0 : op === 'C' ? 3 : 1;
    for (let i = 0; i < count; i++) out.push(point(points[at + 2 * i], points[at + 2 * i + 1]));
    at += 2 * count;
    out.push(op === 'M' ? 'm' : op === 'L' ? 'l' : op === 'C' ? 'c' : 'h');
  }
  return out.join(' ');
}

const localPoint =
  (x0: number, y0: number) =>
  (x: number, y: number): string =>
    `${n((x - x0) * perMillimetre)} ${n((y0 - y) * perMillimetre)}`;

/** Millimetres: no symbol is larger, and no boundary that is measured on paper is smaller. */
const symbolSize = 7;

/** Symbols are drawn about their own first point: the same one again is the same text, which packs to nearly nothing. */
function isSmall(points: readonly number[]): boolean {
  if (points.length < 8) return false;
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    minX = Math.min(minX, points[i]);
    maxX = Math.max(maxX, points[i]);
    minY = Math.min(minY, points[i + 1]);
    maxY = Math.max(maxY, points[i + 1]);
    if (maxX - minX > symbolSize || maxY - minY > symbolSize) return false;
  }
  return true;
}

/** A halo is the text drawn once more: readers that extract text are told to take nothing for it. */
const nothingToRead = '/Span <</ActualText ()>>';

const exact = (value: number): string => String(Math.round(value * 1e6) / 1e6 || 0);

const fraction = (value: number): string => String(Math.round(value * 1000) / 1000);

/** A `#rrggbb` colour as three fractions. */
function rgb(colour: string): string {
  const value = /^#[0-9a-f]{6}$/i.test(colour) ? Number.parseInt(colour.slice(1), 16) : Number.NaN;
  if (Number.isNaN(value)) throw new Error(`PDF: expected a colour as #rrggbb, got "${colour}"`);
  return [value >> 16, (value >> 8) & 255, value & 255].map((part) => fraction(part / 255)).join(' ');
}
