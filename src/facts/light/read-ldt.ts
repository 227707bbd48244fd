import { type Photometry, PhotometryProblem } from './photometry.ts';
import { unfoldTypeC } from './unfold.ts';

/** One value a line, by its number in the EULUMDAT description; decimals by point or comma. */
class LineReader {
  readonly #lines: readonly string[];
  #next = 0;

  constructor(text: string) {
    this.#lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  }

  get line(): number {
    return this.#next + 1;
  }

  text(what: string): string {
    const line = this.#lines[this.#next];
    if (line === undefined) throw new PhotometryProblem(`expected ${what}, the file ends`, this.#lines.length);
    this.#next++;
    return line.trim();
  }

  number(what: string): number {
    const line = this.line;
    const text = this.text(what).replace(',', '.');
    if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)) {
      throw new PhotometryProblem(
        text === '' && line >= this.#lines.length
          ? `expected ${what}, the file ends`
          : `expected ${what}, found "${text.slice(0, 30)}"`,
        line,
      );
    }
    return Number(text);
  }

  whole(what: string, least: number, most: number): number {
    const line = this.line;
    const value = this.number(what);
    if (!Number.isInteger(value) || value < least || value > most) {
      throw new PhotometryProblem(`expected ${what} from ${least} to ${most}, found ${value}`, line);
    }
    return value;
  }

  skip(count: number, what: string): void {
    for (let i = 0; i < count; i++) this.text(what);
  }

  list(what: string, count: number): number[] {
    return Array.from({ length: count }, (_, i) => this.number(`${what} ${i + 1} of ${count}`));
  }

  rising(what: string, count: number): number[] {
    const line = this.line;
    const values = this.list(what, count);
    const fall = values.findIndex((value, i) => i > 0 && value <= values[i - 1]);
    if (fall > 0)
      throw new PhotometryProblem(
        `expected ${what}s that rise, found ${values[fall]} after ${values[fall - 1]}`,
        line + fall,
      );
    return values;
  }

  /** The first line after the data that is not blank. */
  get rest(): { text: string; line: number } | undefined {
    const at = this.#lines.findIndex((line, i) => i >= this.#next && line.trim() !== '' && line.trim() !== '\u001a');
    return at < 0 ? undefined : { text: this.#lines[at].trim(), line: at + 1 };
  }
}

/** The printed planes by symmetry: how many, and the first one's index in the list of C angles. */
function printedPlanes(symmetry: number, planes: number): { first: number; count: number } {
  switch (symmetry) {
    case 1:
      return { first: 0, count: 1 };
    case 2:
      return { first: 0, count: planes / 2 + 1 };
    case 3:
      return { first: (3 * planes) / 4, count: planes / 2 + 1 };
    case 4:
      return { first: 0, count: planes / 4 + 1 };
    default:
      return { first: 0, count: planes };
  }
}

/** EULUMDAT. Candelas are printed cd/klm × total flux of the first lamp set / 1000 × conversion factor. */
export function readLdt(text: string): Photometry {
  const file = new LineReader(text);
  const notes: string[] = [];
  file.text('the company');
  file.whole('the type indicator', 0, 3);
  const symmetry = file.whole('the symmetry indicator', 0, 4);
  const planes = file.whole('the number of C planes', 1, 721);
  file.number('the distance between C planes');
  const anglesPerPlane = file.whole('the number of intensities in a plane', 1, 721);
  file.number('the distance between intensities');
  file.skip(5, 'a line of text');
  file.list('dimension', 9);
  file.list('downward flux fraction and light output ratio', 2);
  const conversionLine = file.line;
  const conversion = file.number('the conversion factor');
  if (!(conversion > 0))
    throw new PhotometryProblem(`expected a conversion factor above 0, found ${conversion}`, conversionLine);
  const tilt = file.number('the tilt in the test');
  if (tilt !== 0) notes.push(`Measured at a tilt of ${tilt}°: the file's nadir is the luminaire's own at that tilt.`);
  const { flux, watts } = readLampSets(file, notes);
  file.list('direct ratio', 10);
  if ((symmetry === 2 || symmetry === 3) && planes % 2 !== 0)
    throw new PhotometryProblem(`expected an even number of C planes for symmetry ${symmetry}, found ${planes}`, 4);
  if ((symmetry === 3 || symmetry === 4) && planes % 4 !== 0)
    throw new PhotometryProblem(
      `expected a number of C planes that 4 divides for symmetry ${symmetry}, found ${planes}`,
      4,
    );
  const allAngles = file.rising('C angle', planes);
  const vertical = file.rising('gamma angle', anglesPerPlane);
  if (vertical[0] < 0 || vertical[vertical.length - 1] > 180) {
    throw new PhotometryProblem(
      `expected gamma angles within 0–180, found ${vertical[0]}–${vertical[vertical.length - 1]}`,
    );
  }
  const { first, count } = printedPlanes(symmetry, planes);
  const scale = (flux / 1000) * conversion;
  const candelas = Array.from({ length: count }, () => readPlane(file, anglesPerPlane, scale));
  const rest = file.rest;
  if (rest && !Number.isNaN(Number(rest.text.replace(',', '.')))) {
    throw new PhotometryProblem(
      `expected the end of the file, found more numbers than its counts say: ${rest.text}`,
      rest.line,
    );
  }
  // Symmetry 3 prints C270, C285 ... C360 (= C0) ... C90: as -90 to 90.
  const horizontal = Array.from({ length: count }, (_, i) => {
    const angle = allAngles[(first + i) % planes];
    return symmetry === 3 && angle > 180 ? angle - 360 : angle;
  });
  const unfolded = unfoldTypeC(symmetry === 1 ? [0] : horizontal, vertical, candelas);
  return {
    format: 'EULUMDAT',
    type: 'C',
    verticalAngles: vertical,
    horizontalAngles: horizontal,
    symmetry: unfolded.symmetry,
    solid: unfolded.solid,
    statedLumens: flux,
    watts,
    notes: symmetry === 0 ? notes : [...notes, ...unfolded.notes],
  };
}

/** The lamp sets are alternatives: the first one counts. */
function readLampSets(file: LineReader, notes: string[]): { flux: number; watts: number } {
  const sets = file.whole('the number of lamp sets', 1, 20);
  let chosen = { flux: 0, watts: 0 };
  for (let set = 0; set < sets; set++) {
    file.number('the number of lamps');
    file.text('the type of lamps');
    const line = file.line;
    const flux = file.number('the total luminous flux');
    if (set === 0 && !(flux > 0))
      throw new PhotometryProblem(`expected a total luminous flux above 0, found ${flux}`, line);
    file.skip(2, 'colour appearance and rendering');
    const watts = file.number('the wattage');
    if (set === 0) chosen = { flux, watts };
  }
  if (sets > 1) notes.push(`The file names ${sets} lamp sets: the first is used, ${chosen.flux} lm.`);
  return chosen;
}

function readPlane(file: LineReader, count: number, scale: number): number[] {
  return Array.from({ length: count }, (_, i) => {
    const line = file.line;
    const printed = file.number(`intensity ${i + 1} of ${count}`);
    if (printed < 0) throw new PhotometryProblem(`expected intensities of 0 or more, found ${printed}`, line);
    return printed * scale;
  });
}
