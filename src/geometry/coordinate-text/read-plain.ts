import { angleFrom, degreesFrom, isProblem, type MarkedNumber } from './angle.ts';
import { noteOf } from './diagnostic.ts';
import type { Reading } from './reading.ts';
import type { Segment } from './segment.ts';

/**
 * Numbers without marks or letters: a pair of decimal degrees, of degrees and minutes, or of degrees, minutes and
 * seconds, perhaps after a label and before a height. What fits none of these is left as a rest.
 */
export function readPlain(segment: Segment): Reading[] {
  const groups = segment.flatMap((part) => (part.part === 'group' ? [part.numbers] : []));
  const numbers = groups.flat();
  const layout = layoutOf(groups, numbers);
  if (!layout) return [restOf(numbers)];
  const { label, parts } = layout;
  const at = label ? 1 : 0;
  const pair = [numbers.slice(at, at + parts), numbers.slice(at + parts, at + 2 * parts)];
  const readings: Reading[] = label
    ? [{ what: 'label', text: numbers[0].text, start: numbers[0].start, end: numbers[0].end }]
    : [];
  for (const angle of pair) readings.push(...plainAngle(angle));
  const extra = numbers.slice(at + 2 * parts);
  if (extra.length) {
    const problem = noteOf('unreadable', `“${extra[0].text}” after the pair is taken as a height and not used.`);
    readings.push({ what: 'problem', problem, start: extra[0].start, end: extra[0].end });
  }
  return readings;
}

interface Layout {
  readonly label: boolean;
  readonly parts: 1 | 2 | 3;
}

const whole = (number: MarkedNumber): boolean => !number.text.includes('.');

function layoutOf(groups: readonly (readonly MarkedNumber[])[], numbers: readonly MarkedNumber[]): Layout | undefined {
  const count = numbers.length;
  const labelled = whole(numbers[0]) && !numbers[0].negative;
  if (groups.length === 2 && groups[0].length === groups[1].length && groups[0].length <= 3) {
    return decent(numbers, 0) ? { label: false, parts: partsFrom(groups[0].length) } : undefined;
  }
  if (count === 4 && !sexagesimalPair(numbers, 0, 2)) return labelled ? { label: true, parts: 1 } : undefined;
  if (count === 3)
    return !labelled || (!whole(numbers[1]) && !whole(numbers[2])) ? { label: labelled, parts: 1 } : undefined;
  if (count === 5 && labelled && sexagesimalPair(numbers, 1, 2)) return { label: true, parts: 2 };
  if (count === 7 && labelled && sexagesimalPair(numbers, 1, 3)) return { label: true, parts: 3 };
  if (count === 2) return decent(numbers, 0) ? { label: false, parts: 1 } : undefined;
  if (count === 4) return { label: false, parts: 2 };
  return count === 6 && sexagesimalPair(numbers, 0, 3) ? { label: false, parts: 3 } : undefined;
}

const partsFrom = (count: number): 1 | 2 | 3 => (count === 1 ? 1 : count === 2 ? 2 : 3);

/** Whole numbers without a sign are more often page numbers than degrees. */
const decent = (numbers: readonly MarkedNumber[], from: number): boolean =>
  numbers.slice(from).some((number) => !whole(number) || number.negative);

const sexagesimalPair = (numbers: readonly MarkedNumber[], from: number, parts: 2 | 3): boolean =>
  [from, from + parts].every((at) => {
    const inner = numbers.slice(at, at + parts);
    return inner.slice(0, -1).every(whole) && inner.slice(1).every((number) => !number.negative);
  });

function plainAngle(numbers: readonly MarkedNumber[]): Reading[] {
  const span = { start: numbers[0].start, end: numbers[numbers.length - 1].end };
  const degrees = degreesFrom(numbers, false);
  if (isProblem(degrees)) return [{ what: 'problem', problem: degrees, ...span }];
  const { negative } = numbers[0];
  const angle = angleFrom(degrees, span, undefined, undefined, negative, negative ? -1 : 0);
  const note: Reading[] = degrees.note ? [{ what: 'problem', problem: degrees.note, ...span }] : [];
  return [...note, { what: 'angle', angle }];
}

function restOf(numbers: readonly MarkedNumber[]): Reading {
  return {
    what: 'rest',
    text: numbers.map((number) => (number.negative ? `-${number.text}` : number.text)).join(' '),
    odd: numbers.length >= 2 || numbers.some((number) => !whole(number) || number.negative),
    start: numbers[0].start,
    end: numbers[numbers.length - 1].end,
  };
}
