import type { Brush } from './overlay.ts';
import type { Pixel } from './screen.ts';

/** Where the pointer, or the crosshair of the keyboard, is. */
export interface Pointing {
  readonly pixel: Pixel;
  readonly position: readonly [lon: number, lat: number];
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
}

export interface KeyPress {
  readonly key: string;
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
}

/**
 * What a tool does with pointer and keys. One is at work at a time; it takes geometry from positions at full
 * precision, and changes the plan only through commands and drafts.
 */
export interface Gesture {
  /** The pointer's shape over a place. */
  cursor(): string;
  hover(at: Pointing): void;
  /** A button went down: true takes the drag that may follow, else the map pans. */
  press(at: Pointing): boolean;
  drag(at: Pointing): void;
  release(at: Pointing): void;
  /** Pressed and released in one place; Space at the crosshair. */
  click(at: Pointing): void;
  doubleClick(at: Pointing): void;
  /** True when the key meant something. */
  key(press: KeyPress): boolean;
  /** Text that was typed or pasted over the map. True when it meant something. */
  type(text: string): boolean;
  /** Escape: takes back one step; false when there is none left. */
  back(): boolean;
  paint(brush: Brush): void;
  /** The tool is put away. */
  end(): void;
}

/** A gesture that does nothing: the others say only what they do. */
export const idleGesture: Gesture = {
  cursor: () => 'default',
  hover: () => undefined,
  press: () => false,
  drag: () => undefined,
  release: () => undefined,
  click: () => undefined,
  doubleClick: () => undefined,
  key: () => false,
  type: () => false,
  back: () => false,
  paint: () => undefined,
  end: () => undefined,
};
