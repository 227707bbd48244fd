import type { Pointing } from './gesture.ts';
import { type Brush, overlayInk } from './overlay.ts';
import type { Pixel, Screen } from './screen.ts';

/** Pixels per press of an arrow: Shift goes further, Ctrl finer. */
const step = { plain: 12, shift: 60, ctrl: 1 };
/** Nearer to the edge than this the map moves instead. */
const border = 40;

const directions: Readonly<Record<string, Pixel>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export const isArrow = (key: string): boolean => key in directions;

/** The keyboard's pointer: moved by arrows while the map is in focus. */
export class Crosshair {
  readonly #screen: () => Screen;
  readonly #pan: (by: Pixel) => void;
  #pixel: Pixel | undefined;

  constructor(screen: () => Screen, pan: (by: Pixel) => void) {
    this.#screen = screen;
    this.#pan = pan;
  }

  get shown(): boolean {
    return this.#pixel !== undefined;
  }

  /** Begins where the pointer was, or in the middle. */
  show(at?: Pixel): void {
    const { width, height } = this.#screen();
    this.#pixel ??= at ?? [Math.round(width / 2), Math.round(height / 2)];
  }

  hide(): void {
    this.#pixel = undefined;
  }

  move(key: string, shift: boolean, ctrl: boolean): void {
    this.show();
    const size = shift ? step.shift : ctrl ? step.ctrl : step.plain;
    const [dx, dy] = directions[key];
    const [x, y] = this.#pixel ?? [0, 0];
    const { width, height } = this.#screen();
    const wanted: Pixel = [x + dx * size, y + dy * size];
    const kept: Pixel = [
      Math.min(Math.max(wanted[0], border), width - border),
      Math.min(Math.max(wanted[1], border), height - border),
    ];
    this.#pixel = kept;
    const rest: Pixel = [wanted[0] - kept[0], wanted[1] - kept[1]];
    if (rest[0] || rest[1]) this.#pan(rest);
  }

  pointing(): Pointing | undefined {
    if (!this.#pixel) return undefined;
    return {
      pixel: this.#pixel,
      position: this.#screen().unproject(this.#pixel),
      shift: false,
      ctrl: false,
      alt: false,
    };
  }

  paint(brush: Brush): void {
    if (!this.#pixel) return;
    const [x, y] = this.#pixel;
    for (const [gap, reach] of [[4, 16]]) {
      for (const [dx, dy] of Object.values(directions)) {
        const arm: Pixel[] = [[x + dx * gap, y + dy * gap], [x + dx * reach, y + dy * reach]]; // biome-ignore format: two ends
        brush.pixels(arm, { colour: overlayInk.text, width: 1.5, halo: 1.5 });
      }
    }
    brush.dot(this.#pixel, 1, overlayInk.text, overlayInk.halo, 0.5);
  }
}
