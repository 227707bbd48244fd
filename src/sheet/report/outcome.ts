import type { Outcome } from '../../validators/rule.ts';
import type { Mark } from '../mark.ts';
import { circlePath, lineMark, pathMark } from '../path-marks.ts';
import { ink } from '../style.ts';

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  'not-met': 'Not met',
  review: 'Review',
  met: 'Met',
  'not-applicable': 'Not applicable',
};

/** Worst first: the order in which they are counted. */
export const outcomeOrder: readonly Outcome[] = ['not-met', 'review', 'met', 'not-applicable'];

export const outcomeColours: Readonly<Record<Outcome, string>> = {
  'not-met': '#a31d16',
  review: '#7a5200',
  met: '#1a6b34',
  'not-applicable': ink.grey,
};

/** Cross, ring with a dot, tick or dash in a square of a size: told apart by shape, without colour. */
export function outcomeMarks(outcome: Outcome, x: number, y: number, size: number): Mark[] {
  const stroke = outcomeColours[outcome];
  const paint = { stroke, width: size * 0.16, cap: 'round', join: 'round' } as const;
  const at = (across: number, down: number): readonly [number, number] => [x + across * size, y + down * size];
  switch (outcome) {
    case 'not-met':
      return [lineMark([at(0.15, 0.15), at(0.85, 0.85)], paint), lineMark([at(0.85, 0.15), at(0.15, 0.85)], paint)];
    case 'met':
      return [lineMark([at(0.1, 0.55), at(0.4, 0.85), at(0.9, 0.15)], paint)];
    case 'review': {
      const [cx, cy] = at(0.5, 0.5);
      return [
        pathMark(circlePath(cx, cy, size * 0.42), { stroke, width: size * 0.13 }),
        pathMark(circlePath(cx, cy, size * 0.16), { fill: stroke }),
      ];
    }
    case 'not-applicable':
      return [lineMark([at(0.1, 0.5), at(0.9, 0.5)], paint)];
  }
}
