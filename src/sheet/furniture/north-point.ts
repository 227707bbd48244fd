import { gridNorthAt } from '../../geometry/grid-north.ts';
import { toDegreesMinutes } from '../../units/angle.ts';
import type { Block } from '../block.ts';
import type { Mark } from '../mark.ts';
import { lineMark, pathMark, polylinePath, straight } from '../path-marks.ts';
import type { SheetContext } from '../sheet-context.ts';
import { ink, pen } from '../style.ts';

/** Grid north and true north at the sheet's centre, each named. Undefined where the sheet leaves it off. */
export function northPointBlock(context: SheetContext): Block | undefined {
  const { options, sheet, style } = context;
  if (!options.prints.northPoint) return undefined;
  const { convergence } = gridNorthAt(context.crs, [...sheet.centre]);
  const radius = style.body * 3.8;
  const reach = radius + style.body * 1.1;
  const size = 2 * reach;
  return {
    name: 'north-point',
    width: size,
    height: size,
    draw: (x, y) => diagram(context, [x + reach, y + reach], radius, sheet.rotation, convergence),
  };
}

/** The least angle at which the two arrows are told apart on paper; a smaller convergence is drawn so, and said to be. */
const leastDrawn = 14;

function diagram(
  { style, type }: SheetContext,
  [x, y]: readonly [number, number],
  radius: number,
  gridAngle: number,
  convergence: number,
): Mark[] {
  const side = convergence < 0 ? -1 : 1;
  const trueAngle = gridAngle + side * Math.max(leastDrawn, Math.abs(convergence));
  const at = (angle: number, r: number, across = 0): [number, number] => {
    const turn = (angle * Math.PI) / 180;
    return [x + r * Math.sin(turn) + across * Math.cos(turn), y - r * Math.cos(turn) + across * Math.sin(turn)];
  };
  const foot = -radius * 0.9;
  const letter = (angle: number, text: string, shift: number): Mark => {
    const [cx, cy] = at(angle, radius + style.body * 0.62, shift);
    return type.line(cx, cy + style.body * 0.33, text, {
      size: style.body,
      weight: 'semibold',
      colour: ink.black,
      anchor: 'middle',
    });
  };
  const head = radius * 0.5;
  const half = radius * 0.17;
  const tip = at(gridAngle, radius);
  const notch = at(gridAngle, radius - head * 0.76);
  const barb = (across: number): [number, number] => at(gridAngle, radius - head, across);
  return [
    straight(...at(gridAngle, foot), ...notch, { stroke: ink.black, width: 0.35 }),
    pathMark(polylinePath([tip, barb(-half), notch], true), { fill: ink.black }),
    pathMark(polylinePath([tip, barb(half), notch], true), { stroke: ink.black, width: pen.rule, join: 'round' }),
    straight(...at(gridAngle, foot), ...at(trueAngle, radius * 0.92), { stroke: ink.black, width: pen.rule }),
    lineMark([at(trueAngle, radius * 0.74, 0.7), at(trueAngle, radius * 0.92), at(trueAngle, radius * 0.74, -0.7)], {
      stroke: ink.black,
      width: pen.rule,
    }),
    letter(gridAngle, 'GN', -side * style.body * 0.62),
    letter(trueAngle, 'TN', side * style.body * 0.62),
  ];
}

/** What the diagram means, in words: `True north (TN) is 1° 02.4′ west of grid north (GN).` */
export function northWords(context: SheetContext): string {
  const { convergence } = gridNorthAt(context.crs, [...context.sheet.centre]);
  const { degrees, minutes } = toDegreesMinutes(Math.abs(convergence), 1);
  if (degrees === 0 && minutes === 0) return 'Grid north (GN) and true north (TN) are the same at the sheet’s centre.';
  const side = convergence < 0 ? 'west' : 'east';
  return `True north (TN) is ${degrees}° ${minutes.toFixed(1).padStart(4, '0')}′ ${side} of grid north (GN) at the sheet’s centre; angle not drawn to scale.`;
}
