import type { Mark } from './mark.ts';

/** A piece of furniture, measured before it is placed: what it takes in millimetres, and how it is drawn with its top left corner at a place. */
export interface Block {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly draw: (x: number, y: number) => readonly Mark[];
}
