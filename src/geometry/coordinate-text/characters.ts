/** Digits grouped as eastings are printed: thin and narrow spaces become this one. */
export const groupSpace = '\u2009';

const spaces = '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u205f\u3000';
const primes = "'\u2019\u2018\u201b\u00b4\u0060\u02b9\u02bc\u02ca\uff07\u2035";
const doublePrimes = '"\u201d\u201c\u201f\u02ba\u02ee\u3003\uff02\u2036\u00a8';
const degrees = '\u00ba\u02da\u2070\u2218\u25e6\u1d52';
const minuses = '\u2212\u2010\u2011\u2012\u2013\ufe63\u00ad';

/** One character for one, so that places in the line keep their numbers. */
const replacements: ReadonlyMap<string, string> = new Map([
  ...[...spaces].map((c): [string, string] => [c, ' ']),
  ...[...primes].map((c): [string, string] => [c, '′']),
  ...[...doublePrimes].map((c): [string, string] => [c, '″']),
  ...[...degrees].map((c): [string, string] => [c, '°']),
  ...[...minuses].map((c): [string, string] => [c, '-']),
  ['\u202f', groupSpace],
  ['\u2044', '/'],
  ['\u00d7', 'x'],
  ['\u2192', '>'],
  ['\u21d2', '>'],
  ['\u3001', ','],
  ['\u060c', ','],
  ['\u3002', '.'],
]);

/** Marks that show nothing: directions of writing, joiners, byte order marks. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c\u180e]|[\ufe00-\ufe0f]/g;
const unusual = /[^\x20\x21\x23-\x26\x28-\x5f\x61-\x7e\t°′″]/;

export interface CleanLine {
  /** The line without invisible marks: what places in the line refer to. */
  readonly shown: string;
  /** The same length: every way of writing a mark, a space or a digit as one. */
  readonly plain: string;
  /** Full-width digits were read as digits. */
  readonly widened: boolean;
  /** Digits of other scripts, which are not read. */
  readonly foreignDigits: boolean;
}

export function cleanLine(line: string): CleanLine {
  if (!unusual.test(line)) return { shown: line, plain: line, widened: false, foreignDigits: false };
  const shown = line.replace(invisible, '');
  let plain = '';
  let widened = false;
  for (let i = 0; i < shown.length; i++) {
    const code = shown.charCodeAt(i);
    const fullWidth = code >= 0xff01 && code <= 0xff5e && code !== 0xff07 && code !== 0xff02;
    if (fullWidth && code >= 0xff10 && code <= 0xff19) widened = true;
    const one = fullWidth ? String.fromCharCode(code - 0xfee0) : shown[i];
    plain += replacements.get(one) ?? (code < 32 && code !== 9 ? ' ' : one);
  }
  const foreignDigits = /(?![0-9])\p{Nd}/u.test(plain);
  return { shown, plain: joinedPrimes(plain), widened, foreignDigits };
}

/** Two single marks in a row are seconds: the first becomes the mark, the second a blank. */
const joinedPrimes = (text: string): string => text.replace(/′′/g, '″ ');

/** Letters that stand where digits would: `O` for zero, `l` and `I` for one. */
const lookAlike =
  /(?<![A-Za-z])(?=[OolI]*\d)[\dOolI.]*[OolI][\dOolI.]*(?=[\s°′″,;/]|$)|(?<=[\d°′.]\s?)[OolI]{1,3}(?=[′″°.\d])/g;
const quickLookAlike = /\d[OolI]|[OolI][\d.′″]/;
/** `33o 51′`: the small letter stands for the mark. */
const degreeLetter = /(?<=(?<![\dA-Za-z.])\d{1,3})o(?=\s*\d{1,2}(?:\.\d+)?\s*′)/g;

/** The line with look-alike letters as digits or degree marks; undefined when it has none. */
export function withDigitsForLetters(shown: string, plain: string): string | undefined {
  if (!quickLookAlike.test(plain)) return undefined;
  const marked = plain.replace(degreeLetter, '°');
  const swapped = marked.replace(lookAlike, (found) => found.replace(/[Oo]/g, '0').replace(/[lI]/g, '1'));
  if (swapped === plain) return undefined;
  return Array.from({ length: shown.length }, (_, i) => (swapped[i] === plain[i] ? shown[i] : swapped[i])).join('');
}
