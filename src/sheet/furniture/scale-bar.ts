import { scaleBarOf } from '../../facts/sheet-content.ts';
import { formatShort } from '../../units/number.ts';
import type { Block } from '../block.ts';
import type { Mark } from '../mark.ts';
import { rectMark } from '../path-marks.ts';
import type { SheetContext } from '../sheet-context.ts';
import { ink, pen } from '../style.ts';

/** The scale as a ratio and the linear scale in metres, true at the sheet's centre. Undefined where the sheet leaves it off. */
export function scaleBarBlock(context: SheetContext, width: number): Block | undefined {
  const { options, sheet, style, type } = context;
  const bar = options.prints.scaleBar ? scaleBarOf(context.facts, sheet) : undefined;
  if (!bar) return undefined;
  const ratio = `Scale 1:${sheet.scale}`;
  const height = style.heading + 2 + style.body + 1.2 + barHeight;
  return {
    name: 'scale-bar',
    width,
    height,
    draw(x, y) {
      const left = x + type.widthOf('0', style.body) / 2;
      const labels = y + style.heading + 2 + style.body * 0.66;
      const top = labels + 1.1;
      return [
        type.line(x, y + style.heading * 0.75, ratio, { size: style.heading, weight: 'semibold', colour: ink.black }),
        type.line(x + width, y + style.heading * 0.75, `at ${sheet.paper} size`, {
          size: style.body,
          colour: ink.grey,
          anchor: 'end',
        }),
        ...barLabels(context, bar, left, labels),
        ...barBoxes(bar, left, top),
      ];
    },
  };
}

const barHeight = 1.8;

interface Bar {
  readonly metres: number;
  readonly divisions: number;
  readonly length: number;
}

function barLabels({ style, type }: SheetContext, bar: Bar, left: number, y: number): Mark[] {
  return Array.from({ length: bar.divisions + 1 }, (_, i) => {
    const number = formatShort((bar.metres * i) / bar.divisions, 6);
    const x = left + (bar.length * i) / bar.divisions;
    const last = i === bar.divisions;
    const start = x - type.widthOf(number, style.body) / 2;
    return type.line(start, y, last ? `${number} m` : number, { size: style.body, colour: ink.black });
  });
}

/** Two rows of boxes, dark and light in turn; the first division in halves. */
function barBoxes(bar: Bar, left: number, top: number): Mark[] {
  const step = bar.length / bar.divisions;
  const cuts = [0, 0.5, ...Array.from({ length: bar.divisions }, (_, i) => i + 1)];
  const half = barHeight / 2;
  const boxes = cuts.slice(1).map((end, i) => {
    const x = left + cuts[i] * step;
    const y = i % 2 === 0 ? top : top + half;
    return rectMark({ x, y, width: (end - cuts[i]) * step, height: half }, { fill: ink.black });
  });
  const outline = { x: left, y: top, width: bar.length, height: barHeight };
  return [rectMark(outline, { fill: ink.white }), ...boxes, rectMark(outline, { stroke: ink.black, width: pen.rule })];
}
