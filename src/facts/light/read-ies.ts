import { type Photometry, PhotometryProblem } from './photometry.ts';
import { unfoldFlood, unfoldTypeC } from './unfold.ts';

interface Token {
  readonly text: string;
  readonly line: number;
}

const numberPattern = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** Numbers in order, wherever the lines break, each with the line it stands on. */
class NumberReader {
  readonly #tokens: readonly Token[];
  #next = 0;
  readonly #lastLine: number;

  constructor(lines: readonly string[], from: number) {
    const tokens: Token[] = [];
    for (let i = from; i < lines.length; i++) {
      for (const text of lines[i].split(/[\s,]+/)) if (text !== '') tokens.push({ text, line: i + 1 });
    }
    this.#tokens = tokens;
    this.#lastLine = lines.length;
  }

  get line(): number {
    return this.#tokens[this.#next]?.line ?? this.#lastLine;
  }

  number(what: string): number {
    const token = this.#tokens[this.#next];
    if (!token) throw new PhotometryProblem(`expected ${what}, the file ends`, this.#lastLine);
    if (!numberPattern.test(token.text)) {
      throw new PhotometryProblem(`expected ${what}, found "${token.text.slice(0, 30)}"`, token.line);
    }
    this.#next++;
    return Number(token.text);
  }

  count(what: string, most: number): number {
    const line = this.line;
    const value = this.number(what);
    if (!Number.isInteger(value) || value < 1 || value > most) {
      throw new PhotometryProblem(`expected ${what} from 1 to ${most}, found ${value}`, line);
    }
    return value;
  }

  list(what: string, count: number): number[] {
    const values: number[] = [];
    for (let i = 0; i < count; i++) values.push(this.number(`${what} ${i + 1} of ${count}`));
    return values;
  }

  /** Angles that rise; `reversible` ones may all fall instead. */
  angles(what: string, count: number): number[] {
    const line = this.line;
    const values = this.list(what, count);
    const falls = values.length > 1 && values[1] < values[0];
    for (let i = 1; i < values.length; i++) {
      if (falls ? values[i] < values[i - 1] : values[i] > values[i - 1]) continue;
      throw new PhotometryProblem(`expected ${what}s that rise, found ${values[i]} after ${values[i - 1]}`, line);
    }
    return values;
  }

  get rest(): Token | undefined {
    return this.#tokens[this.#next];
  }
}

/** The edition's name, and whether its twelfth number is a ballast-lamp factor that scales candelas. */
function editionOf(firstLine: string): { format: string; ballastLamp: boolean } {
  const line = firstLine.trim().toUpperCase();
  if (/^IESNA\s*91\b/.test(line) || /LM-63-1991/.test(line)) return { format: 'LM-63-1991', ballastLamp: true };
  const year = /LM-63-(\d{4}|\d{2})\b/.exec(line)?.[1];
  if (year === undefined) return { format: 'LM-63-1986', ballastLamp: true };
  const whole = year.length === 2 ? `19${year}` : year;
  return { format: `LM-63-${whole}`, ballastLamp: whole === '1986' || whole === '1991' };
}

/**
 * IES LM-63, editions 1986 to 2019. Candelas are printed value × multiplier × ballast factor (× ballast-lamp factor in
 * 1986 and 1991). Throws PhotometryProblem with the line number for what would give a wrong number.
 */
export function readIes(text: string): Photometry {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const tiltLine = lines.findIndex((line) => /^\s*TILT\s*=/i.test(line));
  if (tiltLine < 0) throw new PhotometryProblem('expected a line TILT=NONE or TILT=INCLUDE, found none');
  const { format, ballastLamp } = editionOf(lines[0]);
  const notes: string[] = [];
  const numbers = new NumberReader(lines, tiltLine + 1);
  const tiltFactors = readTilt(lines[tiltLine], tiltLine + 1, numbers, notes);

  const lamps = numbers.number('the number of lamps');
  const lumensPerLamp = numbers.number('lumens per lamp');
  const multiplier = numbers.number('the candela multiplier');
  const verticalCount = numbers.count('the number of vertical angles', 3600);
  const horizontalCount = numbers.count('the number of horizontal angles', 3600);
  const typeLine = numbers.line;
  const typeNumber = numbers.number('the photometric type 1, 2 or 3');
  const type = ({ 1: 'C', 2: 'B', 3: 'A' } as const)[typeNumber];
  if (!type) throw new PhotometryProblem(`expected the photometric type 1, 2 or 3, found ${typeNumber}`, typeLine);
  const unitLine = numbers.line;
  const unit = numbers.number('the unit 1 (feet) or 2 (metres)');
  if (unit !== 1 && unit !== 2)
    throw new PhotometryProblem(`expected the unit 1 (feet) or 2 (metres), found ${unit}`, unitLine);
  numbers.list('luminous dimension', 3);
  const ballast = numbers.number('the ballast factor');
  const future = numbers.number('the ballast-lamp factor');
  const watts = numbers.number('the input watts');
  const factor = multiplier * ballast * (ballastLamp ? future : 1);
  if (!(factor > 0))
    throw new PhotometryProblem(
      `expected factors above 0, found multiplier ${multiplier} and ballast ${ballast}`,
      unitLine,
    );

  let vertical = numbers.angles('vertical angle', verticalCount);
  let horizontal = numbers.angles('horizontal angle', horizontalCount);
  let candelas = readCandelas(numbers, horizontalCount, verticalCount, factor);
  endOf(numbers, notes);
  if (vertical[0] > vertical[vertical.length - 1]) {
    vertical = vertical.reverse();
    candelas = candelas.map((column) => column.reverse());
    notes.push('Vertical angles fall in the file: read in reverse.');
  }
  if (horizontal[0] > horizontal[horizontal.length - 1]) {
    horizontal = horizontal.reverse();
    candelas.reverse();
    notes.push('Horizontal angles fall in the file: read in reverse.');
  }
  if (type === 'C' && (vertical[0] < 0 || vertical[vertical.length - 1] > 180)) {
    throw new PhotometryProblem(
      `expected vertical angles within 0–180, found ${vertical[0]}–${vertical[vertical.length - 1]}`,
    );
  }
  const unfolded =
    type === 'C' ? unfoldTypeC(horizontal, vertical, candelas) : unfoldFlood(type, horizontal, vertical, candelas);
  return {
    format,
    type,
    verticalAngles: vertical,
    horizontalAngles: horizontal,
    symmetry: unfolded.symmetry,
    solid: unfolded.solid,
    statedLumens: lumensPerLamp < 0 ? absoluteLumens(lines, tiltLine) : lamps * lumensPerLamp,
    watts,
    tiltFactors,
    notes: [...notes, ...unfolded.notes],
  };
}

function readTilt(line: string, at: number, numbers: NumberReader, notes: string[]): Photometry['tiltFactors'] {
  const value = line.split('=')[1].trim().toUpperCase();
  if (value === 'NONE') return undefined;
  if (value !== 'INCLUDE') {
    throw new PhotometryProblem(
      `expected TILT=NONE or TILT=INCLUDE, found a reference to another file, "${value.slice(0, 40)}"`,
      at,
    );
  }
  const geometry = numbers.count('the lamp-to-luminaire geometry', 3);
  const count = numbers.count('the number of tilt angles', 1000);
  const angles = numbers.angles('tilt angle', count);
  const factors = numbers.list('tilt factor', count);
  notes.push(`TILT=INCLUDE, geometry ${geometry}: output is scaled by the factor at the luminaire's tilt.`);
  return { angles, factors };
}

function readCandelas(numbers: NumberReader, horizontal: number, vertical: number, factor: number): number[][] {
  const columns: number[][] = [];
  for (let h = 0; h < horizontal; h++) {
    const column: number[] = [];
    for (let v = 0; v < vertical; v++) {
      const line = numbers.line;
      const printed = numbers.number(`candela value ${h * vertical + v + 1} of ${horizontal * vertical}`);
      if (printed < 0) throw new PhotometryProblem(`expected candelas of 0 or more, found ${printed}`, line);
      column.push(printed * factor);
    }
    columns.push(column);
  }
  return columns;
}

/** Nothing may follow the candelas: more numbers mean that a count is wrong. */
function endOf(numbers: NumberReader, notes: string[]): void {
  const rest = numbers.rest;
  if (!rest || rest.text === '\u001a') return;
  if (numberPattern.test(rest.text)) {
    throw new PhotometryProblem(
      `expected the end of the file, found more numbers than its counts say: ${rest.text}`,
      rest.line,
    );
  }
  notes.push(`Text after the candelas, from line ${rest.line}, is not read.`);
}

/** Absolute photometry states its lumens, if at all, in a keyword. */
function absoluteLumens(lines: readonly string[], tiltLine: number): number | null {
  for (const line of lines.slice(0, tiltLine)) {
    const stated = /^\s*\[_?(?:ABSOLUTE|TOTAL|LUMINAIRE)_?\s?LUMENS?\]\s*([\d.,]+)/i.exec(line)?.[1];
    if (stated !== undefined) return Number(stated.replaceAll(',', ''));
  }
  return null;
}
