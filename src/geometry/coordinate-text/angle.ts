import { errorOf, noteOf, type Problem, warningOf } from './diagnostic.ts';
import type { Letter } from './token.ts';

/** A number of a line with the mark that follows it. */
export interface MarkedNumber {
  readonly text: string;
  readonly value: number;
  readonly negative: boolean;
  readonly mark?: 'degree' | 'minute' | 'second';
  readonly start: number;
  readonly end: number;
}

/** A latitude or a longitude as it was written. */
export interface Angle {
  readonly axis?: 'lat' | 'lon';
  /** Without sign. */
  readonly degrees: number;
  /** -1 south or west, 1 north or east, 0 not said. */
  readonly side: -1 | 0 | 1;
  readonly letter?: Letter;
  readonly negative: boolean;
  /** The last written digit, degrees. */
  readonly resolution: number;
  readonly parts: 1 | 2 | 3;
  readonly start: number;
  readonly end: number;
}

export interface Degrees {
  readonly degrees: number;
  readonly resolution: number;
  readonly parts: 1 | 2 | 3;
  readonly note?: Problem;
}

/** Written out member by member: copying objects into one another takes most of the time of a long list. */
export function angleFrom(
  { degrees, resolution, parts }: Degrees,
  { start, end }: { readonly start: number; readonly end: number },
  axis: Angle['axis'],
  letter: Angle['letter'],
  negative: boolean,
  side: Angle['side'],
): Angle {
  return { axis, degrees, side, letter, negative, resolution, parts, start, end };
}

export const isProblem = (value: object): value is Problem => 'code' in value;

const decimalsOf = (text: string): number => {
  const dot = text.lastIndexOf('.');
  return dot < 0 ? 0 : text.length - dot - 1;
};
const wholeDigits = (text: string): number => (text.includes('.') ? text.indexOf('.') : text.length);
const isWhole = (number: MarkedNumber): boolean => !number.text.includes('.');

/** Degrees from one to three numbers: decimal, degrees and minutes, degrees minutes and seconds, packed or dotted. */
export function degreesFrom(numbers: readonly MarkedNumber[], lettered: boolean): Degrees | Problem {
  const [first, second, third] = numbers;
  if (!second) return degreesOfOne(first, lettered);
  const problem = problemOf(numbers);
  if (problem) return problem;
  return sexagesimal(first.value, second, third);
}

/** What is wrong with two or three numbers as degrees, minutes and seconds. */
function problemOf(numbers: readonly MarkedNumber[]): Problem | undefined {
  const [first, second, third] = numbers;
  if (numbers.length > 3) return wrong(numbers, ' has more than degrees, minutes and seconds.');
  if (second.negative || third?.negative) return wrong(numbers, ' has a sign before its minutes or seconds.');
  if (first.mark === 'minute' || first.mark === 'second')
    return wrong(numbers, ': degrees are missing before the minutes.');
  if (!isWhole(first) || Number.isNaN(second.value) || (third && (!isWhole(second) || Number.isNaN(third.value)))) {
    return wrong(numbers, ': only the last of degrees, minutes and seconds may have decimals.');
  }
  if (second.mark === 'degree' || third?.mark === 'degree') return wrong(numbers, ' has two numbers of degrees.');
  if (second.mark === 'second') return wrong(numbers, ': seconds follow degrees, and the minutes are missing.');
  if (second.text.startsWith('.') || third?.text.startsWith('.'))
    return wrong(numbers, ' has a point with no digit before it.');
  if (second.value >= 60) return minutesOver(second.text);
  return third && third.value >= 60 ? secondsOver(third.text) : undefined;
}

const wrong = (numbers: readonly MarkedNumber[], what: string): Problem =>
  errorOf('unreadable', `“${numbers.map((number) => number.text).join(' ')}”${what}`);

const minutesOver = (text: string) => errorOf('minutes-over-60', `${text} minutes: expected less than 60.`);
const secondsOver = (text: string) => errorOf('seconds-over-60', `${text} seconds: expected less than 60.`);

function sexagesimal(degrees: number, minutes: MarkedNumber, seconds: MarkedNumber | undefined): Degrees {
  const value = degrees + minutes.value / 60 + (seconds?.value ?? 0) / 3600;
  const last = seconds ?? minutes;
  const resolution = 10 ** -decimalsOf(last.text) / (seconds ? 3600 : 60);
  const note =
    seconds?.mark === 'minute'
      ? warningOf('character-suggested', `The mark after ${seconds.text} is one of minutes; it is read as seconds.`)
      : undefined;
  return { degrees: value, resolution, parts: seconds ? 3 : 2, note };
}

function degreesOfOne(number: MarkedNumber, lettered: boolean): Degrees | Problem {
  const { text, mark } = number;
  if (Number.isNaN(number.value)) return dotted(text);
  const whole = wholeDigits(text);
  if (mark === 'minute') {
    return errorOf('unreadable', `“${text}′”: degrees are missing before the minutes.`);
  }
  if (mark === 'second') {
    if (whole >= 5 && whole <= 7) return packedSeconds(text);
    return errorOf('unreadable', `“${text}″”: degrees and minutes are missing before the seconds.`);
  }
  if (mark !== 'degree' && lettered && (whole === 6 || whole === 7)) return packedSeconds(text);
  if (mark !== 'degree' && lettered && (whole === 4 || whole === 5)) return packedMinutes(text);
  if (number.value > 360) return errorOf('unreadable', `${text} is too large for degrees.`);
  return { degrees: number.value, resolution: 10 ** -decimalsOf(text), parts: 1 };
}

/** DDMMSS or DDDMMSS, decimals of a second. */
function packedSeconds(text: string): Degrees | Problem {
  const whole = wholeDigits(text);
  const [d, m, s] = [text.slice(0, whole - 4), text.slice(whole - 4, whole - 2), text.slice(whole - 2)];
  if (Number(m) >= 60) return minutesOver(m);
  if (Number(s) >= 60) return secondsOver(s);
  const degrees = Number(d) + Number(m) / 60 + Number(s) / 3600;
  return { degrees, resolution: 10 ** -decimalsOf(text) / 3600, parts: 3 };
}

/** DDMM.mmm or DDDMM.mmm. */
function packedMinutes(text: string): Degrees | Problem {
  const whole = wholeDigits(text);
  const [d, m] = [text.slice(0, whole - 2), text.slice(whole - 2)];
  if (Number(m) >= 60) return minutesOver(m);
  return { degrees: Number(d) + Number(m) / 60, resolution: 10 ** -decimalsOf(text) / 60, parts: 2 };
}

/** `36.46.69` is degrees, minutes and decimals of a minute; with four parts degrees, minutes, seconds and decimals. */
function dotted(text: string): Degrees | Problem {
  const pieces = text.split('.');
  if (pieces.length === 3) {
    const minutes = `${pieces[1]}.${pieces[2]}`;
    if (Number(minutes) >= 60) return minutesOver(minutes);
    const degrees = Number(pieces[0]) + Number(minutes) / 60;
    const note = noteOf(
      'character-suggested',
      `“${text}” is read as ${pieces[0]}° ${minutes}′: degrees and decimal minutes.`,
    );
    return { degrees, resolution: 10 ** -pieces[2].length / 60, parts: 2, note };
  }
  if (pieces.length > 4) return errorOf('unreadable', `“${text}” has too many dots for a coordinate.`);
  const seconds = `${pieces[2]}.${pieces[3]}`;
  if (Number(pieces[1]) >= 60) return minutesOver(pieces[1]);
  if (Number(seconds) >= 60) return secondsOver(seconds);
  const degrees = Number(pieces[0]) + Number(pieces[1]) / 60 + Number(seconds) / 3600;
  const note = noteOf('character-suggested', `“${text}” is read as ${pieces[0]}° ${pieces[1]}′ ${seconds}″.`);
  return { degrees, resolution: 10 ** -pieces[3].length / 3600, parts: 3, note };
}
