/** Where a text stops being JSON. Line and column count from 1, columns in characters. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  /** The last member name read before it; undefined if there was none. */
  readonly key: string | undefined;
  readonly expected: string;
  readonly got: string;
}

/** The first fault of a text, or undefined if it is JSON. Engines word and place their own errors differently, and some give no place at all. */
export function jsonFault(text: string): JsonFault | undefined {
  const scanner = new Scanner(text);
  try {
    scanner.run();
    return undefined;
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    const before = text.slice(0, fault.at);
    const line = before.split('\n').length;
    return {
      line,
      column: fault.at - before.lastIndexOf('\n'),
      key: scanner.key,
      expected: fault.expected,
      got: foundAt(text, fault.at),
    };
  }
}

class Fault extends Error {
  readonly at: number;
  readonly expected: string;
  constructor(at: number, expected: string) {
    super(expected);
    this.at = at;
    this.expected = expected;
  }
}

const space = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in a text
const plain = /[^"\\\u0000-\u001f]*/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const word = /true|false|null/y;

/** Reads without building values and without recursion, so depth costs nothing. */
class Scanner {
  key: string | undefined;
  readonly #text: string;
  /** The closing brackets still owed, innermost last. */
  readonly #open: ('}' | ']')[] = [];
  #due: 'value' | 'member' | 'more' = 'value';
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): void {
    this.#skipSpace();
    while (this.#due !== 'more' || this.#open.length > 0) {
      if (this.#due === 'value') this.#value();
      else if (this.#due === 'member') this.#member();
      else this.#more(this.#open[this.#open.length - 1]);
    }
    if (this.#at < this.#text.length) throw new Fault(this.#at, 'the end of the file');
  }

  /** After a value inside an object or a list: a comma and the next one, or the end of it. */
  #more(close: '}' | ']'): void {
    if (this.#take(close)) this.#open.pop();
    else if (!this.#take(',')) throw new Fault(this.#at, `"," or "${close}"`);
    else this.#due = close === '}' ? 'member' : 'value';
  }

  #member(): void {
    if (this.#text[this.#at] !== '"') throw new Fault(this.#at, 'a member name in double quotes');
    const start = this.#at;
    this.#string();
    this.key = JSON.parse(this.#text.slice(start, this.#at));
    this.#skipSpace();
    if (!this.#take(':')) throw new Fault(this.#at, '":"');
    this.#due = 'value';
  }

  /** One value, or the opening bracket of one. */
  #value(): void {
    if (this.#take('{')) this.#enter('}', 'member');
    else if (this.#take('[')) this.#enter(']', 'value');
    else {
      if (this.#text[this.#at] === '"') this.#string();
      else if (!this.#match(word) && !this.#match(number)) throw new Fault(this.#at, 'a value');
      this.#skipSpace();
      this.#due = 'more';
    }
  }

  #enter(close: '}' | ']', first: 'member' | 'value'): void {
    this.#open.push(close);
    this.#due = this.#text[this.#at] === close ? 'more' : first;
  }

  #string(): void {
    this.#at++;
    for (;;) {
      this.#match(plain);
      const character = this.#text[this.#at];
      if (character === '"') break;
      if (character !== '\\') throw new Fault(this.#at, 'the rest of a text and its closing quote');
      if (!this.#match(escaped)) throw new Fault(this.#at, 'an escape such as \\n, \\" or \\u00e9');
    }
    this.#at++;
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    this.#skipSpace();
    return true;
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (!found || found[0] === '') return false;
    this.#at = pattern.lastIndex;
    return true;
  }

  #skipSpace(): void {
    this.#match(space);
  }
}

const controls: Readonly<Record<string, string>> = { '\n': 'a line break', '\r': 'a line break', '\t': 'a tab' };

function foundAt(text: string, at: number): string {
  if (at >= text.length) return 'the end of the file';
  const run = /[A-Za-z0-9_.+-]{1,20}/y;
  run.lastIndex = at;
  const found = run.exec(text);
  if (found) return found[0];
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0xfffd);
  if (character >= ' ') return character;
  return controls[character] ?? `control character ${character.charCodeAt(0)}`;
}

/** One line: where, expected, found. */
export const faultText = ({ line, column, key, expected, got }: JsonFault): string =>
  `not valid JSON at line ${line}, column ${column}${key === undefined ? '' : `, after "${key}"`}: expected ${expected}, got ${got}`;
