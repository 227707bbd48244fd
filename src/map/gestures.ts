import { effect } from '@preact/signals';
import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import {
  announce,
  measures,
  pointer,
  selection,
  selectTool,
  shownFinding,
  type Tool,
  tool,
  vertex,
} from '../session/view.ts';
import type { Camera } from './camera.ts';
import { Crosshair, isArrow } from './crosshair.ts';
import { DrawGesture } from './draw-gesture.ts';
import type { Gesture, KeyPress, Pointing } from './gesture.ts';
import { type Brush, createOverlay, type Overlay } from './overlay.ts';
import { paintFinding } from './paint-finding.ts';
import { PlaceImageGesture } from './place-image-gesture.ts';
import { PlaceSheetGesture } from './place-sheet-gesture.ts';
import { purposeOf } from './purpose.ts';
import { type Pixel, pixelDistance } from './screen.ts';
import { SelectGesture } from './select-gesture.ts';
import { announceUnder, selectionMeasures } from './tell-selection.ts';
import { createTypedInput, type TypedInput } from './typed-input.ts';
import type { Workbench } from './workbench.ts';

/** A press that moves less than this is a click, pixels. */
const clickReach = 4;

/** Brings pointer, touch and keys to the gesture of the chosen tool, and paints what is in hand. */
export class Gestures {
  readonly #map: MapLibreMap;
  readonly #bench: Workbench;
  readonly #overlay: Overlay;
  readonly #crosshair: Crosshair;
  readonly #container: HTMLElement;
  readonly #stops: (() => void)[] = [];
  #gesture: Gesture;
  /** Taken up by Enter and carried by the arrows. */
  #carrying = false;
  #lastPixel: Pixel | undefined;
  /** A drag goes on, which follows the pointer by itself. */
  #isPressed = false;
  /** The status bar tells of the selection as it is: found with the next frame, however many moves it takes to come. */
  #isMeasured = true;

  constructor(map: MapLibreMap, camera: Camera, bench: Omit<Workbench, 'redraw'>) {
    this.#map = map;
    this.#container = map.getContainer();
    this.#overlay = createOverlay(this.#container, camera.screen, (brush) => this.#paint(brush));
    this.#bench = { ...bench, redraw: () => this.#overlay.redraw() };
    this.#crosshair = new Crosshair(camera.screen, ([x, y]) => map.panBy([x, y], { animate: false }));
    this.#gesture = new SelectGesture(this.#bench);
    this.#listen();
    map.on('render', this.#overlay.paint);
    this.#stops.push(
      effect(() => this.#take(tool.value)),
      effect(() => {
        void [selection.value, vertex.value, shownFinding.value];
        if (tool.value.tool === 'select') this.#isMeasured = false;
        this.#overlay.redraw();
      }),
    );
  }

  /** After a change of the plan that no gesture made. */
  redraw(): void {
    this.#overlay.redraw();
  }

  /** Another plan is open: what was in hand belonged to the one before. */
  reset(): void {
    this.#take(tool.peek());
  }

  destroy(): void {
    for (const stop of this.#stops) stop();
    this.#gesture.end();
    this.#overlay.destroy();
  }

  #take(chosen: Tool): void {
    this.#gesture.end();
    this.#carrying = false;
    this.#gesture = this.#gestureFor(chosen);
    if (chosen.tool !== 'select') this.#map.getCanvas().focus({ preventScroll: true });
    this.#showCursor();
    this.#overlay.redraw();
  }

  #gestureFor(chosen: Tool): Gesture {
    if (chosen.tool === 'place-image') return new PlaceImageGesture(this.#bench, chosen.underlay);
    if (chosen.tool === 'place-sheet') return new PlaceSheetGesture(this.#bench, chosen.sheet);
    const purpose = purposeOf(chosen);
    if (!purpose) return new SelectGesture(this.#bench);
    return new DrawGesture(this.#bench, purpose, (gesture) => this.#typedInputFor(gesture));
  }

  #typedInputFor(gesture: DrawGesture): TypedInput {
    return createTypedInput(
      this.#container,
      {
        read: (text) => gesture.read(text),
        preview: (place) => gesture.preview(place),
        take: (place) => gesture.add(place),
      },
      () => this.#map.getCanvas().focus({ preventScroll: true }),
    );
  }

  #paint(brush: Brush): void {
    if (!this.#isMeasured) {
      this.#isMeasured = true;
      measures.value = selectionMeasures(selection.value);
    }
    this.#gesture.paint(brush);
    if (shownFinding.value) paintFinding(brush, shownFinding.value);
    this.#crosshair.paint(brush);
    this.#map.getCanvas().toggleAttribute('data-keys', this.#crosshair.shown);
  }

  #showCursor(): void {
    this.#map.getCanvas().style.cursor = this.#gesture.cursor();
  }

  #listen(): void {
    const map = this.#map;
    const canvas = map.getCanvas();
    map.on('mousemove', (event) => this.#hover(pointing(event)));
    map.on('mouseout', () => {
      if (!this.#crosshair.shown) pointer.value = null;
    });
    map.on('mousedown', (event) => this.#press(event));
    map.on('touchstart', (event) => {
      if (event.points.length === 1) this.#press(event);
    });
    map.on('click', (event) => {
      this.#crosshair.hide();
      this.#gesture.click(pointing(event));
      this.#showCursor();
    });
    map.on('dblclick', (event) => this.#gesture.doubleClick(pointing(event)));
    const keydown = (event: KeyboardEvent) => {
      if (this.#key(event)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    const focused = () => {
      if (canvas.matches(':focus-visible')) this.#showCrosshair();
    };
    const blurred = () => {
      this.#crosshair.hide();
      this.#overlay.redraw();
    };
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain').trim();
      if (text && this.#gesture.type(text)) event.preventDefault();
    };
    canvas.addEventListener('paste', paste);
    canvas.addEventListener('keydown', keydown);
    canvas.addEventListener('focus', focused);
    canvas.addEventListener('blur', blurred);
    canvas.setAttribute('role', 'application');
    canvas.setAttribute(
      'aria-label',
      'Map. Arrow keys move the crosshair, Space selects or places, plus and minus zoom.',
    );
  }

  #hover(at: Pointing): void {
    this.#crosshair.hide();
    this.#lastPixel = at.pixel;
    if (this.#isPressed) return;
    pointer.value = at.position;
    this.#gesture.hover(at);
    this.#showCursor();
  }

  /** A drag that the gesture takes is followed over the whole window, so that it does not end at the map's edge. */
  #press(event: MapMouseEvent | MapTouchEvent): void {
    const start = pointing(event);
    const { originalEvent } = event;
    if (originalEvent instanceof MouseEvent && originalEvent.button !== 0) return;
    if (!this.#gesture.press(start)) return;
    event.preventDefault();
    let moved = false;
    this.#isPressed = true;
    const follow = (next: MouseEvent | TouchEvent) => {
      const at = this.#pointingOf(next);
      if (!at || (!moved && pixelDistance(at.pixel, start.pixel) < clickReach)) return;
      moved = true;
      next.preventDefault();
      pointer.value = at.position;
      this.#gesture.drag(at);
      this.#showCursor();
    };
    const stop = (next: MouseEvent | TouchEvent) => {
      this.#isPressed = false;
      window.removeEventListener('mousemove', follow);
      window.removeEventListener('touchmove', follow);
      window.removeEventListener('mouseup', stop);
      window.removeEventListener('touchend', stop);
      this.#gesture.release(this.#pointingOf(next) ?? start);
      this.#showCursor();
    };
    window.addEventListener('mousemove', follow);
    window.addEventListener('touchmove', follow, { passive: false });
    window.addEventListener('mouseup', stop);
    window.addEventListener('touchend', stop);
  }

  #pointingOf(event: MouseEvent | TouchEvent): Pointing | undefined {
    const spot = event instanceof MouseEvent ? event : event.touches[0];
    if (!spot) return undefined;
    const box = this.#container.getBoundingClientRect();
    const pixel: Pixel = [spot.clientX - box.left, spot.clientY - box.top];
    return { pixel, position: this.#bench.screen().unproject(pixel), ...modifiers(event) };
  }

  #showCrosshair(): void {
    this.#crosshair.show(this.#lastPixel);
    this.#pointAtCrosshair();
  }

  #pointAtCrosshair(): Pointing | undefined {
    const at = this.#crosshair.pointing();
    if (!at) return undefined;
    pointer.value = at.position;
    if (this.#carrying) this.#gesture.drag(at);
    else this.#gesture.hover(at);
    this.#overlay.redraw();
    return at;
  }

  #key(event: KeyboardEvent): boolean {
    const { key } = event;
    const press: KeyPress = { key, ...modifiers(event) };
    if (key === 'Escape') return this.#back();
    if (isArrow(key) && !press.alt) {
      this.#crosshair.show(this.#lastPixel);
      this.#crosshair.move(key, press.shift, press.ctrl);
      const at = this.#pointAtCrosshair();
      if (at && !this.#carrying && tool.value.tool === 'select') announceUnder(this.#bench, at);
      return true;
    }
    if (key === '+' || key === '=') return this.#zoom(1, press);
    if (key === '-' || key === '_') return this.#zoom(-1, press);
    if (key === ' ' || key === 'Enter') return this.#enter(press);
    return this.#gesture.key(press);
  }

  #zoom(by: number, press: KeyPress): boolean {
    if (press.ctrl) return false;
    const around = this.#crosshair.pointing()?.position;
    this.#map.zoomTo(this.#map.getZoom() + by * 0.5, { animate: false, ...(around && { around: [...around] }) });
    return true;
  }

  #enter(press: KeyPress): boolean {
    if (this.#carrying) return this.#putDown();
    if (press.key === 'Enter' && this.#gesture.key(press)) return true;
    this.#crosshair.show(this.#lastPixel);
    const at = this.#pointAtCrosshair();
    if (!at) return false;
    const pointed = { ...at, shift: press.shift, ctrl: press.ctrl, alt: press.alt };
    if (press.key === 'Enter' && tool.value.tool === 'select' && !press.shift && this.#gesture.press(pointed)) {
      this.#carrying = true;
      announce('Taken up. Arrow keys move it, Enter puts it down, Escape leaves it where it was.');
      return true;
    }
    this.#gesture.click(pointed);
    return true;
  }

  #putDown(): boolean {
    const at = this.#crosshair.pointing();
    this.#carrying = false;
    if (at) this.#gesture.release(at);
    return true;
  }

  #back(): boolean {
    this.#carrying = false;
    if (this.#gesture.back()) {
      this.#overlay.redraw();
      return true;
    }
    if (tool.value.tool === 'select') return false;
    tool.value = selectTool;
    return true;
  }
}

function pointing(event: MapMouseEvent | MapTouchEvent): Pointing {
  const { x, y } = event.point;
  const { lng, lat } = event.lngLat;
  return { pixel: [x, y], position: [lng, lat], ...modifiers(event.originalEvent) };
}

const modifiers = (event: MouseEvent | TouchEvent | KeyboardEvent) => ({
  shift: event.shiftKey,
  ctrl: event.ctrlKey || event.metaKey,
  alt: event.altKey,
});
