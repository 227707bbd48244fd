import { boxGrown, boxOf } from '../../geometry/box.ts';
import type { Point, Polygon } from '../../geometry/point.ts';
import { unionOf } from '../../geometry/polygon-boolean.ts';
import { segmentDistance } from '../../geometry/segment.ts';
import { spatialIndex } from '../../geometry/spatial-index.ts';
import type { Sample } from './watched-points.ts';

/** A connected part of an area or run of a line that is not seen. Site metres. */
export interface Part {
  readonly at: Point;
  /** Square metres of an area, metres of a line. */
  readonly size: number;
  readonly samples: readonly Sample[];
}

/** Cells that follow each other along a row of their grid. */
interface Strip {
  readonly cells: readonly Sample[];
  /** Metres across the row. */
  readonly width: number;
}

/** Connected groups of cells, largest first: two belong together when their middles are within one and a half cell widths. Cells stand in the order of their grid. */
export function areaParts(cells: readonly Sample[]): Part[] {
  const strips = stripsOf(cells);
  const index = spatialIndex(strips.map((strip) => boxGrown(boxOf(middleLine(strip)), 0.75 * strip.width)));
  const left = new Set(strips.keys());
  const parts: Part[] = [];
  for (const start of strips.keys()) {
    if (!left.delete(start)) continue;
    const part = [start];
    for (const i of part) {
      const line = middleLine(strips[i]);
      for (const other of index.meeting(boxGrown(boxOf(line), 0.75 * strips[i].width), (j) => left.has(j))) {
        const reach = 0.75 * (strips[i].width + strips[other].width);
        if (segmentDistance(...line, ...middleLine(strips[other])).distance > reach) continue;
        left.delete(other);
        part.push(other);
      }
    }
    parts.push(partOf(part.flatMap((i) => strips[i].cells)));
  }
  return parts.sort((a, b) => b.size - a.size);
}

function stripsOf(cells: readonly Sample[]): Strip[] {
  const strips: { cells: Sample[]; width: number }[] = [];
  let before: Sample | undefined;
  for (const cell of cells) {
    if (before && follows(before, cell)) strips[strips.length - 1].cells.push(cell);
    else strips.push({ cells: [cell], width: cell.half ? 2 * Math.hypot(cell.half[2], cell.half[3]) : cell.size });
    before = cell;
  }
  return strips;
}

/** Whether a cell is the next of its row. */
function follows(before: Sample, { x, y, half }: Sample): boolean {
  if (!half || half !== before.half) return false;
  return Math.abs(x - before.x - 2 * half[0]) < 1e-6 && Math.abs(y - before.y - 2 * half[1]) < 1e-6;
}

function middleLine({ cells }: Strip): readonly [Point, Point] {
  const [first, last] = [cells[0], cells[cells.length - 1]];
  return [
    [first.x, first.y],
    [last.x, last.y],
  ];
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
    stripsOf(samples).flatMap(({ cells: [first, ...more] }): Polygon[] => {
      if (!first.half) return [];
      const last = more[more.length - 1] ?? first;
      // A hair larger, so that neighbours that only touch become one.
      const [le, ln, we, wn] = first.half.map((metres) => metres * 1.0001);
      const corners: Point[] = [
        [first.x - le - we, first.y - ln - wn],
        [last.x + le - we, last.y + ln - wn],
        [last.x + le + we, last.y + ln + wn],
        [first.x - le + we, first.y - ln + wn],
      ];
      return [[[...corners, corners[0]]]];
    }),
  );
