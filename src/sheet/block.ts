import type { Mark } from './mark.ts';

/** A piece of furniture, measured before it is placed: what it takes in millimetres, and how it is drawn with its top left corner at a place. */
export interface Block {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly draw: (x: number, y: number) => readonly Mark[];
}

/** One above the other. */
export function stack(name: string, blocks: readonly Block[], gap: number): Block {
  const height = blocks.reduce((sum, block) => sum + block.height, 0) + gap * Math.max(0, blocks.length - 1);
  return {
    name,
    width: Math.max(0, ...blocks.map((block) => block.width)),
    height,
    draw(x, y) {
      let top = y;
      return blocks.flatMap((block) => {
        const marks = block.draw(x, top);
        top += block.height + gap;
        return marks;
      });
    },
  };
}
