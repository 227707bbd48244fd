import { Clipper, EndType, JoinType, type PathD, type PathsD } from 'clipper2-ts';
import type { Point, Polygon } from './point.ts';
import { booleanDecimals, differenceOf, pathsOf, unionOf } from './polygon-boolean.ts';
import { openRing, ringArea } from './ring.ts';

/** How far the polygon that stands for an arc may be from it, metres. */
const arcTolerance = 0.001;

/** What lies within `distance` metres of the areas, points of round corners within 1 mm; a negative distance shrinks them. */
export const polygonsOffset = (polygons: readonly Polygon[], distance: number): Polygon[] =>
  polygonsOf(inflate(pathsOf(polygons), distance, EndType.Polygon));

/** What lies within `distance` metres of a line, on both sides and round its ends. A line of one point gives a disc. */
export const lineOffset = (line: readonly Point[], distance: number): Polygon[] =>
  line.length === 1
    ? discAround(line[0], distance)
    : polygonsOf(inflate([line.map(([x, y]) => ({ x, y }))], distance, EndType.Round));

/** Corners on the circle, as many as the tolerance wants. */
function discAround([x, y]: Point, radius: number): Polygon[] {
  if (!(radius > 0)) return [];
  const count = Math.max(8, Math.ceil(Math.PI / Math.acos(Math.max(0, 1 - arcTolerance / radius))));
  const ring = Array.from({ length: count }, (_, i): Point => {
    const turn = (i / count) * 2 * Math.PI;
    return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
  });
  return [[ring]];
}

/** The library fails on rings without extent: they are left out. */
function inflate(paths: PathsD, distance: number, end: EndType): PathsD {
  const sound = end === EndType.Polygon ? paths.filter(hasExtent) : paths.filter((path) => path.length > 0);
  if (sound.length === 0) return [];
  return Clipper.inflatePathsD(sound, distance, JoinType.Round, end, 2, booleanDecimals, arcTolerance);
}

/** Whether a ring keeps three corners when it is rounded as the library does. */
function hasExtent(path: PathD): boolean {
  const corners = new Set(path.map(({ x, y }) => `${x.toFixed(booleanDecimals)} ${y.toFixed(booleanDecimals)}`));
  return corners.size > 2;
}

/** The library gives outer rings anticlockwise and holes clockwise: each hole goes to the area that it lies in. */
function polygonsOf(paths: PathsD): Polygon[] {
  const rings = paths.map((path) => openRing(path.map(({ x, y }): Point => [x, y])));
  const outer = rings.filter((ring) => ringArea(ring) > 0).map((ring) => [ring]);
  const holes = rings.filter((ring) => ringArea(ring) < 0).map((ring) => [ring]);
  return holes.length ? differenceOf(outer, holes) : unionOf(outer);
}
