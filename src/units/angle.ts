import { formatNumber, parseNumber } from './number.ts';

/** An azimuth from 0 up to but not including 360 degrees. */
export function normalAzimuth(degrees: number): number {
  const turned = degrees % 360;
  const positive = turned < 0 ? turned + 360 : turned;
  return positive >= 360 || positive === 0 ? 0 : positive;
}

/** The difference `b - a` of two directions, from -180 up to 180 degrees. */
export function turnBetween(a: number, b: number): number {
  const turn = normalAzimuth(b - a);
  return turn > 180 ? turn - 360 : turn;
}

export interface Sexagesimal {
  readonly negative: boolean;
  readonly degrees: number;
  readonly minutes: number;
  readonly seconds: number;
}

/**
 * Degrees, minutes and seconds of an angle rounded to `decimals` of a second. Rounded once, as a whole number of the
 * smallest unit, so that a carry goes all the way up and 60″ cannot appear.
 */
export function toSexagesimal(angle: number, decimals: number): Sexagesimal {
  const unit = 10 ** decimals;
  const units = Math.round(Math.abs(angle) * 3600 * unit);
  const whole = Math.floor(units / unit);
  return {
    negative: angle < 0 && units > 0,
    degrees: Math.floor(whole / 3600),
    minutes: Math.floor(whole / 60) % 60,
    seconds: (whole % 60) + (units - whole * unit) / unit,
  };
}

/** The same in degrees and minutes, `decimals` of a minute. */
export function toDegreesMinutes(angle: number, decimals: number): Omit<Sexagesimal, 'seconds'> {
  const unit = 10 ** decimals;
  const units = Math.round(Math.abs(angle) * 60 * unit);
  const whole = Math.floor(units / unit);
  return {
    negative: angle < 0 && units > 0,
    degrees: Math.floor(whole / 60),
    minutes: (whole % 60) + (units - whole * unit) / unit,
  };
}

/** `123.4°`, a true minus when negative. */
export const formatAngle = (degrees: number, decimals = 1): string =>
  Number.isFinite(degrees) ? `${formatNumber(degrees, decimals)}°` : 'not known';

/** An azimuth as people write it in a list of legs: `106° 25′ 30″`. `decimals` are of a second. */
export function formatBearing(degrees: number, decimals = 0): string {
  if (!Number.isFinite(degrees)) return 'not known';
  const parts = toSexagesimal(normalAzimuth(degrees), decimals);
  const seconds = parts.seconds.toFixed(decimals).padStart(decimals ? decimals + 3 : 2, '0');
  return `${parts.degrees % 360}° ${String(parts.minutes).padStart(2, '0')}′ ${seconds}″`;
}

const degreeMarks = '[°º˚]|degrees?|deg';
const minuteMarks = "['’′‘´]|minutes?|min";
const secondMarks = "[\"”″]|''|’’|′′|seconds?|sec";
const anglePattern = new RegExp(
  `^([+\\-\u2212]?)(\\d+(?:\\.\\d+)?)\\s*(?:(?:${degreeMarks})\\s*(?:(\\d+(?:\\.\\d+)?)\\s*(?:${minuteMarks})?\\s*(?:(\\d+(?:\\.\\d+)?)\\s*(?:${secondMarks})?)?)?)?$`,
  'i',
);

/** Degrees from `135`, `135.5°`, `106° 25′`, `106°25′30″`; undefined when it is not an angle or minutes reach 60. */
export function parseAngle(text: string): number | undefined {
  const trimmed = text.trim();
  const plain = parseNumber(trimmed);
  if (plain !== undefined) return plain;
  const match = anglePattern.exec(trimmed);
  if (!match) return undefined;
  const [degrees, minutes, seconds] = [match[2], match[3] ?? '0', match[4] ?? '0'].map(Number);
  const fractional = [match[2], match[3]].some((part, i) => part?.includes('.') && match[i + 3] !== undefined);
  if (minutes >= 60 || seconds >= 60 || fractional) return undefined;
  const angle = degrees + minutes / 60 + seconds / 3600;
  return match[1] === '' || match[1] === '+' ? angle : -angle;
}
