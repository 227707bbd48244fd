import { type CleanLine, withDigitsForLetters } from './characters.ts';
import { datumsNamed, type NamedDatum } from './datum-words.ts';
import { errorOf, noteOf, type Problem } from './diagnostic.ts';
import { bearingsIn, distancesIn, type WrittenBearing, type WrittenDistance } from './leg-words.ts';
import { withPlainMarks } from './plain-marks.ts';
import { readSegment } from './read-segment.ts';
import type { Reading } from './reading.ts';
import { segmentsOf } from './segment.ts';
import { tokensOf } from './token.ts';

/** What one line says, before lines are put together. */
export interface LineReading {
  /** Counted from 1. */
  readonly line: number;
  readonly shown: string;
  readonly plain: string;
  /** The line as shown, datums and grids blanked out: where labels and words of the way are looked for. */
  readonly words: string;
  readonly blank: boolean;
  readonly readings: readonly Reading[];
  readonly datums: readonly NamedDatum[];
  readonly bearings: readonly WrittenBearing[];
  readonly distances: readonly WrittenDistance[];
  /** Which comes first where a line is only column heads. */
  readonly header?: 'lat' | 'lon' | 'easting' | 'northing';
  /** Problems of the whole line. */
  readonly problems: readonly Problem[];
}

const dates =
  /\b\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+\d{4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}:\d{2}(?::\d{2})?\b/gi;
const quickDate = /\d{4}|:/;
const nothing: readonly never[] = [];

export function readLine(line: number, clean: CleanLine): LineReading {
  const { shown, plain } = clean;
  const base = {
    line,
    shown,
    plain,
    words: shown,
    readings: nothing,
    datums: nothing,
    bearings: nothing,
    distances: nothing,
  };
  if (plain.trim() === '') return { ...base, blank: true, problems: nothing };
  const problems: Problem[] = [];
  if (clean.widened) problems.push(noteOf('character-suggested', 'Full-width digits are read as ordinary ones.'));
  if (clean.foreignDigits) {
    problems.push(errorOf('unreadable', 'Digits of another script: expected 0 to 9.'));
    return { ...base, blank: false, problems };
  }
  const corrected = withDigitsForLetters(shown, plain);
  if (corrected !== undefined) {
    problems.push(
      errorOf(
        'character-suggested',
        `A letter stands where a digit or a mark would: perhaps “${corrected.trim()}”.`,
        corrected,
      ),
    );
    return { ...base, blank: false, problems };
  }
  const { words, readings, datums, bearings, distances, header } = readPlainLine(shown, withPlainMarks(plain));
  return { line, shown, plain, words, blank: false, readings, datums, bearings, distances, header, problems };
}

/** Words in quotation marks name something; figures in them are no coordinates. A mark behind a digit is one of seconds. */
const quotesIn = (shown: string): { start: number; end: number }[] =>
  Array.from(shown.matchAll(/(?<=^|[\s(])“[^“”]{1,300}”/g), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));

type Content = Pick<LineReading, 'words' | 'readings' | 'datums' | 'bearings' | 'distances' | 'header'>;

function readPlainLine(shown: string, plain: string): Content {
  const words = mayHoldWords(plain);
  const datums = words ? datumsNamed(plain) : nothing;
  const quotes = words && shown.includes('“') ? quotesIn(shown) : nothing;
  const withoutDatums = masked(masked(plain, datums), quotes);
  const bearings = words ? bearingsIn(withoutDatums) : nothing;
  const distances = words ? distancesIn(masked(withoutDatums, bearings)) : nothing;
  const bare = words ? withoutDates(masked(masked(withoutDatums, bearings), distances)) : plain;
  const tokens = tokensOf(bare);
  const segments = segmentsOf(tokens);
  const readings = segments.length === 1 ? readSegment(segments[0]) : segments.flatMap(readSegment);
  const axis = readings.length ? undefined : tokens.find((token) => token.kind === 'axis')?.letter;
  const header = axis === 'lat' || axis === 'lon' || axis === 'easting' || axis === 'northing' ? axis : undefined;
  const text = datums.length ? masked(shown, datums).replaceAll('\u0001', ' ') : shown;
  return { words: text, readings, datums, bearings, distances, header };
}

/** Parts that are understood already, put out of sight at the same length. */
function masked(plain: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let text = plain;
  for (const { start, end } of spans) text = text.slice(0, start) + '\u0001'.repeat(end - start) + text.slice(end);
  return text;
}

const withoutDates = (plain: string): string =>
  quickDate.test(plain) ? plain.replace(dates, (date) => '\u0001'.repeat(date.length)) : plain;

/** Two letters in a row, an m, a colon, a bracket before T or G: what a plain row of a table has not. */
function mayHoldWords(plain: string): boolean {
  let letter = false;
  for (let i = 0; i < plain.length; i++) {
    const code = plain.charCodeAt(i);
    const small = code | 32;
    const now = small >= 97 && small <= 122;
    if (now && (letter || small === 109)) return true;
    if (code === colon || (code === bracket && /^[TG]/.test(plain.slice(i + 1, i + 2)))) return true;
    letter = now;
  }
  return false;
}

const [colon, bracket] = [58, 40];
