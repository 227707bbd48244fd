import type { Rect } from '../facts/paper.ts';
import type { GroupMark, Mark, Path, PathMark } from './mark.ts';

type Point = readonly [x: number, y: number];
type Paint = Omit<PathMark, 'mark' | 'ops' | 'points'>;

export const rectPath = ({ x, y, width, height }: Rect): Path => ({
  ops: 'MLLLZ',
  points: [x, y, x + width, y, x + width, y + height, x, y + height],
});

export function polylinePath(points: readonly Point[], closed = false): Path {
  return { ops: `M${'L'.repeat(Math.max(0, points.length - 1))}${closed ? 'Z' : ''}`, points: points.flat() };
}

/** How far a Bezier handle stands from its end for a quarter circle of radius 1. */
const handle = 0.5523;

export function circlePath(x: number, y: number, r: number): Path {
  const k = r * handle;

  return {
    ops: 'MCCCCZ',
    points: [
      x,
      y - r,
      x + k,
      y - r,
      x + r,
      y - k,
      x + r,
      y,
      x + r,
      y + k,
      x + k,
      y + r,
      x,
      y + r,
      x - k,
      y + r,
      x - r,
      y + k,
      x - r,
      y,
      x - r,
      y - k,
      x - k,
      y - r,
      x,
      y - r,
    ],
  };
}

export const pathMark = (path: Path, paint: Paint): PathMark => ({ mark: 'path', ...path, ...paint });
export const lineMark = (points: readonly Point[], paint: Paint): PathMark => pathMark(polylinePath(points), paint);
export const straight = (x1: number, y1: number, x2: number, y2: number, paint: Paint): PathMark =>
  pathMark({ ops: 'ML', points: [x1, y1, x2, y2] }, paint);
export const rectMark = (rect: Rect, paint: Paint): PathMark => pathMark(rectPath(rect), paint);

export const group = (name: string, marks: readonly Mark[], clip?: Path): GroupMark => ({
  mark: 'group',
  name,
  clip,
  marks,
});
