import { lineOffset, polygonsOffset } from './offset.ts';
import { distanceBetween, type Point, type Polygon } from './point.ts';
import { differenceOf, intersectionOf, unionOf } from './polygon-boolean.ts';
import { openRing } from './ring.ts';
import { sideOf } from './segment.ts';
import { type Side, sideFor } from './side.ts';

/** What lies within `distance` metres of points, lines or areas, on the side that counts for them. */
export function areaWithin(
  shape: 'point' | 'line' | 'polygon',
  parts: readonly Polygon[],
  distance: number,
  side: Side,
): Polygon[] {
  const counts = sideFor(shape, side);
  if (shape === 'polygon') {
    const whole = polygonsOffset(parts, distance);
    return counts === 'outside' ? differenceOf(whole, parts) : whole;
  }
  const lines = parts.flat().filter((line) => line.length > 0);
  if (counts === 'both') {
    const each = lines.map((line) => lineOffset(line, distance));
    return each.length === 1 ? each[0] : unionOf(each.flat());
  }
  return unionOf(lines.flatMap((line) => besideLine(counts === 'left' ? line : [...line].reverse(), distance)));
}

/** What lies within `distance` metres of a line, to its left; past its ends a quarter of a circle. */
function besideLine(line: readonly Point[], distance: number): Polygon[] {
  const points = line.filter((point, i) => i === 0 || distanceBetween(point, line[i - 1]) > 0);
  if (points.length < 2) return lineOffset(points, distance);
  return intersectionOf(lineOffset(points, distance), leftOf(points, 2 * distance));
}

/** All to the left of a line as far as `reach` metres and more: blocks beside its segments and past its ends, wedges at the corners that open to the left. */
function leftOf(points: readonly Point[], reach: number): Polygon[] {
  const headings = points.slice(1).map((point, i): Point => {
    const length = distanceBetween(points[i], point);
    return [(point[0] - points[i][0]) / length, (point[1] - points[i][1]) / length];
  });
  const last = points.length - 1;
  const block = (from: Point, to: Point, heading: Point): Polygon => [
    [from, to, moved(to, leftwards(heading), reach), moved(from, leftwards(heading), reach)],
  ];
  const blocks = headings.map((heading, i) =>
    block(
      i === 0 ? moved(points[0], heading, -reach) : points[i],
      i === last - 1 ? moved(points[last], heading, reach) : points[i + 1],
      heading,
    ),
  );
  const wedges = points.slice(1, -1).flatMap((corner, i): Polygon[] => {
    if (sideOf(points[i], corner, points[i + 2]) >= 0) return [];
    const [before, after] = [leftwards(headings[i]), leftwards(headings[i + 1])];
    const between: Point = [before[0] + after[0], before[1] + after[1]];
    const size = Math.sqrt(between[0] ** 2 + between[1] ** 2);
    const middle: Point = size > 1e-9 ? [between[0] / size, between[1] / size] : headings[i];
    return [[[corner, moved(corner, after, reach), moved(corner, middle, reach), moved(corner, before, reach)]]];
  });
  return unionOf([...blocks, ...wedges].map((polygon) => polygon.map((ring) => openRing(ring))));
}

const leftwards = ([x, y]: Point): Point => [-y, x];
const moved = ([x, y]: Point, [dx, dy]: Point, by: number): Point => [x + dx * by, y + dy * by];
