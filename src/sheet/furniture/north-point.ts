import { gridNorthAt } from '../../geometry/grid-north.ts';
import { type MagneticNorth, magneticNorthAt } from '../../geometry/magnetic-north.ts';
import { toDegreesMinutes } from '../../units/angle.ts';
import type { Block } from '../block.ts';
import type { Mark } from '../mark.ts';
import { lineMark, pathMark, polylinePath, straight } from '../path-marks.ts';
import type { SheetContext } from '../sheet-context.ts';
import { ink, pen } from '../style.ts';

/** Grid, true and magnetic north at the sheet's centre, each named. Undefined where the sheet leaves it off. */
export function northPointBlock(context: SheetContext): Block | undefined {
  const { options, style } = context;
  if (!options.prints.northPoint) return undefined;
  const radius = style.body * 3.8;
  const reach = radius + style.body * 1.25;
  const size = 2 * reach;
  return {
    name: 'north-point',
    width: size,
    height: size,
    draw: (x, y) => diagram(context, [x + reach, y + reach], radius),
  };
}

interface Norths {
  /** Degrees clockwise from grid north to true north: the grid convergence. */
  readonly convergence: number;
  readonly magnetic: MagneticNorth | undefined;
}

const northsOf = ({ crs, options, sheet }: SheetContext): Norths => ({
  convergence: gridNorthAt(crs, [...sheet.centre]).convergence,
  magnetic: magneticNorthAt([...sheet.centre], options.date),
});

/** The least angle at which two arrows are told apart on paper; a smaller one is drawn so, and said to be. */
const leastDrawn = 25;
const mostDrawn = 60;

/** Where true and magnetic north are drawn, degrees clockwise from grid north: on their own sides and in their own order. */
function drawnAngles({ convergence, magnetic }: Norths): { readonly truth: number; readonly magnet?: number } {
  const truth = spread(convergence, leastDrawn);
  if (!magnetic) return { truth };
  const angle = convergence + magnetic.declination;
  const beyond = Math.sign(angle) === Math.sign(convergence) || convergence === 0;
  if (!beyond) return { truth, magnet: spread(angle, leastDrawn) };
  return Math.abs(angle) >= Math.abs(convergence)
    ? { truth, magnet: spread(angle, Math.abs(truth) + leastDrawn) }
    : { truth: spread(convergence, 2 * leastDrawn), magnet: spread(angle, leastDrawn) };
}

const spread = (angle: number, least: number): number =>
  (angle < 0 ? -1 : 1) * Math.min(mostDrawn, Math.max(least, Math.abs(angle)));

type Placed = (angle: number, r: number, across?: number) => [number, number];

const polar =
  (x: number, y: number): Placed =>
  (angle, r, across = 0) => {
    const turn = (angle * Math.PI) / 180;
    return [x + r * Math.sin(turn) + across * Math.cos(turn), y - r * Math.cos(turn) + across * Math.sin(turn)];
  };

function diagram(context: SheetContext, [x, y]: readonly [number, number], radius: number): Mark[] {
  const { sheet, style, type } = context;
  const { magnet, truth } = drawnAngles(northsOf(context));
  const grid = sheet.rotation || 0;
  const at = polar(x, y);
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
  const side = Math.sign(truth);
  const shifted = magnet === undefined || Math.sign(magnet) === side;
  return [
    ...mainArrow(at, grid, radius, foot),
    straight(...at(grid, foot), ...at(grid + truth, radius * 0.92), { stroke: ink.black, width: pen.rule }),
    lineMark(
      [at(grid + truth, radius * 0.74, 0.7), at(grid + truth, radius * 0.92), at(grid + truth, radius * 0.74, -0.7)],
      {
        stroke: ink.black,
        width: pen.rule,
      },
    ),
    letter(grid, 'GN', shifted ? -side * style.body * 0.62 : 0),
    letter(grid + truth, 'TN', side * style.body * 0.4),
    ...(magnet === undefined
      ? []
      : [
          straight(...at(grid, foot), ...at(grid + magnet, radius * 0.86), {
            stroke: ink.black,
            width: pen.rule,
            dash: [1, 0.6],
          }),
          pathMark(
            polylinePath(
              [
                at(grid + magnet, radius * 0.9),
                at(grid + magnet, radius * 0.66, 0.8),
                at(grid + magnet, radius * 0.66),
              ],
              true,
            ),
            { fill: ink.black },
          ),
          letter(grid + magnet, 'MN', Math.sign(magnet) * style.body * 0.5),
        ]),
  ];
}

function mainArrow(at: Placed, angle: number, radius: number, foot: number): Mark[] {
  const [head, half] = [radius * 0.5, radius * 0.17];
  const tip = at(angle, radius);
  const notch = at(angle, radius - head * 0.76);
  const barb = (across: number): [number, number] => at(angle, radius - head, across);
  return [
    straight(...at(angle, foot), ...notch, { stroke: ink.black, width: 0.35 }),
    pathMark(polylinePath([tip, barb(-half), notch], true), { fill: ink.black }),
    pathMark(polylinePath([tip, barb(half), notch], true), { stroke: ink.black, width: pen.rule, join: 'round' }),
  ];
}

/** Grid north alone, for the caption of an insert's frame. */
export function smallNorth(context: SheetContext, x: number, y: number, radius: number): Mark[] {
  const { options, sheet, style, type } = context;
  if (!options.prints.northPoint) return [];
  const size = style.fine;
  return [
    ...mainArrow(polar(x, y), sheet.rotation || 0, radius, -radius),
    type.line(x - radius - 0.4, y + size * 0.33, 'GN', { size, colour: ink.black, anchor: 'end' }),
  ];
}

/** What the diagram means, in words: true north from grid north, magnetic north from both with model and date. */
export function northWords(context: SheetContext): string {
  const { convergence, magnetic } = northsOf(context);
  const truth = isNothing(convergence)
    ? 'Grid north (GN) and true north (TN) are the same at the sheet’s centre.'
    : `True north (TN) is ${angleWords(convergence)} of grid north (GN) at the sheet’s centre.`;
  if (!magnetic) return `${truth} ${noMagnetic(context)}`;
  const { accuracy, declination, model, perYear } = magnetic;
  const change = `${perYear < 0 ? '−' : '+'}${Math.abs(perYear * 60).toFixed(1)}′ a year`;
  return (
    `${truth} Magnetic north (MN) is ${tenths(declination)} of TN, ${tenths(convergence + declination)} of GN on ` +
    `${context.options.date} (${model}, within ${accuracy.toFixed(1)}°, ${change}). Not to scale.`
  );
}

const noMagnetic = ({ options }: SheetContext): string =>
  options.date
    ? 'Magnetic north is not known for the sheet’s date: the World Magnetic Model 2025 covers 2025 to 2029.'
    : 'Magnetic north needs the sheet’s date.';

const isNothing = (angle: number): boolean => {
  const { degrees, minutes } = toDegreesMinutes(Math.abs(angle), 1);
  return degrees === 0 && minutes === 0;
};

function angleWords(angle: number): string {
  const { degrees, minutes } = toDegreesMinutes(Math.abs(angle), 1);
  return `${degrees}° ${minutes.toFixed(1).padStart(4, '0')}′ ${angle < 0 ? 'west' : 'east'}`;
}

const tenths = (angle: number): string => `${Math.abs(angle).toFixed(1)}° ${angle < 0 ? 'west' : 'east'}`;
