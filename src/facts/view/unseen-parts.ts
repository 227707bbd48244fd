import type { Point, Polygon } from '../../geometry/point.ts';
import { unionOf } from '../../geometry/polygon-boolean.ts';
import { spatialIndex } from '../../geometry/spatial-index.ts';
import type { Sample } from './watched-points.ts';

/** A connected part of an area or run of a line that is not seen. Site metres. */
export interface Part {
  readonly at: Point;
  /** Square metres of an area, metres of a line. */
  readonly size: number;
  readonly samples: readonly Sample[];
}

/** Connected groups of grid cells, largest first: two belong together when their middles are within one and a half cell widths. */
export function areaParts(cells: readonly Sample[]): Part[] {
  const index = spatialIndex(cells.map(({ x, y }) => [x, y, x, y]));
  const left = new Set(cells.keys());
  const parts: Part[] = [];
  for (const start of cells.keys()) {
    if (!left.delete(start)) continue;
    const part = [start];
    for (const i of part) {
      const { x, y, size } = cells[i];
      const reach = 1.5 * Math.sqrt(size);
      for (const other of index.meeting([x - reach, y - reach, x + reach, y + reach])) {
        if (left.delete(other)) part.push(other);
      }
    }
    parts.push(partOf(part.map((i) => cells[i])));
  }
  return parts.sort((a, b) => b.size - a.size);
}

/** The cell nearest to the middle of a part stands for it, with the size of all. */
function partOf(samples: readonly Sample[]): Part {
  const x = samples.reduce((sum, cell) => sum + cell.x, 0) / samples.length;
  const y = samples.reduce((sum, cell) => sum + cell.y, 0) / samples.length;
  const away = (cell: Sample) => Math.hypot(cell.x - x, cell.y - y);
  const nearest = samples.reduce((best, cell) => (away(cell) < away(best) ? cell : best));
  return { at: [nearest.x, nearest.y], size: samples.reduce((sum, cell) => sum + cell.size, 0), samples };
}

/** Runs of neighbouring points of a line, longest first. */
export function lineParts(run: readonly Sample[], unseen: (i: number) => boolean): Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < run.length; from++) {
    if (!unseen(from)) continue;
    let to = from;
    while (to + 1 < run.length && unseen(to + 1)) to++;
    const { x, y } = run[Math.floor((from + to) / 2)];
    const samples = run.slice(from, to + 1);
    parts.push({ at: [x, y], size: samples.reduce((sum, sample) => sum + sample.size, 0), samples });
    from = to;
  }
  return parts.sort((a, b) => b.size - a.size);
}

/** What the cells of a part cover together. */
export const partPolygons = ({ samples }: Part): Polygon[] =>
  unionOf(
    samples.flatMap(({ x, y, half }): Polygon[] => {
      if (!half) return [];
      // A hair larger, so that neighbours that only touch become one.
      const [le, ln, we, wn] = half.map((metres) => metres * 1.0001);
      const corners: Point[] = [
        [x - le - we, y - ln - wn],
        [x + le - we, y + ln - wn],
        [x + le + we, y + ln + wn],
        [x - le + we, y - ln + wn],
      ];
      return [[[...corners, corners[0]]]];
    }),
  );
