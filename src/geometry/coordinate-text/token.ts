import { groupSpace } from './characters.ts';

export type TokenKind =
  | 'number'
  | 'degree'
  | 'minute'
  | 'second'
  | 'hemisphere'
  | 'axis'
  | 'separator'
  | 'word'
  | 'break';
export type Letter = 'N' | 'S' | 'E' | 'W';
export type Name = Letter | 'lat' | 'lon' | 'easting' | 'northing';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Numbers: the value without sign. A dotted number such as 36.46.69 has none (NaN). */
  readonly value: number;
  readonly negative: boolean;
  /** Hemispheres and axes: which. */
  readonly letter: Name | undefined;
}

interface Meaning {
  readonly kind: TokenKind;
  readonly letter?: Name;
}

const hemisphere = (letter: Letter): Meaning => ({ kind: 'hemisphere', letter });
const axis = (letter: Name): Meaning => ({ kind: 'axis', letter });
const separator: Meaning = { kind: 'separator' };

const meanings: ReadonlyMap<string, Meaning> = new Map([
  ...['n', 'north', 'nth'].map((word): [string, Meaning] => [word, hemisphere('N')]),
  ...['s', 'south', 'sth'].map((word): [string, Meaning] => [word, hemisphere('S')]),
  ...['e', 'east'].map((word): [string, Meaning] => [word, hemisphere('E')]),
  ...['w', 'west'].map((word): [string, Meaning] => [word, hemisphere('W')]),
  ...['lat', 'latitude'].map((word): [string, Meaning] => [word, axis('lat')]),
  ...['lon', 'long', 'lng', 'longitude'].map((word): [string, Meaning] => [word, axis('lon')]),
  ...['easting', 'eastings'].map((word): [string, Meaning] => [word, axis('easting')]),
  ...['northing', 'northings'].map((word): [string, Meaning] => [word, axis('northing')]),
  ...['and', 'x', 'by'].map((word): [string, Meaning] => [word, separator]),
]);

/** Words that are marks behind a number. */
const marks: ReadonlyMap<string, TokenKind> = new Map([
  ...['degrees', 'degree', 'deg', 'degs'].map((word): [string, TokenKind] => [word, 'degree']),
  ...['minutes', 'minute', 'min', 'mins'].map((word): [string, TokenKind] => [word, 'minute']),
  ...['seconds', 'second', 'sec', 'secs'].map((word): [string, TokenKind] => [word, 'second']),
]);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code !== 0xd7 && code < 0x2000);
const [dot, hyphen, plus, prime, doublePrime, degree] = [46, 45, 43, 0x2032, 0x2033, 0xb0];

/** The tokens of a line in the plain alphabet of `cleanLine`; masked parts (\u0001) come out as breaks. */
export function tokensOf(plain: string): Token[] {
  const tokens: Token[] = [];
  let negative = false;
  let at = 0;
  while (at < plain.length) {
    const code = plain.charCodeAt(at);
    const start = at;
    if (isDigit(code) || (code === dot && isDigit(plain.charCodeAt(at + 1)))) {
      at = numberEnd(plain, at);
      const text = plain.slice(start, at);
      tokens.push({ kind: 'number', start, end: at, text, value: numberOf(text), negative, letter: undefined });
      negative = false;
      continue;
    }
    if (isLetter(code)) {
      at = wordEnd(plain, at);
      tokens.push(wordToken(plain.slice(start, at), start, at, tokens));
      continue;
    }
    at++;
    if (code === 32 || code === 0x2009) continue;
    if ((code === hyphen || code === plus) && signs(plain, start)) negative = code === hyphen;
    else {
      while (code === 1 && plain.charCodeAt(at) === 1) at++;
      if (code === hyphen && plain[at] === '>') at++;
      tokens.push(mark(kindOf(code, plain, start), start, at, plain));
    }
  }
  return tokens;
}

/** Short whole numbers are added up here, which is quicker than to have them parsed. */
function numberOf(text: string): number {
  if (text.length > 9) return Number(text.includes(groupSpace) ? text.replaceAll(groupSpace, '') : text);
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number(text.includes(groupSpace) ? text.replaceAll(groupSpace, '') : text);
    value = value * 10 + digit;
  }
  return value;
}

function kindOf(code: number, plain: string, at: number): TokenKind {
  if (code === degree) return 'degree';
  if (code === prime) return 'minute';
  if (code === doublePrime) return 'second';
  const arrow = code === 62 || code === 60 || (code === hyphen && plain[at + 1] === '>');
  return code === 1 || arrow ? 'break' : 'separator';
}

const mark = (kind: TokenKind, start: number, end: number, plain: string): Token => {
  return { kind, start, end, text: plain.slice(start, end), value: Number.NaN, negative: false, letter: undefined };
};

/** Digits with dots between them (36.46.69), or groups of three digits after thin spaces. */
function numberEnd(plain: string, from: number): number {
  let at = from;
  for (;;) {
    const code = plain.charCodeAt(at);
    const next = plain.charCodeAt(at + 1);
    if (isDigit(code) || (code === dot && isDigit(next))) at++;
    else if (code === 0x2009 && isDigit(next) && isDigit(plain.charCodeAt(at + 2)) && isDigit(plain.charCodeAt(at + 3)))
      at += 4;
    else return at;
  }
}

/** Letters, with single marks and hyphens between them: `K′gari`, `high-water`. */
function wordEnd(plain: string, from: number): number {
  let at = from;
  for (;;) {
    const code = plain.charCodeAt(at);
    const joins = (code === prime || code === hyphen) && isLetter(plain.charCodeAt(at + 1));
    if (!isLetter(code) && !joins) return at;
    at++;
  }
}

/** A hyphen is a sign when a digit follows at once and no digit, letter or mark stands before it. */
function signs(plain: string, at: number): boolean {
  const next = plain.charCodeAt(at + 1);
  if (!isDigit(next) && next !== dot) return false;
  const before = at === 0 ? 32 : plain.charCodeAt(at - 1);
  return !isDigit(before) && !isLetter(before) && before !== degree && before !== prime && before !== doublePrime;
}

function wordToken(text: string, start: number, end: number, tokens: readonly Token[]): Token {
  const before = tokens.length ? tokens[tokens.length - 1] : undefined;
  const glued = before?.end === start;
  const { kind, letter } = meaningOf(text, before, glued, tokens);
  return { kind, start, end, text, value: Number.NaN, negative: false, letter };
}

const word: Meaning = { kind: 'word' };
const capitals: ReadonlyMap<string, Meaning> = new Map(
  (['N', 'S', 'E', 'W'] as const).map((letter): [string, Meaning] => [letter, hemisphere(letter)]),
);

function meaningOf(text: string, before: Token | undefined, glued: boolean, tokens: readonly Token[]): Meaning {
  const capital = text.length === 1 ? capitals.get(text) : undefined;
  if (capital) return capital;
  const lower = text.toLowerCase();
  const afterNumber = before?.kind === 'number';
  if (afterNumber) {
    const kind = marks.get(lower) ?? (glued && text === 'd' ? 'degree' : undefined);
    if (kind) return { kind };
    if (text === 'mE' || text === 'mN') return hemisphere(text === 'mE' ? 'E' : 'N');
    if (/^(m|metres?)$/.test(text) && before.value >= 100_000) return separator;
  }
  const meaning = meanings.get(lower);
  if (!meaning) return word;
  const small = text.length === 1 && text === lower && meaning.kind === 'hemisphere';
  return small && !(glued && endsAngle(before, tokens[tokens.length - 2])) ? word : meaning;
}

/** Whether a small letter behind a token is a hemisphere: `33 51 06s`, not the `2.5s` of a flashing light. */
function endsAngle(before: Token | undefined, earlier: Token | undefined): boolean {
  if (before?.kind !== 'number') return before !== undefined && isMark(before.kind);
  const [whole, decimals = ''] = before.text.split('.');
  return (
    decimals.length >= 3 ||
    whole.length >= 4 ||
    (earlier !== undefined && (earlier.kind === 'number' || isMark(earlier.kind)))
  );
}

const isMark = (kind: TokenKind): boolean => kind === 'degree' || kind === 'minute' || kind === 'second';
