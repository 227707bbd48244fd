import { pointNamed } from './leg-words.ts';

const wayWords =
  /\b(?:along|following|thence|then|round|around|straight|direct|geodesic|parallel|meridian|bearing|azimuth|commencing|starting|beginning)\b|(?:north|south|east|west)[- ]?(?:east|west)?(?:er)?ly\b|\bto (?:the )?(?:start|point|commencement)/i;

/** Whether words speak of the way from one point to the next. */
export const isWay = (words: string): boolean => wayWords.test(words);

/** Whether words behind a place begin the way to the next. */
export const leadsOn = (words: string): boolean => /\b(?:thence|then)\b|\bto(?: the)?\s*$|^\s*;/i.test(words);

const axisWord = /\b(?:latitude|longitude|lat|long?|easting|northing)\b\.?:?/gi;
const labelled = /^[([{]?([A-Za-z]{0,3}\d+(?:[.-]\d+)*[A-Za-z]?|[A-Z]{1,2})[)\]}]?\s*[.:)\]-]*$/;
const named =
  /(?:^|[\s([])(?:point|pt|vertex|corner|station|position|mark|item|no)\.?\s*[#([]?([A-Za-z]{0,3}\d+(?:\.\d+)*[A-Za-z]?|[A-Z])[)\]]?\s*[.:,)\]-]*$/i;

/**
 * The label of a point: from the words in front of it in its line, the number that stands there, or the words behind
 * (`(Point 3)`). Undefined where it has none: points are then counted.
 */
export function labelFrom(before: string, number: string | undefined, behind = ''): string | undefined {
  if (before.trim() === (number ?? '') && behind === '') return number;
  const text = before
    .replace(axisWord, ' ')
    .replace(/.*(?:->|→|=>|>)/, '')
    .trim();
  if (text.includes('“')) {
    const quoted = pointNamed(text);
    if (quoted !== undefined) return quoted;
  }
  const whole =
    number === undefined
      ? text
      : text.endsWith(number) || new RegExp(`${number.replace(/\W/g, '\\$&')}[\\s.:)\\]-]*$`).test(text)
        ? text
        : `${text}${number}`;
  const match = labelled.exec(whole) ?? named.exec(whole);
  if (match) return match[1];
  const point = pointNamed(whole);
  if (point !== undefined) return point;
  if (number !== undefined) return number;
  if (text !== '') return freeLabel(text);
  const after = /^\s*[,;]?\s*\(?\s*(?:being\s+)?(?:point|pt|vertex|corner)\s*([A-Za-z]{0,2}\d+[A-Za-z]?|[A-Z])\b/i.exec(
    behind,
  );
  return after?.[1] ?? /^\s*\(([A-Za-z]{0,2}\d+[A-Za-z]?)\)\s*$/.exec(behind)?.[1];
}

/** A few words that name a place: `North`, `Tuahine Point`. Words of a way are none. */
function freeLabel(text: string): string | undefined {
  const words = text.replace(/^[\s\W]+|[\s:.,;(-]+$/g, '');
  if (words === '' || words.length > 60 || isWay(words) || /\b(?:to|at|from|of a|thence)$/i.test(words))
    return undefined;
  return /[A-Za-z]/.test(words) ? words.replace(/\s+/g, ' ') : undefined;
}

/** A line that may head a list: words, not a sentence that goes on. */
export function headingOf(shown: string): string | undefined {
  const text = shown.trim().replace(/[:.]+$/, '');
  if (/^(?:start|commenc|begin)/i.test(text)) return undefined;
  return text.length >= 2 && text.length <= 120 && /[A-Za-z]/.test(text) ? text : undefined;
}
