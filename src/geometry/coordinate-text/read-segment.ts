import { angleFrom, degreesFrom, isProblem, type MarkedNumber } from './angle.ts';
import { errorOf, warningOf } from './diagnostic.ts';
import { isGrid, readGrid } from './read-grid.ts';
import { readPlain } from './read-plain.ts';
import type { Reading } from './reading.ts';
import type { AxisMark, HemisphereMark, Part, Segment } from './segment.ts';

/** The angles, grid numbers, labels and remains of a stretch of numbers. */
export function readSegment(segment: Segment): Reading[] {
  if (isGrid(segment)) return readGrid(segment);
  if (!segment.some(saysWhat)) return readPlain(segment);
  return readPools(poolsOf(segment));
}

/** A letter, an axis word or a mark: without any of them numbers are told apart by their count. */
const saysWhat = (part: Part): boolean =>
  part.part !== 'group' || part.numbers.some((number) => number.mark !== undefined);

/** Numbers with the letter and the axis word that are theirs. */
interface Pool {
  readonly numbers: readonly MarkedNumber[];
  readonly letter?: HemisphereMark;
  readonly axis?: AxisMark;
  /** An angle although nothing marks it as one. */
  readonly bare?: boolean;
}

/** Numbers that stand between letters, or between axis words, or before the next degree mark. */
function poolsOf(segment: Segment): Pool[] {
  const before = lettersStandBefore(segment);
  const pools: Pool[] = [];
  let numbers: MarkedNumber[] = [];
  let letter: HemisphereMark | undefined;
  let axis: AxisMark | undefined;
  const end = (closing?: HemisphereMark) => {
    if (numbers.length || closing) pools.push({ numbers, letter: closing ?? letter, axis });
    numbers = [];
    letter = undefined;
    axis = undefined;
  };
  for (const part of segment) {
    if (part.part === 'axis') {
      if (numbers.length) end();
      axis = part;
    } else if (part.part === 'hemisphere') {
      if (!before) end(part);
      else {
        if (numbers.length || letter) end();
        letter = part;
      }
    } else {
      for (const number of part.numbers) {
        if (numbers.length && startsAngle(number, numbers)) end();
        numbers.push(number);
      }
    }
  }
  if (numbers.length || letter) end();
  return pools;
}

/** A degree mark or a sign begins an angle; so does a number after one with minutes or seconds, unless it is its seconds. */
function startsAngle(number: MarkedNumber, numbers: readonly MarkedNumber[]): boolean {
  if (number.mark === 'degree' || number.negative) return true;
  const last = numbers[numbers.length - 1];
  if (last.mark === 'second') return true;
  return last.mark === 'minute' && number.mark === undefined && numbers.length >= 2 && last.text.includes('.');
}

/**
 * `S 33 51 E 151 09` against `33 51 S 151 09 E`. A line that ends with a letter has them after; one that ends with a
 * number has them before, unless its first number can only be an angle.
 */
function lettersStandBefore(segment: Segment): boolean {
  if (segment[segment.length - 1].part === 'hemisphere' || !segment.some((part) => part.part === 'hemisphere'))
    return false;
  const parts = segment.filter((part) => part.part !== 'axis');
  if (parts[parts.length - 1].part === 'hemisphere') return false;
  if (parts[0].part === 'hemisphere') return true;
  const [first, second, third] = parts;
  if (first.part !== 'group' || second?.part !== 'hemisphere' || third?.part !== 'group') return false;
  const labelLike =
    first.numbers.length === 1 && !first.numbers[0].text.includes('.') && first.numbers[0].mark === undefined;
  const letters = parts.filter((part) => part.part === 'hemisphere').length;
  const fits = 'EW'.includes(second.letter) || third.numbers[0].value <= 90;
  return labelLike && letters >= 2 && fits;
}

function readPools(given: readonly Pool[]): Reading[] {
  const pools = given.length === 1 ? twoAngles(given[0]) : given;
  const readings: Reading[] = [];
  pools.forEach((pool, i) => {
    const span = { start: pool.numbers[0]?.start ?? pool.letter?.start ?? 0, end: endOf(pool) };
    if (!pool.numbers.length) {
      const previous = pools[i - 1];
      if (
        previous?.letter &&
        pool.letter &&
        previous.letter.letter !== pool.letter.letter &&
        i > 0 &&
        previous.numbers.length
      ) {
        const problem = errorOf(
          'sign-and-letter',
          `Two hemispheres for one angle: ${previous.letter.letter} and ${pool.letter.letter}.`,
        );
        readings.push({ what: 'problem', problem, ...span });
      }
      return;
    }
    if (
      !pool.letter &&
      !pool.axis &&
      !pool.bare &&
      pools.length > 1 &&
      pool.numbers.every((number) => number.mark === undefined)
    ) {
      readings.push(restOf(pool.numbers, i === 0));
      return;
    }
    const parts = partsOf(pool, pools[i + 1]);
    const rest = pool.numbers.slice(0, pool.numbers.length - parts);
    if (rest.length) readings.push(restOf(rest, i === 0));
    readings.push(...angleOf(pool, pool.numbers.slice(pool.numbers.length - parts), span.end));
  });
  return readings;
}

/** One letter for two angles: the first has lost its own. `43 23.2754 147 02.05056 E`. */
function twoAngles(pool: Pool): readonly Pool[] {
  const { numbers, letter, axis } = pool;
  const count = numbers.length;
  const decimals = count === 2 && numbers[0].text.includes('.');
  if (!letter || axis || (count < 4 && !decimals) || count > 7 || numbers.some((number) => number.mark === 'degree'))
    return [pool];
  const label = count % 2;
  const half = (count - label) / 2;
  return [
    ...(label ? [{ numbers: numbers.slice(0, 1) }] : []),
    { numbers: numbers.slice(label, label + half), bare: true },
    { numbers: numbers.slice(label + half), letter },
  ];
}

const endOf = (pool: Pool): number => Math.max(pool.letter?.end ?? 0, pool.numbers[pool.numbers.length - 1]?.end ?? 0);

/** How many of a pool's numbers, from its end, are its angle. Without marks the next angle of the line tells. */
function partsOf({ numbers }: Pool, next: Pool | undefined): number {
  const count = numbers.length;
  if (count === 1 || numbers[0].mark === 'degree') return count;
  const degree = numbers.findLastIndex((number) => number.mark === 'degree' || number.negative);
  if (degree >= 0) return count - degree;
  const minute = numbers.findIndex((number) => number.mark === 'minute');
  if (minute >= 0) return Math.min(count, count - minute + 1);
  if (numbers[count - 1].mark === 'second') return isPacked(numbers[count - 1]) ? 1 : Math.min(3, count);
  const wanted = next && !next.numbers.some((number) => number.mark) ? next.numbers.length : count;
  return wanted < count && wanted > 0 ? wanted : Math.min(count, 3);
}

const isPacked = (number: MarkedNumber): boolean => number.text.split('.')[0].length >= 5;

function restOf(rest: readonly MarkedNumber[], first: boolean): Reading {
  const text = rest.length === 1 ? rest[0].text : rest.map((number) => number.text).join(' ');
  const [start, end] = [rest[0].start, rest[rest.length - 1].end];
  if (first && rest.length === 1 && rest[0].mark === undefined && !rest[0].negative)
    return { what: 'label', text, start, end };
  return { what: 'rest', text, odd: true, start, end };
}

const axisOfLetter = { N: 'lat', S: 'lat', E: 'lon', W: 'lon' } as const;

function angleOf(pool: Pool, numbers: readonly MarkedNumber[], end: number): Reading[] {
  const span = { start: Math.min(numbers[0].start, pool.letter?.start ?? end), end };
  const degrees = degreesFrom(numbers, pool.letter !== undefined);
  if (isProblem(degrees)) return [{ what: 'problem', problem: degrees, ...span }];
  const readings: Reading[] = degrees.note ? [{ what: 'problem', problem: degrees.note, ...span }] : [];
  const letter = pool.letter?.letter;
  const negative = numbers[0].negative;
  const word = pool.axis?.axis === 'lat' || pool.axis?.axis === 'lon' ? pool.axis.axis : undefined;
  const axis = letter ? axisOfLetter[letter] : word;
  if (word && letter && word !== axis) {
    const problem = errorOf('swapped', `${word === 'lat' ? 'Latitude' : 'Longitude'} has the letter ${letter}.`);
    return [{ what: 'problem', problem, ...span }];
  }
  if (axis === 'lat' && degrees.degrees > 90) {
    const problem = errorOf(
      'swapped',
      `${shownDegrees(degrees.degrees)} cannot be a latitude: latitude and longitude seem to be swapped.`,
    );
    return [{ what: 'problem', problem, ...span }];
  }
  if (degrees.degrees > 180 && axis !== undefined) {
    const problem = errorOf('unreadable', `${shownDegrees(degrees.degrees)} is more than a longitude can be.`);
    return [{ what: 'problem', problem, ...span }];
  }
  const letterSide = letter ? (letter === 'N' || letter === 'E' ? 1 : -1) : 0;
  if (negative && letterSide === 1) {
    const problem = errorOf('sign-and-letter', `A minus sign and the letter ${letter} contradict each other.`);
    return [{ what: 'problem', problem, ...span }];
  }
  if (negative && letterSide === -1) {
    const problem = warningOf(
      'sign-and-letter',
      `A minus sign and the letter ${letter} together: read as ${letter}, once.`,
    );
    readings.push({ what: 'problem', problem, ...span });
  }
  const angle = angleFrom(degrees, span, axis, letter, negative, negative ? -1 : letterSide);
  readings.push({ what: 'angle', angle });
  return readings;
}

const shownDegrees = (degrees: number): string => `${Number(degrees.toFixed(4))}°`;
