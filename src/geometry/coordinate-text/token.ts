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

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Numbers: the value without sign. A dotted number such as 36.46.69 has none (NaN). */
  readonly value: number;
  readonly negative: boolean;
  /** Hemispheres and axes: which. */
  readonly letter?: Letter | 'lat' | 'lon' | 'easting' | 'northing';
  /** No blank between it and the token before. */
  readonly glued: boolean;
}

const pattern = new RegExp(
  [
    `(\\d{1,3}(?:${groupSpace}\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)*|\\.\\d+)`,
    '(°)',
    '(′)',
    '(″)',
    '([A-Za-z\\u00c0-\\uffff]+(?:[′-][A-Za-z\\u00c0-\\uffff]+)*)',
    '(->|<-|=>|>|\\u0001+)',
    '([-+])',
    '([^\\s\\u2009])',
  ].join('|'),
  'y',
);

const hemisphereWords: ReadonlyMap<string, Letter> = new Map([
  ['n', 'N'], ['north', 'N'], ['nth', 'N'],
  ['s', 'S'], ['south', 'S'], ['sth', 'S'],
  ['e', 'E'], ['east', 'E'],
  ['w', 'W'], ['west', 'W'],
]); // biome-ignore format: pairs, a compass direction a line

const axisWords: ReadonlyMap<string, 'lat' | 'lon' | 'easting' | 'northing'> = new Map([
  ['lat', 'lat'], ['latitude', 'lat'],
  ['lon', 'lon'], ['long', 'lon'], ['lng', 'lon'], ['longitude', 'lon'],
  ['easting', 'easting'], ['eastings', 'easting'],
  ['northing', 'northing'], ['northings', 'northing'],
]); // biome-ignore format: pairs, an axis a line

const markWords: ReadonlyMap<string, 'degree' | 'minute' | 'second'> = new Map([
  ['degrees', 'degree'], ['degree', 'degree'], ['deg', 'degree'], ['degs', 'degree'],
  ['minutes', 'minute'], ['minute', 'minute'], ['min', 'minute'], ['mins', 'minute'],
  ['seconds', 'second'], ['second', 'second'], ['sec', 'second'], ['secs', 'second'],
]); // biome-ignore format: pairs, a mark a line

const connectors: ReadonlySet<string> = new Set(['and', 'x', 'by']);

/** The tokens of a line in the plain alphabet of `cleanLine`; masked parts (\u0001) come out as breaks. */
export function tokensOf(plain: string): Token[] {
  const tokens: Token[] = [];
  let negative = false;
  let at = 0;
  while (at < plain.length) {
    const code = plain.charCodeAt(at);
    if (code === 32 || code === 0x2009) {
      at++;
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(plain);
    if (!match) {
      at++;
      continue;
    }
    const end = at + match[0].length;
    const before = tokens.length ? tokens[tokens.length - 1] : undefined;
    const glued = before !== undefined && before.end === (negative ? at - 1 : at);
    if (match[7] !== undefined) {
      negative = match[7] === '-' && signs(plain, at);
      if (!negative && !(match[7] === '+' && signs(plain, at)))
        tokens.push(plainToken('separator', at, end, match[7], glued));
    } else {
      tokens.push(tokenOf(match, at, end, glued, negative, before, tokens[tokens.length - 2]));
      negative = false;
    }
    at = end;
  }
  return tokens;
}

/** A hyphen is a sign when a digit follows at once and no digit, letter or mark stands before it. */
function signs(plain: string, at: number): boolean {
  const next = plain.charCodeAt(at + 1);
  const digit = (next >= 48 && next <= 57) || next === 46;
  return digit && (at === 0 || !/[\dA-Za-z°′″)]/.test(plain[at - 1]));
}

const plainToken = (kind: TokenKind, start: number, end: number, text: string, glued: boolean): Token => ({
  kind, start, end, text, value: Number.NaN, negative: false, glued,
}); // biome-ignore format: one shape

function tokenOf(
  match: RegExpExecArray,
  start: number,
  end: number,
  glued: boolean,
  negative: boolean,
  before?: Token,
  earlier?: Token,
): Token {
  const text = match[0];
  if (match[1] !== undefined) {
    const value = Number(text.includes(groupSpace) ? text.replaceAll(groupSpace, '') : text);
    return { kind: 'number', start, end, text, value, negative, glued };
  }
  if (match[2] !== undefined) return plainToken('degree', start, end, text, glued);
  if (match[3] !== undefined) return plainToken('minute', start, end, text, glued);
  if (match[4] !== undefined) return plainToken('second', start, end, text, glued);
  if (match[5] !== undefined) return wordToken(text, start, end, glued, before, earlier);
  if (match[6] !== undefined) return plainToken('break', start, end, text, glued);
  return plainToken('separator', start, end, text, glued);
}

function wordToken(text: string, start: number, end: number, glued: boolean, before?: Token, earlier?: Token): Token {
  const lower = text.toLowerCase();
  const token = plainToken('word', start, end, text, glued);
  const afterNumber = before?.kind === 'number';
  const mark = afterNumber ? markWords.get(lower) : undefined;
  if (mark) return { ...token, kind: mark };
  if (afterNumber && glued && text === 'd') return { ...token, kind: 'degree' };
  const letter = hemisphereWords.get(lower);
  if (letter) {
    const loose = text.length === 1 && text === lower && !(glued && endsAngle(before, earlier));
    return loose ? token : { ...token, kind: 'hemisphere', letter };
  }
  if (afterNumber && /^m[EN]$/.test(text)) return { ...token, kind: 'hemisphere', letter: text[1] as Letter };
  if (afterNumber && /^(m|metres?)$/.test(text) && before.value >= 100_000) return { ...token, kind: 'separator' };
  const axis = axisWords.get(lower);
  if (axis) return { ...token, kind: 'axis', letter: axis };
  return connectors.has(lower) ? { ...token, kind: 'separator' } : token;
}

/** Whether a small letter behind a token is a hemisphere: `33 51 06s`, not the `2.5s` of a flashing light. */
function endsAngle(before: Token | undefined, earlier: Token | undefined): boolean {
  if (before?.kind !== 'number')
    return before?.kind === 'minute' || before?.kind === 'second' || before?.kind === 'degree';
  const [whole, decimals = ''] = before.text.split('.');
  return (
    decimals.length >= 3 ||
    whole.length >= 4 ||
    earlier?.kind === 'number' ||
    earlier?.kind === 'degree' ||
    earlier?.kind === 'minute'
  );
}
