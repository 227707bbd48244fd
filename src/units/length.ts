import { formatNumber, parseNumber } from './number.ts';

export type LengthUnit = 'm' | 'km' | 'NM' | 'ft' | 'mm';

/** Metres in one of the unit. The nautical mile and the international foot are exact by definition. */
export const metresIn: Readonly<Record<LengthUnit, number>> = { m: 1, km: 1000, NM: 1852, ft: 0.3048, mm: 0.001 };

const words: ReadonlyArray<readonly [pattern: RegExp, unit: LengthUnit]> = [
  [/^(m|metres?|meters?)$/i, 'm'],
  [/^(km|kilomet(re|er)s?)$/i, 'km'],
  [/^(nm|nmi|n\.m\.|m\.n\.|nautical miles?|sea miles?)$/i, 'NM'],
  [/^(ft|feet|foot|'|\u2032)$/i, 'ft'],
  [/^(mm|millimet(re|er)s?)$/i, 'mm'],
];

/** The unit that a word names; a nautical mile in lower case too, since nobody writes nanometres here. */
export const lengthUnitOf = (word: string): LengthUnit | undefined =>
  words.find(([pattern]) => pattern.test(word.trim().replace(/\s+/g, ' ')))?.[1];

/** Metres from text such as `12.5`, `12.5 m`, `1.2 km`, `2 nautical miles`, `30 ft`; undefined when it is not a length. */
export function parseLength(text: string, assumed: LengthUnit = 'm'): number | undefined {
  const match = /^(.*?\d\.?)\s*([a-z.'\u2032 ]*)$/i.exec(text.trim());
  if (!match) return undefined;
  const value = parseNumber(match[1]);
  const unit = match[2].trim() === '' ? assumed : lengthUnitOf(match[2]);
  return value === undefined || !unit ? undefined : value * metresIn[unit];
}

/** Metres in the unit, with it: `1 250.00 m`. */
export const formatLength = (metres: number, unit: LengthUnit = 'm', decimals = 2): string =>
  Number.isFinite(metres) ? `${formatNumber(metres / metresIn[unit], decimals)} ${unit}` : 'not known';
