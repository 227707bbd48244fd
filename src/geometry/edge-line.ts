import { geodesicBetween, geodesicFrom } from './geodesic.ts';
import type { LonLat, Point } from './point.ts';
import { distanceToSegment } from './segment.ts';

/** How an edge runs over the ground between its ends. */
export type EdgeCurve = 'geodesic' | 'parallel' | 'meridian';

/** Halvings at most: an edge of 1,000 km comes down to pieces of 250 m. */
const deepest = 12;

/**
 * The edge from `a` to `b` as it is drawn: positions between its ends, and `b`, so near to one another that the
 * straight pieces between them are within `tolerance` of the true line, measured where `project` puts them (grid
 * metres, millimetres on paper). A parallel or meridian whose ends differ by a rounded digit runs evenly between them.
 */
export function edgeLine(
  a: LonLat,
  b: LonLat,
  curve: EdgeCurve,
  project: (position: LonLat) => Point,
  tolerance: number,
): [lon: number, lat: number][] {
  const at = curveBetween(a, b, curve);
  const line: [number, number][] = [];
  const add = (from: number, to: number, depth: number): void => {
    const [start, end] = [project(at(from)), project(at(to))];
    const middle = (from + to) / 2;
    // Quarters too: a geodesic over the central meridian is an S on the grid, whose middle lies on the chord.
    const checked = [middle, (from + middle) / 2, (middle + to) / 2];
    const far = checked.some((t) => distanceToSegment(project(at(t)), start, end) > tolerance);
    if (far && depth < deepest) {
      add(from, middle, depth + 1);
      add(middle, to, depth + 1);
    } else line.push(to === 1 ? [b[0], b[1]] : at(to));
  };
  add(0, 1, 0);
  return line;
}

/** The place a fraction of the way along. */
function curveBetween(a: LonLat, b: LonLat, curve: EdgeCurve): (t: number) => [lon: number, lat: number] {
  if (curve !== 'geodesic') {
    const across = b[0] - a[0] - 360 * Math.round((b[0] - a[0]) / 360);
    return (t) => [a[0] + across * t, a[1] + (b[1] - a[1]) * t];
  }
  const { distance, azimuth } = geodesicBetween(a, b);
  return (t) => (t === 0 ? [a[0], a[1]] : geodesicFrom(a, azimuth, distance * t));
}
