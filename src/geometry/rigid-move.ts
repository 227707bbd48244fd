import type { Point } from './point.ts';

/**
 * The move that best takes some points to where they are afterwards, as a rigid shape: exact where they were moved or
 * turned together, least squares where one of them was moved. Lists of different length are taken by their middles,
 * without a turn.
 */
export function rigidMove(before: readonly Point[], after: readonly Point[]): (point: Point) => Point {
  const [from, to] = [middleOf(before), middleOf(after)];
  let [cosine, sine] = [1, 0];
  if (before.length === after.length) {
    let [along, across] = [0, 0];
    for (const [i, [x, y]] of before.entries()) {
      const [dx, dy, ex, ey] = [x - from[0], y - from[1], after[i][0] - to[0], after[i][1] - to[1]];
      along += dx * ex + dy * ey;
      across += dx * ey - dy * ex;
    }
    const size = Math.sqrt(along * along + across * across);
    if (size > 1e-9) [cosine, sine] = [along / size, across / size];
  }
  return ([x, y]) => {
    const [dx, dy] = [x - from[0], y - from[1]];
    return [to[0] + cosine * dx - sine * dy, to[1] + sine * dx + cosine * dy];
  };
}

function middleOf(points: readonly Point[]): Point {
  let [x, y] = [0, 0];
  for (const point of points) [x, y] = [x + point[0], y + point[1]];
  return [x / (points.length || 1), y / (points.length || 1)];
}
