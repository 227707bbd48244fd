import { errorOf, type Problem } from './diagnostic.ts';
import { readSegment } from './read-segment.ts';
import type { Reading } from './reading.ts';
import { segmentsOf } from './segment.ts';
import { tokensOf } from './token.ts';

/** A way of writing numbers that is not read as it stands, and the line as it should perhaps read. */
interface Habit {
  readonly what: string;
  /** Places of characters to leave out or put a point at; undefined where the line has none. */
  readonly pattern: RegExp;
  readonly to: string;
}

const habits: readonly Habit[] = [
  { what: 'Commas group the digits', pattern: /(?<=(?<![\d.,])\d{1,3}(?:,\d{3})*),(?=\d{3}(?:,\d{3})*(?:\.\d+)?(?![\d]))/g, to: '' },
  { what: 'Marks group the digits', pattern: /(?<=\d)′(?=\d{3}(?!\d))/g, to: '' },
  { what: 'Commas stand for decimal points', pattern: /(?<=\d),(?=\d)/g, to: '.' },
  { what: 'Spaces group the digits', pattern: /(?<=\d{3}|(?<![\dA-Za-z.])\d{1,2}) (?=\d{3}(?:[ .,;\t]|$))/g, to: '' },
]; // biome-ignore format: a habit a line

/** Whether what was read of a line asks for another look: an error, numbers without use, more metres than a pair has. */
export function asksForMending(readings: readonly Reading[]): boolean {
  let metres = 0;
  for (const reading of readings) {
    if (reading.what === 'problem' && reading.problem.severity === 'error') return true;
    if (reading.what === 'rest' && reading.odd) return true;
    if (reading.what === 'grid') metres++;
  }
  return metres > 2;
}

/** The line as it should perhaps read, offered where it then holds one pair and nothing that is wrong; or why it cannot be told. */
export function mending(shown: string, plain: string): Problem | undefined {
  if (spacedLabel.test(plain)) {
    const message =
      'Spaces group the digits: where a label ends and the first number begins cannot be told. Write the numbers without spaces, or with E and N.';
    return errorOf('unreadable', message);
  }
  for (const { what, pattern, to } of habits) {
    const at = Array.from(plain.matchAll(pattern), ({ index }) => index);
    if (at.length === 0) continue;
    const mended = (text: string) => at.reduceRight((line, i) => line.slice(0, i) + to + line.slice(i + 1), text);
    if (holdsPair(mended(plain)))
      return errorOf('character-suggested', `${what}: perhaps “${mended(shown).trim()}”.`, mended(shown));
  }
  return undefined;
}

/** `1 334 567.12 6 252 345.67`: a label and six digits, or seven. */
const spacedLabel = /^\s*\d{1,2} \d{3} \d{3}(?:\.\d+)?[\s,;]+\d{1,2} \d{3} \d{3}(?:\.\d+)?\s*$/;

function holdsPair(plain: string): boolean {
  const readings = segmentsOf(tokensOf(plain)).flatMap(readSegment);
  if (readings.some(({ what }) => what === 'problem' || what === 'rest')) return false;
  const places = readings.filter(({ what }) => what !== 'label');
  return places.length === 2 && places[0].what === places[1].what;
}
