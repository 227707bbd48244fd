import { pageTransform } from '../../facts/paper.ts';
import { nextScale } from '../../facts/sheet-scales.ts';
import { type Crs, crsOf, fromGrid, insideCrs } from '../../geometry/crs.ts';
import { settingsOf } from '../../plan/plan.ts';
import type { SheetRecord } from '../../plan/record.ts';
import { dropDraft, plan } from '../../session/document.ts';
import { announce } from '../../session/view.ts';
import type { Page } from '../../sheet/mark.ts';
import { keepTried, tryOnSheet } from './edit-sheet.ts';
import { pagePoint } from './page-point.ts';

type Point = readonly [x: number, y: number];

/** Milliseconds without a further step after which wheel and keys count as one change. */
const pause = 500;
/** Millimetres on paper that an arrow key moves the map by. */
const keyStep = 10;
/** The map is laid out anew at most this often while it is dragged, milliseconds; between it only slides. */
const often = 120;

/** Moves and scales the map of a sheet from pointer, wheel and keys: drafts while it goes on, one entry of undo at the end. */
export class MapMover {
  #sheet: SheetRecord | undefined;
  #page: Page | undefined;
  #box: HTMLElement | null = null;
  #drag: { readonly from: Point; readonly sheet: SheetRecord; drawn: Point; at: Point } | undefined;
  #label: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #laidOut = 0;

  /** Told at every drawing what is drawn, and where. */
  follow(sheet: SheetRecord, page: Page, box: HTMLElement | null): void {
    this.#sheet = sheet;
    this.#page = page;
    this.#box = box;
  }

  /** True where the pointer took hold of the map. */
  start(event: PointerEvent): boolean {
    const at = this.#onPage(event);
    if (event.button !== 0 || !at || !this.#sheet || !this.#inMap(at)) return false;
    this.settle();
    this.#drag = { from: at, sheet: this.#sheet, drawn: at, at };
    this.#box?.setPointerCapture(event.pointerId);
    return true;
  }

  move(event: PointerEvent): void {
    const drag = this.#drag;
    const at = this.#onPage(event);
    if (!drag || !at) return;
    drag.at = at;
    const now = performance.now();
    if (now - this.#laidOut > often) {
      this.#laidOut = now;
      this.#centreOn(drag.sheet, [drag.from[0] - at[0], drag.from[1] - at[1]]);
      drag.drawn = at;
    }
    this.#slide([at[0] - drag.drawn[0], at[1] - drag.drawn[1]]);
  }

  wheel(event: WheelEvent): void {
    const at = this.#onPage(event);
    if (!at || !this.#inMap(at) || this.#drag || event.deltaY === 0) return;
    event.preventDefault();
    this.#zoom(event.deltaY > 0 ? 1 : -1, at);
  }

  /** True where the key meant the map. */
  key(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#sheet) return false;
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (step) {
      this.#centreOn(this.#sheet, [step[0] * keyStep, step[1] * keyStep]);
      this.#later('Move the map of a sheet');
      return true;
    }
    const by = { '+': -1, '=': -1, '-': 1 }[event.key];
    if (by) this.#zoom(by === 1 ? 1 : -1);
    return by !== undefined;
  }

  /** Makes what was tried stand. */
  settle(): void {
    const drag = this.#drag;
    this.#drag = undefined;
    clearTimeout(this.#timer);
    if (drag) {
      if (drag.at !== drag.from) this.#centreOn(drag.sheet, [drag.from[0] - drag.at[0], drag.from[1] - drag.at[1]]);
      this.#slide([0, 0]);
      keepTried('Move the map of a sheet');
    } else if (this.#label) keepTried(this.#label);
    this.#label = undefined;
  }

  /** Takes back what was tried. */
  drop(): void {
    this.#drag = undefined;
    this.#label = undefined;
    clearTimeout(this.#timer);
    this.#slide([0, 0]);
    dropDraft();
  }

  #later(label: string): void {
    this.#label = label;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.settle(), pause);
  }

  /** One step of the list of scales; what is under the pointer stays there. */
  #zoom(by: 1 | -1, at?: Point): void {
    const sheet = this.#sheet;
    const crs = crsOf(settingsOf(plan.value).crs);
    const transform = sheet && crs && pageTransform(sheet, crs);
    if (!sheet || !crs || !transform) return;
    const scale = nextScale(sheet.scale, by);
    if (scale === sheet.scale) return;
    const { x, y, width, height } = transform.frame;
    const pivot = at ?? [x + width / 2, y + height / 2];
    const times = 1 - scale / sheet.scale;
    const middle: Point = [x + width / 2, y + height / 2];
    const centre = transform.toGrid([
      middle[0] + (pivot[0] - middle[0]) * times,
      middle[1] + (pivot[1] - middle[1]) * times,
    ]);
    const place = placeOf(crs, centre);
    tryOnSheet(sheet, place ? { scale, centre: place } : { scale });
    announce(`Scale 1:${scale}`);
    this.#later('Change the scale of a sheet');
  }

  /** Puts what stands so many millimetres from the middle of a sheet's map into its middle. */
  #centreOn(sheet: SheetRecord, [dx, dy]: Point): void {
    const crs = crsOf(settingsOf(plan.value).crs);
    const transform = crs && pageTransform(sheet, crs);
    if (!crs || !transform) return;
    const { x, y, width, height } = transform.frame;
    const centre = placeOf(crs, transform.toGrid([x + width / 2 + dx, y + height / 2 + dy]));
    if (centre) tryOnSheet(sheet, { centre });
  }

  #slide([dx, dy]: Point): void {
    const content = this.#box?.querySelector('[data-name="map-content"]');
    if (dx === 0 && dy === 0) content?.removeAttribute('transform');
    else content?.setAttribute('transform', `translate(${dx} ${dy})`);
  }

  #onPage(event: MouseEvent): Point | undefined {
    return pagePoint(this.#box, this.#page, event);
  }

  #inMap([px, py]: Point): boolean {
    return (this.#page?.frames ?? []).some(
      ({ x, y, width, height }) => px >= x && px <= x + width && py >= y && py <= y + height,
    );
  }
}

/** Eight decimals of a degree are a millimetre. Undefined outside the CRS's area: the map stops at its edge. */
function placeOf(crs: Crs, grid: readonly number[]): [number, number] | undefined {
  const [lon, lat] = fromGrid(crs, grid).map((degrees) => Math.round(degrees * 1e8) / 1e8);
  return insideCrs(crs, [lon, lat]) ? [lon, lat] : undefined;
}
