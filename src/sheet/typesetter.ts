import { thinSpace } from '../units/number.ts';
import { type Fonts, missingFrom, substitute } from './font.ts';
import type { TextMark, Weight } from './mark.ts';

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour: string;
  readonly anchor?: TextMark['anchor'];
  readonly angle?: number;
  readonly halo?: TextMark['halo'];
}

export interface Wrapped {
  readonly lines: readonly string[];
  /** Whether text had to be left off. */
  readonly cut: boolean;
}

/** Sets text in the sheet's fonts. Characters that they lack are printed as a box and remembered, never dropped. */
export interface Typesetter {
  readonly fonts: Fonts;
  /** What was asked for and the fonts lack, in the order met. */
  readonly missing: ReadonlySet<string>;
  widthOf(text: string, size: number, weight?: Weight): number;
  /** One line with its baseline at (x, y). */
  line(x: number, y: number, text: string, style: TextStyle): TextMark;
  /** Breaks at spaces, and inside a word that is wider than the line; the last line ends in … where `most` lines do not hold it. */
  wrap(text: string, width: number, size: number, weight?: Weight, most?: number): Wrapped;
}

export function createTypesetter(fonts: Fonts): Typesetter {
  const missing = new Set<string>();
  const printable = (text: string, weight: Weight): string => {
    const clean = text.normalize('NFC').replace(controls, ' ');
    const lacking = missingFrom(fonts[weight], clean);
    if (!lacking.length) return clean;
    for (const character of lacking) missing.add(character);
    return [...clean].map((character) => (lacking.includes(character) ? substitute : character)).join('');
  };
  const widthOf = (text: string, size: number, weight: Weight = 'regular'): number =>
    fonts[weight].widthOf(spaced(text), size);
  return {
    fonts,
    missing,
    widthOf,
    line: (x, y, text, { size, weight = 'regular', colour, anchor = 'start', angle, halo }) => ({
      mark: 'text',
      x,
      y,
      text: spaced(printable(text, weight)),
      size,
      weight,
      anchor,
      colour,
      ...(angle ? { angle } : {}),
      ...(halo ? { halo } : {}),
    }),
    wrap: (text, width, size, weight = 'regular', most = Number.POSITIVE_INFINITY) =>
      breakLines(printable(text, weight), (line) => widthOf(line, size, weight) <= width + 1e-6, most),
  };
}

/** The font's thin space is a tenth of an em: too little between groups of digits. A line is not broken there, but a full space is printed. */
const spaced = (text: string): string => text.replaceAll(thinSpace, ' ');

/** Line breaks, tabs and other controls of a value that is printed on one line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it finds
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

function breakLines(text: string, fits: (line: string) => boolean, most: number): Wrapped {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    const pieces = breakWord(word, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces[pieces.length - 1] ?? '';
    if (lines.length > most) break;
  }
  if (line) lines.push(line);
  if (lines.length <= most) return { lines, cut: false };
  const kept = lines.slice(0, most);
  kept[most - 1] = withEllipsis(kept[most - 1], fits);
  return { lines: kept, cut: true };
}

function breakWord(word: string, fits: (line: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece && !fits(piece + character)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

function withEllipsis(line: string, fits: (line: string) => boolean): string {
  const characters = [...line];
  while (characters.length > 1 && !fits(`${characters.join('').trimEnd()}…`)) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
