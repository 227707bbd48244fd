import { type ScaleBar, scaleBarOf } from '../../facts/sheet-content.ts';
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

function barLabels({ style, type }: SheetContext, bar: ScaleBar, left: number, y: number): Mark[] {
  return Array.from({ length: bar.divisions + 1 }, (_, i) => {
    const number = formatShort((bar.metres * i) / bar.divisions, 6);
    const x = left + (bar.length * i) / bar.divisions;
    const last = i === bar.divisions;
    const start = x - type.widthOf(number, style.body) / 2;
    return type.line(start, y, last ? `${number} m` : number, { size: style.body, colour: ink.black });
  });
}

/** Two rows of boxes, dark and light in turn: the divisions above, and the first of them divided again. */
function barBoxes({ divisions, length, nested }: ScaleBar, left: number, top: number): Mark[] {
  const step = length / divisions;
  const half = barHeight / 2;
  const fine = Array.from({ length: nested }, (_, i) => ({ x: (i * step) / nested, width: step / nested }));
  const coarse = Array.from({ length: divisions - 1 }, (_, i) => ({ x: (i + 1) * step, width: step }));
  const boxes = [...fine, ...coarse].map(({ width, x }, i) =>
    rectMark({ x: left + x, y: i % 2 === 0 ? top : top + half, width, height: half }, { fill: ink.black }),
  );
  const outline = { x: left, y: top, width: length, height: barHeight };
  return [rectMark(outline, { fill: ink.white }), ...boxes, rectMark(outline, { stroke: ink.black, width: pen.rule })];
}

/** A linear scale on one line, for the caption of an insert's frame: a bar no wider than there is room, and its length. */
export function smallScaleBar(context: SheetContext, x: number, y: number, room: number): Mark[] {
  const { facts, sheet, style, type } = context;
  const bar = scaleBarOf(facts, sheet, Math.min(40, room - style.body * 6));
  if (!bar || room < style.body * 9) return [];
  const text = `${formatShort(bar.metres, 6)} m`;
  const outline = { x, y: y - 0.6, width: bar.length, height: 1.2 };
  const step = bar.length / bar.divisions;
  const boxes = Array.from({ length: Math.ceil(bar.divisions / 2) }, (_, i) =>
    rectMark({ ...outline, x: x + 2 * i * step, width: step }, { fill: ink.black }),
  );
  return [
    rectMark(outline, { fill: ink.white }),
    ...boxes,
    rectMark(outline, { stroke: ink.black, width: pen.rule }),
    type.line(x + bar.length + 1.2, y + style.body * 0.33, text, { size: style.body, colour: ink.black }),
  ];
}
