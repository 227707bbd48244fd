import type { Position } from 'geojson';
import { geodesicBetween } from '../geometry/geodesic.ts';
import { announce, complain, measures } from '../session/view.ts';
import { type Gesture, idleGesture, type KeyPress, type Pointing } from './gesture.ts';
import { guideSnap, planeAt, squareBetween } from './guides.ts';
import type { Brush } from './overlay.ts';
import { paintSketch } from './paint-sketch.ts';
import type { LonLat, Purpose } from './purpose.ts';
import { pixelDistance } from './screen.ts';
import { leastPoints, named, sketchMeasures, wholeMeasures } from './sketch.ts';
import type { Snap } from './snap.ts';
import type { TypedInput } from './typed-input.ts';
import { readTypedPlace, type TypedPlace } from './typed-place.ts';
import { planCrs, snapFor, type Workbench } from './workbench.ts';

/** Two clicks within so many pixels are one point. */
const samePixels = 3;

/** Takes points by click, crosshair or typing, for a feature, a hole, a part or a measure. It holds only this one sketch. */
export class DrawGesture implements Gesture {
  readonly #bench: Workbench;
  readonly #purpose: Purpose;
  readonly #typed: TypedInput;
  #points: LonLat[] = [];
  #pointing: Pointing | undefined;
  #snap: Snap | undefined;
  /** A place that is being typed: shown in place of the pointer's. */
  #preview: LonLat | undefined;
  /** A finished measure that still stands. */
  #done = false;

  constructor(bench: Workbench, purpose: Purpose, typed: (gesture: DrawGesture) => TypedInput) {
    this.#bench = bench;
    this.#purpose = purpose;
    this.#typed = typed(this);
  }

  press = idleGesture.press;
  drag = idleGesture.drag;
  release = idleGesture.release;

  cursor(): string {
    return 'crosshair';
  }

  hover(at: Pointing): void {
    this.#pointing = at;
    this.#snap = this.#done ? undefined : this.#snapTo(at);
    this.#tell();
  }

  click(at: Pointing): void {
    this.hover(at);
    if (this.#done) this.#restart();
    if (this.#closes(at)) {
      this.finish();
      return;
    }
    const last = this.#points.at(-1);
    const screen = this.#bench.screen();
    if (last && pixelDistance(screen.project(last), this.#snap?.pixel ?? at.pixel) < samePixels) return;
    this.add(this.#snap?.position ?? at.position);
  }

  doubleClick(): void {
    if (this.#points.length >= leastPoints[this.#purpose.shape]) this.finish();
  }

  /** A place at full precision: snapped, clicked or typed. */
  add(position: readonly number[]): void {
    this.#points.push([position[0], position[1]]);
    const { shape, rectangle } = this.#purpose;
    if (shape === 'point' || (rectangle && this.#points.length === 2)) this.finish();
    else this.#announcePoint();
    this.#tell();
  }

  key(press: KeyPress): boolean {
    if (press.key === 'Enter' && this.#enough()) return this.#then(() => this.finish());
    if (press.key === 'Enter' && this.#pointing) return this.#then(() => this.#clickHere());
    if (press.key === 'Backspace') return this.#then(() => this.back());
    if (press.ctrl && press.key.toLowerCase() === 'z' && this.#points.length) return this.#then(() => this.back());
    return !press.ctrl && !press.alt && /^[\d.]$/.test(press.key) && this.type(press.key);
  }

  type(text: string): boolean {
    if (this.#done) this.#restart();
    const { width, height } = this.#bench.screen();
    this.#typed.open(this.#pointing?.pixel ?? [width / 2, height / 2], text);
    return true;
  }

  back(): boolean {
    if (this.#done) return this.#then(() => this.#restart());
    if (!this.#points.length) return false;
    this.#points.pop();
    announce(this.#points.length ? 'Last point taken back.' : 'First point taken back.');
    if (this.#pointing) this.hover(this.#pointing);
    return true;
  }

  finish(): void {
    const { shape, rectangle, what, keeps, finish } = this.#purpose;
    const points = rectangle ? this.#rectangle(this.#points) : this.#points;
    if (points.length < leastPoints[shape]) {
      complain(`Expected at least ${leastPoints[shape]} points for a ${what}, found ${points.length}.`);
      return;
    }
    const refusal = finish(points);
    if (refusal) {
      complain(refusal.refused);
      if (shape === 'point' || rectangle) this.#points.pop();
      return;
    }
    if (keeps) this.#done = true;
    else this.#restart();
    this.#tell();
  }

  /** What the typed text means from here. */
  read(text: string): TypedPlace {
    const from = this.#points.at(-1);
    const to = this.#pointing?.position;
    const azimuth = from && to ? geodesicBetween(from, [...to]).azimuth : undefined;
    return readTypedPlace(text, { from, azimuth, crs: planCrs() });
  }

  preview(place: readonly [number, number] | undefined): void {
    this.#preview = place && [...place];
    this.#tell();
  }

  paint(brush: Brush): void {
    const next = this.#next();
    paintSketch(brush, {
      points: this.#points,
      next,
      corners:
        this.#purpose.rectangle && next && this.#points.length ? this.#rectangle([...this.#points, next]) : undefined,
      shape: this.#purpose.shape,
      snap: this.#preview ? undefined : this.#snap,
      cursor: this.#typed.isOpen() ? undefined : this.#pointing?.pixel,
      lines: this.#notes(),
    });
  }

  end(): void {
    this.#typed.destroy();
    this.#points = [];
    measures.value = [];
  }

  #then(action: () => void): true {
    action();
    return true;
  }

  #clickHere(): void {
    if (this.#pointing) this.click(this.#pointing);
  }

  #enough(): boolean {
    return !this.#done && this.#purpose.shape !== 'point' && this.#points.length >= leastPoints[this.#purpose.shape];
  }

  #restart(): void {
    this.#points = [];
    this.#done = false;
    this.#snap = undefined;
    measures.value = [];
  }

  /** A click on the first point closes an area. */
  #closes(at: Pointing): boolean {
    if (this.#purpose.shape !== 'polygon' || this.#points.length < 3) return false;
    const first = this.#bench.screen().project(this.#points[0]);
    return pixelDistance(first, this.#snap?.pixel ?? at.pixel) < samePixels;
  }

  #snapTo(at: Pointing): Snap | undefined {
    const own = this.#points.slice(0, -1);
    const snap = snapFor(this.#bench, at, { own });
    if (snap?.to === 'vertex' || at.alt || this.#purpose.rectangle || !this.#points.length) return snap;
    const guide = guideSnap(this.#bench.screen(), at.pixel, this.#points, planeAt(planCrs(), this.#points[0]));
    return snap ?? guide;
  }

  #next(): LonLat | undefined {
    if (this.#done) return undefined;
    const at = this.#preview ?? this.#snap?.position ?? this.#pointing?.position;
    return at && [at[0], at[1]];
  }

  #rectangle(points: readonly LonLat[]): LonLat[] {
    return points.length < 2 ? [] : squareBetween(points[0], points[1], planeAt(planCrs(), points[0]));
  }

  #sketch(): readonly LonLat[] {
    const next = this.#next();
    const points = next ? [...this.#points, next] : this.#points;
    return this.#purpose.rectangle ? this.#rectangle(points) : points;
  }

  #notes(): string[] {
    const closes = this.#pointing !== undefined && !this.#preview && this.#closes(this.#pointing);
    const snapped = closes ? ['Click to close the area'] : this.#snap ? [this.#snap.what] : [];
    if (!this.#points.length && !this.#preview) return [this.#purpose.prompt, ...snapped];
    return [...this.#measures(), ...snapped];
  }

  #measures(): string[] {
    const points = this.#sketch();
    const { shape, rectangle } = this.#purpose;
    if (rectangle && points.length === 4) return [sides(points), ...wholeMeasures(points, shape)];
    return this.#done ? wholeMeasures(points, shape) : sketchMeasures(points, shape);
  }

  #announcePoint(): void {
    const [leg] = sketchMeasures(this.#points, this.#purpose.shape);
    announce(`Point ${this.#points.length}${leg ? `. ${leg}` : ''}`);
  }

  #tell(): void {
    measures.value = this.#points.length ? named(this.#measures()) : [];
    this.#bench.redraw();
  }
}

function sides([a, b, c]: readonly Position[]): string {
  const [first, second] = [geodesicBetween(a, b).distance, geodesicBetween(b, c).distance];
  return `${first.toFixed(2)} m × ${second.toFixed(2)} m`;
}
