import type { Corners } from '../geometry/fit-image.ts';
import { siteFrame } from '../geometry/site-frame.ts';
import { putUnderlay } from '../plan/commands/put-underlay.ts';
import { recordOf } from '../plan/plan.ts';
import type { ImageUnderlay, UnderlayRecord } from '../plan/record.ts';
import { draft, dropDraft, keepDraft, plan } from '../session/document.ts';
import { announce, complain, selectTool, tool } from '../session/view.ts';
import { type Gesture, idleGesture, type KeyPress, type Pointing } from './gesture.ts';
import { type Brush, overlayInk } from './overlay.ts';
import { pixelDistance } from './screen.ts';
import type { Workbench } from './workbench.ts';

type LonLat = readonly [lon: number, lat: number];
type Picture = UnderlayRecord & { readonly source: ImageUnderlay };

const reach = 12;

/** Moves a picture by dragging it, and turns and scales it by a corner about the opposite one; with Shift a corner moves alone. */
export class PlaceImageGesture implements Gesture {
  readonly #bench: Workbench;
  readonly #id: string;
  #held: { readonly corner: number | undefined; readonly from: LonLat; readonly corners: Corners } | undefined;
  #pointing: Pointing | undefined;

  constructor(bench: Workbench, id: string) {
    this.#bench = bench;
    this.#id = id;
  }

  click = idleGesture.click;
  doubleClick = idleGesture.doubleClick;
  type = idleGesture.type;

  cursor(): string {
    return this.#held ? 'grabbing' : 'grab';
  }

  hover(at: Pointing): void {
    this.#pointing = at;
    this.#bench.redraw();
  }

  press(at: Pointing): boolean {
    const corners = this.#corners();
    if (!corners) return false;
    const screen = this.#bench.screen();
    const distances = corners.map((corner) => pixelDistance(screen.project([...corner]), at.pixel));
    const nearest = distances.indexOf(Math.min(...distances));
    this.#held = { corner: distances[nearest] <= reach ? nearest : undefined, from: at.position, corners };
    return true;
  }

  drag(at: Pointing): void {
    this.#pointing = at;
    const picture = this.#picture();
    if (!this.#held || !picture) return;
    const corners = movedCorners(this.#held, at);
    const { type: _, order: __, ...rest } = picture;
    const refusal = draft(putUnderlay, { ...rest, source: { ...picture.source, corners } });
    if (refusal) complain(refusal.refused);
    this.#bench.redraw();
  }

  release(): void {
    this.#held = undefined;
    keepDraft('Place the picture');
    this.#bench.redraw();
  }

  key(press: KeyPress): boolean {
    if (press.key !== 'Enter') return false;
    tool.value = selectTool;
    announce('Picture placed.');
    return true;
  }

  back(): boolean {
    if (!this.#held) return false;
    this.#held = undefined;
    dropDraft();
    return true;
  }

  paint(brush: Brush): void {
    const corners = this.#corners();
    if (!corners) return;
    brush.line(
      corners.map((corner) => [...corner]),
      { colour: overlayInk.accent, width: 1.5, halo: 1, closed: true },
    );
    for (const corner of corners)
      brush.square(brush.screen.project([...corner]), 5, overlayInk.halo, overlayInk.accent);
    if (!this.#pointing || this.#held) return;
    const [x, y] = this.#pointing.pixel;
    brush.note(
      [x + 16, y + 16],
      ['Drag the picture, or a corner to turn and scale it', 'Shift: that corner alone. Enter: done'],
    );
  }

  end(): void {
    if (this.#held) dropDraft();
    this.#held = undefined;
  }

  #picture(): Picture | undefined {
    const record = recordOf(plan.value, 'underlay', this.#id);
    return record?.source.kind === 'image' ? { ...record, source: record.source } : undefined;
  }

  #corners(): Corners | undefined {
    const [a, b, c, d] = this.#picture()?.source.corners ?? [];
    return a && b && c && d ? [a, b, c, d] : undefined;
  }
}

/** Everything in metres about the corner that stays, or about the place that was taken hold of. */
function movedCorners(
  { corner, from, corners }: { corner: number | undefined; from: LonLat; corners: Corners },
  at: Pointing,
): Corners {
  const to = at.position;
  if (corner === undefined) {
    const [here, there] = [siteFrame(from), siteFrame(to)];
    return mapped(corners, (place) => there.toLonLat(here.toSite([...place])));
  }
  if (at.shift) return mapped(corners, (place, i) => (i === corner ? to : place));
  const still = corners[(corner + 2) % 4];
  const frame = siteFrame(still);
  const [was, is] = [frame.toSite([...corners[corner]]), frame.toSite([...to])];
  const squared = was[0] ** 2 + was[1] ** 2;
  if (squared === 0) return corners;
  const [real, imaginary] = [(is[0] * was[0] + is[1] * was[1]) / squared, (is[1] * was[0] - is[0] * was[1]) / squared];
  return mapped(corners, (place) => {
    const [x, y] = frame.toSite([...place]);
    return frame.toLonLat([real * x - imaginary * y, imaginary * x + real * y]);
  });
}

const mapped = ([a, b, c, d]: Corners, to: (place: LonLat, index: number) => LonLat): Corners => [
  to(a, 0),
  to(b, 1),
  to(c, 2),
  to(d, 3),
];
