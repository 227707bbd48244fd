import type { Isolux } from '../facts/light/isolux.ts';
import { isoluxOf } from '../facts/light/isolux.ts';
import type { FieldGrid } from '../facts/light/light-field.ts';

/** Lines of one level over a field, in shares of its picture: 0, 0 at the top left, 1, 1 at the bottom right. */
export interface IsoluxLines {
  readonly level: number;
  /** Each line as u1, v1, u2, v2 in turn. */
  readonly lines: readonly Float32Array[];
  /** Where the level is written; degrees anticlockwise from east, upright. */
  readonly labels: readonly { readonly u: number; readonly v: number; readonly angle: number }[];
}

/** The most labels of one level, and how long their line must be (metres). */
const mostLabels = 6;
const leastLength = 12;

/**
 * Isolux lines of the open ground. In buildings and stacks nothing is lit: the light at their walls is carried a little
 * way in, so that a line runs up to the wall and does not follow it.
 */
export function isoluxLines(
  grid: FieldGrid,
  lux: Float32Array,
  indoors: Uint8Array,
  levels: readonly number[],
): IsoluxLines[] {
  const { x, y, spacing, columns, rows } = grid;
  const share = ([px, py]: readonly number[]): [number, number] => [
    ((px - x) / spacing + 0.5) / columns,
    1 - ((py - y) / spacing + 0.5) / rows,
  ];
  const isIndoors = ([px, py]: readonly number[]) =>
    indoors[Math.round((py - y) / spacing) * columns + Math.round((px - x) / spacing)] === 1;
  const open = carriedIn(lux, indoors, columns);
  return isoluxOf({ grid, lux: open }, levels).map(({ level, lines, labels }: Isolux) => ({
    level,
    lines: lines.flatMap((line) => outdoorRuns(line, isIndoors)).map((run) => Float32Array.from(run.flatMap(share))),
    labels: labels
      .filter(({ at, length }) => length >= leastLength && !isIndoors(at))
      .slice(0, mostLabels)
      .map(({ at, angle }) => {
        const [u, v] = share(at);
        return { u, v, angle };
      }),
  }));
}

/** Points indoors take the mean of their outdoor neighbours, two points deep. */
function carriedIn(lux: Float32Array, indoors: Uint8Array, columns: number): Float32Array {
  const values = Float32Array.from(lux);
  const known = indoors.map((is) => 1 - is);
  for (let pass = 0; pass < 2; pass++) {
    const edge: [at: number, value: number][] = [];
    for (let i = 0; i < values.length; i++) {
      if (known[i]) continue;
      let [sum, count] = [0, 0];
      for (const next of [i - 1, i + 1, i - columns, i + columns]) {
        if (!known[next]) continue;
        sum += values[next];
        count++;
      }
      if (count > 0) edge.push([i, sum / count]);
    }
    for (const [at, value] of edge) {
      values[at] = value;
      known[at] = 1;
    }
  }
  return values;
}

function outdoorRuns(
  line: readonly (readonly [number, number])[],
  isIndoors: (point: readonly number[]) => boolean,
): (readonly [number, number])[][] {
  const runs: (readonly [number, number])[][] = [];
  let run: (readonly [number, number])[] = [];
  for (const point of line) {
    if (!isIndoors(point)) run.push(point);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  runs.push(run);
  return runs.filter((each) => each.length > 1);
}
