import type { MarkedNumber } from './angle.ts';
import { errorOf } from './diagnostic.ts';
import type { GridNumber, Reading } from './reading.ts';
import type { Segment } from './segment.ts';

/** Metres: smaller numbers are degrees or labels. */
const leastNorthing = 100_000;

/** Whether a stretch of numbers can only be eastings and northings: large numbers without marks, no letter S or W. */
export function isGrid(segment: Segment): boolean {
  let large = false;
  let axes = false;
  for (const part of segment) {
    if (part.part === 'hemisphere' && (part.letter === 'S' || part.letter === 'W')) return false;
    if (part.part === 'axis') axes ||= part.axis === 'easting' || part.axis === 'northing';
    if (part.part !== 'group') continue;
    for (const number of part.numbers) {
      if (number.mark) return false;
      const packed = number.text.startsWith('0') && number.text.length > 4;
      if (number.value >= leastNorthing && !packed) large = true;
    }
  }
  return large || axes || groupedByBlanks(segment);
}

/** `E 387 697.065 N 6 357 727.469`: letters E and N, and groups of three digits after each first one. */
function groupedByBlanks(segment: Segment): boolean {
  const letters = segment.flatMap((part) => (part.part === 'hemisphere' ? [part.letter] : []));
  if (!letters.includes('E') || !letters.includes('N')) return false;
  const groups = segment.flatMap((part) => (part.part === 'group' ? [part.numbers] : []));
  return groups.some((numbers) => numbers.length >= 2 && numbers.slice(1).every(isThreeDigits));
}

const isThreeDigits = (number: MarkedNumber): boolean => /^\d{3}(\.\d+)?$/.test(number.text);

/** Eastings and northings of a stretch, with their letters or words where it has them. */
export function readGrid(segment: Segment): Reading[] {
  const readings: Reading[] = [];
  const named = segment.some((part) => part.part !== 'group');
  const lettersBefore = segment[segment.length - 1].part === 'group';
  let name: { readonly axis: GridNumber['axis']; readonly start: number } | undefined;
  for (const part of segment) {
    if (part.part === 'group') {
      const start = name?.start;
      const axis = name?.axis;
      numbersOf(part.numbers, named).forEach((number, i) => {
        readings.push(i === 0 ? gridOf({ ...number, start: start ?? number.start }, axis) : gridOf(number, undefined));
      });
      name = undefined;
    } else if (part.part === 'axis') name = { axis: axisOf(part.axis), start: part.start };
    else if (lettersBefore) name = { axis: axisOf(part.letter), start: part.start };
    else nameLast(readings, axisOf(part.letter), part.end);
  }
  return withLabel(readings);
}

const axisOf = (name: string): GridNumber['axis'] => (name === 'E' || name === 'easting' ? 'easting' : 'northing');

function nameLast(readings: Reading[], axis: GridNumber['axis'], end: number): void {
  const last = readings[readings.length - 1];
  if (last?.what === 'grid' && last.grid.axis === undefined) {
    readings[readings.length - 1] = { what: 'grid', grid: { ...last.grid, axis, end } };
  }
}

/** Where letters part them, numbers of three digits that follow one are its thousands. */
function numbersOf(numbers: readonly MarkedNumber[], named: boolean): MarkedNumber[] {
  const joined: MarkedNumber[] = [];
  for (const number of numbers) {
    const last = joined[joined.length - 1];
    const carriesOn = named && last && last.value < 10_000 && !last.text.includes('.') && isThreeDigits(number);
    if (!carriesOn) joined.push(number);
    else {
      const text = last.text + number.text;
      joined[joined.length - 1] = { ...last, text, value: Number(text), end: number.end };
    }
  }
  return joined;
}

function gridOf(number: MarkedNumber, axis: GridNumber['axis']): Reading {
  const { text, start, end } = number;
  if (Number.isNaN(number.value) || number.negative) {
    const problem = errorOf('unreadable', `“${number.negative ? '-' : ''}${text}” is not an easting or a northing.`);
    return { what: 'problem', problem, start, end };
  }
  const decimals = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  return { what: 'grid', grid: { axis, value: number.value, resolution: 10 ** -decimals, start, end } };
}

/** A small first number is the label, a small last one a height. */
function withLabel(readings: Reading[]): Reading[] {
  const grid = readings.filter((reading) => reading.what === 'grid');
  const [first] = grid;
  if (grid.length < 3 || first.grid.axis !== undefined || first.grid.value >= leastNorthing) return readings;
  const { start, end, value } = first.grid;
  return readings.map((reading) => (reading === first ? { what: 'label', text: String(value), start, end } : reading));
}
