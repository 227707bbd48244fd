import type { Angle } from './angle.ts';
import { errorOf } from './diagnostic.ts';
import { bearingCell, distanceCell, type LineType } from './leg-words.ts';
import type { LineReading } from './read-line.ts';
import { readSegment } from './read-segment.ts';
import type { GridNumber, Reading } from './reading.ts';
import { segmentsOf } from './segment.ts';
import type { WrittenLine } from './stop.ts';
import { tokensOf } from './token.ts';

export type Column = 'label' | 'lat' | 'lon' | 'easting' | 'northing' | 'bearing' | 'distance' | 'line' | 'other';

/** The columns of a table, told by its heads. */
export interface Columns {
  readonly delimiter: string;
  readonly columns: readonly Column[];
}

const heads: ReadonlyArray<readonly [Column, RegExp]> = [
  ['lat', /^lat(itude)?\b/i],
  ['lon', /^(lon|long|lng|longitude)\b/i],
  ['easting', /^(easting|east|e|x)\b(?!.*lon)/i],
  ['northing', /^(northing|north|n|y)\b(?!.*lat)/i],
  ['bearing', /^(bearing|azimuth|brg)\b/i],
  ['distance', /^(distance|dist|length)\b/i],
  ['line', /^(line|edge)( type| to next)?\b/i],
  ['label', /^(point|pt|vertex|label|corner|no\.?|number|id|station|mark|name)\b/i],
]; // biome-ignore format: a head a line

/** The columns that a line of heads names; undefined where it is none. */
export function columnsOf(plain: string): Columns | undefined {
  for (const delimiter of ['\t', ';', '|', ',']) {
    if (!plain.includes(delimiter)) continue;
    const cells = plain.split(delimiter).map((cell) => cell.trim().replace(/^["″]|["″]$/g, ''));
    const columns = cells.map((cell): Column => heads.find(([, pattern]) => pattern.test(cell))?.[0] ?? 'other');
    const has = (column: Column) => columns.filter((each) => each === column).length === 1;
    if ((has('lat') && has('lon')) || (has('easting') && has('northing'))) return { delimiter, columns };
  }
  return undefined;
}

export interface Row {
  readonly readings: readonly Reading[];
  readonly label?: string;
  readonly bearings: LineReading['bearings'];
  readonly distances: LineReading['distances'];
  readonly line?: WrittenLine;
}

const coordinateColumns: readonly Column[] = ['lat', 'lon', 'easting', 'northing'];

/** A line read by columns; undefined where it has not their cells, and must be read as it stands. Empty cells at its end may be missing. */
export function readRow({ delimiter, columns }: Columns, plain: string, shown: string): Row | undefined {
  const texts = cellsOf(plain, delimiter);
  const needed = 1 + Math.max(...coordinateColumns.map((column) => columns.indexOf(column)));
  if (texts.length < needed || texts.length > columns.length) return undefined;
  const cells = texts.map(({ text, start }, i) => {
    return { column: columns[i], text, start, shown: shown.slice(start, start + text.length) };
  });
  const cell = (column: Column) => cells.find((each) => each.column === column);
  const geographic = cell('lat') && cell('lon');
  const wanted: Column[] = geographic ? ['lat', 'lon'] : ['easting', 'northing'];
  const readings = cells
    .filter((each) => wanted.includes(each.column))
    .flatMap((each) => readCell(each.text, each.start, each.column));
  const bearing = bearingCell(cell('bearing')?.text ?? '');
  const distance = distanceCell(cell('distance')?.text ?? '');
  return {
    readings,
    label: cell('label')?.shown.trim() || undefined,
    bearings: bearing ? [bearing] : [],
    distances: distance ? [distance] : [],
    line: lineNamed(cell('line')?.shown ?? ''),
  };
}

interface Cell {
  readonly text: string;
  readonly start: number;
}

/** Cells of a row; one that begins with a quotation mark runs to the next. (Straight marks come in as marks of seconds.) */
function cellsOf(plain: string, delimiter: string): Cell[] {
  const cells: Cell[] = [];
  for (let at = 0; at <= plain.length; ) {
    const quoted = plain[at] === '″' ? plain.indexOf(`″${delimiter}`, at + 1) : -1;
    const closing = quoted >= 0 ? quoted : plain[at] === '″' && plain.endsWith('″') ? plain.length - 1 : -1;
    const end = closing > at ? closing + 1 : plain.indexOf(delimiter, at);
    const until = end < 0 ? plain.length : end;
    cells.push(
      closing > at
        ? { text: plain.slice(at + 1, closing), start: at + 1 }
        : { text: plain.slice(at, until), start: at },
    );
    at = until + delimiter.length;
  }
  return cells;
}

const lineTypes: readonly LineType[] = ['geodesic', 'parallel', 'meridian', 'water-mark', 'feature'];

function lineNamed(text: string): WrittenLine | undefined {
  const [name, ...words] = text.split(':');
  const line = lineTypes.find((type) => name.trim().toLowerCase().replace(/\s+/g, '-') === type);
  const said = words.join(':').trim();
  return line && (said === '' ? { line } : { line, text: said });
}

/** One cell as an angle or a grid number of its column. */
function readCell(text: string, offset: number, column: Column): Reading[] {
  if (text.trim() === '') return [];
  const readings = segmentsOf(tokensOf(text.replace(/["]/g, '″'))).flatMap(cellReadings);
  return readings.map((reading) => placed(reading, offset, column));
}

/** A single number has no pair to be told from: it is read as if a mark stood after it. */
function cellReadings(segment: ReturnType<typeof segmentsOf>[number]): Reading[] {
  const [only] = segment;
  const plain =
    segment.length === 1 && only.part === 'group' && only.numbers.every((number) => number.mark === undefined);
  if (!plain || only.part !== 'group' || only.numbers.some((number) => number.value >= 1000))
    return readSegment(segment);
  const [first, ...others] = only.numbers;
  return readSegment([{ part: 'group', numbers: [{ ...first, mark: 'degree' }, ...others] }]);
}

function placed(reading: Reading, offset: number, column: Column): Reading {
  if (reading.what === 'angle') {
    const { angle } = reading;
    const span = { start: angle.start + offset, end: angle.end + offset };
    if (column !== 'lat' && column !== 'lon') return swappedCell(column, span);
    if (angle.axis !== undefined && angle.axis !== column) return swappedCell(column, span);
    if (column === 'lat' && angle.degrees > 90) return swappedCell(column, span);
    return { what: 'angle', angle: { ...angle, axis: column, ...span } satisfies Angle };
  }
  if (reading.what === 'grid') {
    const { grid } = reading;
    const axis = column === 'easting' || column === 'northing' ? column : grid.axis;
    const span = { start: grid.start + offset, end: grid.end + offset };
    if (grid.axis !== undefined && grid.axis !== axis) return swappedCell(column, span);
    return { what: 'grid', grid: { ...grid, axis, ...span } satisfies GridNumber };
  }
  return { ...reading, start: reading.start + offset, end: reading.end + offset };
}

const names: Readonly<Record<Column, string>> = {
  lat: 'latitude', lon: 'longitude', easting: 'easting', northing: 'northing', label: 'label', bearing: 'bearing', distance: 'distance', line: 'line', other: 'other',
}; // biome-ignore format: one list

function swappedCell(column: Column, span: { start: number; end: number }): Reading {
  const problem = errorOf(
    'swapped',
    `The column of the ${names[column]} holds something else: the columns seem to be swapped.`,
  );
  return { what: 'problem', problem, ...span };
}
