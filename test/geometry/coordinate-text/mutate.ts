/** A change to a text by one slip of the hand, the eye or a program. */
export interface Mutation {
  readonly text: string;
  /** Only characters that are no digits, points or signs came or went. */
  readonly formatOnly: boolean;
}

const noise = [
  '°',
  'º',
  '′',
  '’',
  '”',
  '″',
  "'",
  '"',
  ' ',
  '  ',
  '\t',
  ',',
  ';',
  '/',
  '(',
  ')',
  ':',
  'x',
  'S',
  'E',
  'N',
  'W',
  's',
  'e',
  'to',
  'and',
  'thence',
  '\n',
  '\n\n',
  '\u00a0',
  '\u200f',
  '\u2009',
  'ﬁ',
  '“',
  '|',
  '>',
  'm',
  'lat',
  '°S',
  'Ω',
  '\u0000',
  'true',
  'km',
  '[',
  ']',
  '{',
  '<coordinates>',
];
const signs = ['-', '+', '–', '−'];
const digitsAndMore = ['0', '1', '5', '9', '59', '60', '.', '..', '00', 'O', 'l', '５', '٣'];

const isFormat = (text: string): boolean => !/[\d.+\-–−٣５Ol]/.test(text);

/** One random mutation; `random` gives numbers from 0 to 1. */
export function mutate(text: string, random: () => number): Mutation {
  const at = Math.floor(random() * text.length);
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const replaced = (length: number, by: string): Mutation => {
    const gone = text.slice(at, at + length);
    return { text: text.slice(0, at) + by + text.slice(at + length), formatOnly: isFormat(gone) && isFormat(by) };
  };
  switch (Math.floor(random() * 10)) {
    case 0:
      return replaced(1, '');
    case 1:
      return replaced(0, any(noise));
    case 2:
      return replaced(1, any(noise));
    case 3:
      return replaced(1, any(digitsAndMore));
    case 4:
      return replaced(0, any(digitsAndMore));
    case 5:
      return replaced(any([0, 1]), any(signs));
    case 6:
      return {
        text:
          text.slice(0, at) +
          text
            .slice(at, at + 2)
            .split('')
            .reverse()
            .join('') +
          text.slice(at + 2),
        formatOnly: false,
      };
    case 7:
      return replaced(1 + Math.floor(random() * 12), '');
    case 8:
      return { text: withLines(text, random), formatOnly: false };
    default: {
      const digit = text.slice(at).search(/\d/);
      if (digit < 0) return replaced(1, any(noise));
      const place = at + digit;
      return { text: text.slice(0, place) + Math.floor(random() * 10) + text.slice(place + 1), formatOnly: false };
    }
  }
}

/** A line twice, gone, or with another in its place. */
function withLines(text: string, random: () => number): string {
  const lines = text.split('\n');
  const [i, j] = [Math.floor(random() * lines.length), Math.floor(random() * lines.length)];
  if (random() < 0.3) return lines.filter((_, k) => k !== i).join('\n');
  if (random() < 0.5) return lines.flatMap((line, k) => (k === i ? [line, lines[j]] : [line])).join('\n');
  return lines.map((line, k) => (k === i ? lines[j] : k === j ? lines[i] : line)).join('\n');
}
