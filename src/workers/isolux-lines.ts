import type { FeatureCollection, MultiLineString } from 'geojson';
import { isoluxOf } from '../facts/light/isolux.ts';
import type { FieldGrid } from '../facts/light/light-field.ts';
import type { SiteFrame } from '../geometry/site-frame.ts';

/** Lines of equal light on the map, each with its lux. */
export type IsoluxLines = FeatureCollection<MultiLineString, { readonly level: number }>;

type Pair = readonly [x: number, y: number];

/**
 * Isolux lines of the open ground. In buildings and stacks nothing is lit: the light at their walls is carried a little
 * way in, so that a line runs up to the wall and does not follow it.
 */
export function isoluxLines(
  grid: FieldGrid,
  lux: Float32Array,
  indoors: Uint8Array,
  levels: readonly number[],
  frame: SiteFrame,
): IsoluxLines {
  const { x, y, spacing, columns, rows } = grid;
  const isIndoors = ([px, py]: Pair) =>
    indoors[Math.round((py - y) / spacing) * columns + Math.round((px - x) / spacing)] === 1;
  const toLonLat = stretched(frame, x, y, (columns - 1) * spacing, (rows - 1) * spacing);
  const open = carriedIn(lux, indoors, columns);
  return {
    type: 'FeatureCollection',
    features: isoluxOf({ grid, lux: open }, levels).map(({ level, lines }) => ({
      type: 'Feature',
      properties: { level },
      geometry: {
        type: 'MultiLineString',
        coordinates: lines
          .flatMap((line) => outdoorRuns(line, isIndoors))
          .map((run) => simplified(run, spacing * tolerance).map(toLonLat)),
      },
    })),
  };
}

/** Of the spacing: how far a line may be from where it was traced. */
const tolerance = 0.12;

/** Lon, lat between those of a box's corners: on a site within centimetres, and far quicker than the projection. */
function stretched(frame: SiteFrame, x: number, y: number, width: number, depth: number) {
  const [a, b, c, d] = [
    [x, y],
    [x + width, y],
    [x, y + depth],
    [x + width, y + depth],
  ].map((corner) => frame.toLonLat(corner));
  return ([px, py]: Pair): [number, number] => {
    const [u, v] = [(px - x) / width, (py - y) / depth];
    const between = (k: 0 | 1) => (1 - v) * (a[k] + u * (b[k] - a[k])) + v * (c[k] + u * (d[k] - c[k]));
    return [between(0), between(1)];
  };
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

function outdoorRuns(line: readonly Pair[], isIndoors: (point: Pair) => boolean): Pair[][] {
  const runs: Pair[][] = [];
  let run: Pair[] = [];
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

/** Douglas and Peucker: without the points that lie within `most` of the line between those that stay. */
function simplified(line: readonly Pair[], most: number): Pair[] {
  const keep = new Uint8Array(line.length);
  keep[0] = keep[line.length - 1] = 1;
  const spans: [number, number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const [ax, ay] = line[from];
    const [dx, dy] = [line[to][0] - ax, line[to][1] - ay];
    const length = Math.sqrt(dx * dx + dy * dy);
    let [farthest, at] = [most, -1];
    for (let i = from + 1; i < to; i++) {
      const [x, y] = [line[i][0] - ax, line[i][1] - ay];
      const away = length > 0 ? Math.abs(x * dy - y * dx) / length : Math.sqrt(x * x + y * y);
      if (away > farthest) [farthest, at] = [away, i];
    }
    if (at < 0) continue;
    keep[at] = 1;
    spans.push([from, at], [at, to]);
  }
  return line.filter((_, i) => keep[i]);
}
