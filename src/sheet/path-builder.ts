import type { Point } from '../geometry/point.ts';
import type { Shape } from '../kinds/symbol.ts';
import type { Path, PathMark } from './mark.ts';

/** Where a small shape stands on the page: millimetres, degrees clockwise, and its size against 1. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly scale?: number;
}

/** Gathers many strokes and shapes into one path, so that a page holds few marks. */
export class PathBuilder {
  #ops = '';
  readonly #points: number[] = [];

  get empty(): boolean {
    return this.#ops === '';
  }

  move(x: number, y: number): void {
    this.#ops += 'M';
    this.#points.push(x, y);
  }

  line(x: number, y: number): void {
    this.#ops += 'L';
    this.#points.push(x, y);
  }

  curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#ops += 'C';
    this.#points.push(x1, y1, x2, y2, x, y);
  }

  close(): void {
    this.#ops += 'Z';
  }

  /** A ring may repeat its first point: the repeat is left out. */
  polyline(points: readonly Point[], closed: boolean): void {
    const last = points.length - 1;
    const repeats = closed && last > 0 && points[0][0] === points[last][0] && points[0][1] === points[last][1];
    const count = repeats ? last : points.length;
    for (let i = 0; i < count; i++) {
      if (i === 0) this.move(points[i][0], points[i][1]);
      else this.line(points[i][0], points[i][1]);
    }
    if (closed) this.close();
  }

  place(shape: Shape, at: Placement): void {
    this.placePath(pathOf(shape), at);
  }

  placePath({ ops, points }: Path, { x, y, angle, scale = 1 }: Placement): void {
    const cos = Math.cos((angle * Math.PI) / 180) * scale;
    const sin = Math.sin((angle * Math.PI) / 180) * scale;
    this.#ops += ops;
    for (let i = 0; i < points.length; i += 2) {
      this.#points.push(x + points[i] * cos - points[i + 1] * sin, y + points[i] * sin + points[i + 1] * cos);
    }
  }

  mark(paint: Omit<PathMark, 'mark' | 'ops' | 'points'>): PathMark {
    return { mark: 'path', ops: this.#ops, points: this.#points, ...paint };
  }
}

const known = new WeakMap<Shape, Path>();

/** The path of a shape, read once. */
function pathOf(shape: Shape): Path {
  const before = known.get(shape);
  if (before) return before;
  const path = {
    ops: shape.path.replace(/[^MLCZ]/g, ''),
    points: (shape.path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number),
  };
  known.set(shape, path);
  return path;
}

const paintOf = ({ fill, stroke, width }: Shape): Omit<PathMark, 'mark' | 'ops' | 'points'> => ({
  fill,
  stroke,
  width,
  cap: stroke ? 'round' : undefined,
  join: stroke ? 'round' : undefined,
});

const samePaint = (a: Shape, b: Shape, scale: number): boolean =>
  a.fill === b.fill && a.stroke === b.stroke && (a.width ?? 0) * scale === (b.width ?? 0) * scale;

/** Every shape at every place: one mark for shapes that follow each other in the same ink. */
export function placedShapes(shapes: readonly Shape[], places: readonly Placement[]): PathMark[] {
  if (places.length === 0) return [];
  const marks: PathMark[] = [];
  const scale = places[0].scale ?? 1;
  for (let i = 0; i < shapes.length; ) {
    const first = shapes[i];
    const builder = new PathBuilder();
    for (; i < shapes.length && samePaint(shapes[i], first, scale); i++) {
      const path = pathOf(shapes[i]);
      for (const place of places) builder.placePath(path, place);
    }
    const paint = paintOf(first);
    marks.push(builder.mark({ ...paint, width: paint.width === undefined ? undefined : paint.width * scale }));
  }
  return marks;
}
