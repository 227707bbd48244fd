import type { Block } from '../block.ts';
import type { Weight } from '../mark.ts';
import type { SheetContext } from '../sheet-context.ts';
import { ink } from '../style.ts';

export interface Paragraph {
  readonly text: string;
  readonly weight?: Weight;
  readonly colour?: string;
}

/** A heading and wrapped paragraphs under it. */
export function textBlock(
  { style, type }: SheetContext,
  name: string,
  heading: string | undefined,
  paragraphs: readonly Paragraph[],
  width: number,
): Block {
  const lines = paragraphs.flatMap(({ text, weight, colour }) =>
    type.wrap(text, width, style.body, weight).lines.map((line) => ({ line, weight, colour })),
  );
  const first = heading === undefined ? 0 : headingHeight(style);
  return {
    name,
    width,
    height: first + lines.length * style.leading,
    draw: (x, y) => [
      ...(heading === undefined
        ? []
        : [
            type.line(x, y + style.heading * 0.75, heading, {
              size: style.heading,
              weight: 'semibold',
              colour: ink.black,
            }),
          ]),
      ...lines.map(({ line, weight, colour }, i) =>
        type.line(x, y + first + i * style.leading + style.body * 0.8, line, {
          size: style.body,
          weight,
          colour: colour ?? ink.black,
        }),
      ),
    ],
  };
}

/** From the top of a heading to what stands under it. */
export const headingHeight = (style: SheetContext['style']): number => style.heading + 1.4;
