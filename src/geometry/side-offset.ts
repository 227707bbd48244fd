import { type Box, boxGrown, boxOf } from './box.ts';
import { lineOffset, polygonsOffset } from './offset.ts';
import { distanceBetween, type Point, type Polygon, type Ring } from './point.ts';
import { differenceOf, unionOf } from './polygon-boolean.ts';
import { openRing, ringArea } from './ring.ts';
import { nearestOnSegment, sideOf } from './segment.ts';
import { type Side, sideFor } from './side.ts';
import { spatialIndex } from './spatial-index.ts';

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

/** Metres to each side of the line that a cut along it takes away: four times what the library rounds to. */
const cutWidth = 0.0004;

/**
 * What lies within `distance` metres of a line, to its left: seen from the nearest place on it. Past its ends a quarter
 * of a circle. All that is near the line is cut along it and straight on past its ends; the pieces to its left stay.
 */
function besideLine(line: readonly Point[], distance: number): Polygon[] {
  const points = line.filter((point, i) => i === 0 || distanceBetween(point, line[i - 1]) > cutWidth);
  if (points.length < 2) return lineOffset(points, distance);
  const reach = distance + 1;
  const cut = [
    pastEnd(points[1], points[0], reach),
    ...points,
    pastEnd(points[points.length - 2], points[points.length - 1], reach),
  ];
  const pieces = differenceOf(lineOffset(points, distance), lineOffset(cut, cutWidth));
  const near = segmentsNear(points, distance);
  return pieces
    .filter((piece) => isLeftOf(insideOf(piece), points, near))
    .map((piece) => piece.map((ring) => ontoLine(ring, points)));
}

/** The place `by` metres past `to`, coming from `from`. */
function pastEnd(from: Point, to: Point, by: number): Point {
  const length = distanceBetween(from, to);
  return [to[0] + ((to[0] - from[0]) / length) * by, to[1] + ((to[1] - from[1]) / length) * by];
}

/** Finds the segments of a line that come near a place. */
function segmentsNear(points: readonly Point[], distance: number): (place: Point) => readonly number[] {
  const boxes = points.slice(1).map((b, i): Box => boxGrown(boxOf([points[i], b]), 2 * distance));
  const tree = spatialIndex(boxes);
  return ([x, y]) => tree.meeting([x, y, x, y]);
}

/** A place in a piece, a hand from its longest edge. */
function insideOf([ring]: Polygon): Point {
  const open = openRing(ring);
  let [at, longest] = [0, 0];
  open.forEach((point, i) => {
    const length = distanceBetween(point, open[(i + 1) % open.length]);
    if (length > longest) [at, longest] = [i, length];
  });
  const [a, b] = [open[at], open[(at + 1) % open.length]];
  const inward = (ringArea(open) > 0 ? 1 : -1) * Math.min(0.1, longest / 20);
  const [dx, dy] = [(b[0] - a[0]) / longest, (b[1] - a[1]) / longest];
  return [(a[0] + b[0]) / 2 - dy * inward, (a[1] + b[1]) / 2 + dx * inward];
}

/** Whether a place is left of the line, seen from the nearest place on it. Outside a corner that is against its turn. */
function isLeftOf(place: Point, points: readonly Point[], near: (place: Point) => readonly number[]): boolean {
  let best: { readonly i: number; readonly t: number; readonly distance: number } | undefined;
  for (const i of near(place)) {
    const { t, distance } = nearestOnSegment(place, points[i], points[i + 1]);
    if (!best || distance < best.distance) best = { i, t, distance };
  }
  if (!best) return false;
  const { i, t } = best;
  const corner = t === 0 ? i : t === 1 ? i + 1 : undefined;
  if (corner === undefined || corner === 0 || corner === points.length - 1)
    return sideOf(points[i], points[i + 1], place) > 0;
  const [before, at, after] = [points[corner - 1], points[corner], points[corner + 1]];
  const [first, second] = [sideOf(before, at, place) > 0, sideOf(at, after, place) > 0];
  return first === second ? first : sideOf(before, at, after) < 0;
}

/** The ring with its corners beside the line's brought back onto them: the cut took some tenths of a millimetre. */
function ontoLine(ring: Ring, points: readonly Point[]): Ring {
  const tree = spatialIndex(points.map((point): Box => boxGrown(boxOf([point]), 5 * cutWidth)));
  return ring.map((point) => {
    const [found] = tree.meeting([point[0], point[1], point[0], point[1]]);
    return found === undefined ? point : points[found];
  });
}
