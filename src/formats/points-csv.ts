import { csvFormatRows, csvParseRows } from 'd3-dsv';

/** One point of a list: its cells as written, and the numbers in them. */
export interface CsvPoint {
  readonly cells: readonly string[];
  readonly lon: number;
  readonly lat: number;
  /** Metres above ground; undefined where the cell is empty or the column missing. */
  readonly height?: number;
  /** Degrees clockwise from true north. */
  readonly azimuth?: number;
}

export interface CsvPoints {
  readonly header: readonly string[];
  readonly points: readonly CsvPoint[];
}

const columns = ['lon', 'lat', 'height', 'azimuth'] as const;

/**
 * Reads `lon,lat[,height[,azimuth]]`, with or without a heading; other columns of a headed file are kept. Throws an
 * Error with one line for people: the line, what was expected, what was found.
 */
export function readPoints(text: string): CsvPoints {
  const rows = csvParseRows(text.replace(/^\uFEFF/, ''));
  const lines = rows
    .map((cells, i) => ({ cells, line: i + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (lines.length === 0) throw new Error('expected lines of lon,lat, found none');
  const first = lines[0].cells.map((cell) => cell.trim().toLowerCase());
  const headed = first.some((cell) => cell !== '' && Number.isNaN(Number(cell)));
  const header = headed ? lines[0].cells.map((cell) => cell.trim()) : columns.slice(0, first.length);
  const at = (column: string) => header.findIndex((name) => name.toLowerCase() === column);
  for (const wanted of ['lon', 'lat']) {
    if (at(wanted) < 0) throw new Error(`line 1: expected a column "${wanted}", found ${header.join(', ')}`);
  }
  const points = (headed ? lines.slice(1) : lines).map(({ cells, line }): CsvPoint => {
    const number = (column: string, low: number, high: number): number | undefined => {
      const text = cells[at(column)]?.trim() ?? '';
      if (text === '') return undefined;
      const value = Number(text);
      if (Number.isFinite(value) && value >= low && value <= high) return value;
      throw new Error(`line ${line}: expected a ${column} from ${low} to ${high}, found "${text.slice(0, 30)}"`);
    };
    const lon = number('lon', -180, 360);
    const lat = number('lat', -90, 90);
    if (lon === undefined || lat === undefined)
      throw new Error(`line ${line}: expected lon and lat, found "${cells.join(',').slice(0, 60)}"`);
    return { cells, lon, lat, height: number('height', -1000, 10_000), azimuth: number('azimuth', -360, 720) };
  });
  return { header, points };
}

/** The same list with further columns: their names, and for each point their cells. */
export function writePoints(
  { header, points }: CsvPoints,
  names: readonly string[],
  added: readonly (readonly string[])[],
): string {
  const rows = points.map(({ cells }, i) => [...header.map((_, column) => cells[column] ?? ''), ...added[i]]);
  return `${csvFormatRows([[...header, ...names], ...rows])}\n`;
}
