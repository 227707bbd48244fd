import { convexHull } from '../../geometry/convex-hull.ts';
import type { Point } from '../../geometry/point.ts';
import { sideOf } from '../../geometry/segment.ts';
import type { Prism } from '../prism.ts';

/**
 * Half-planes, three numbers each (nx, ny, c): a point is in the shadow where nx·x + ny·y ≥ c holds for all of them.
 */
export type HalfPlanes = Float64Array;

/** Metres by which a shadow is drawn in, so that a point on the near wall itself is lit. */
const inset = 1e-6;

/** A lamp this near to a wall (metres) may be on it: its rays are cut one by one. */
const nearWall = 2e-3;

/**
 * The shadow of a prism from a lamp on the level plane at height `h`, exactly: for a convex footprint it is convex.
 * From above its roof the shadow is the hull of the footprint and of the roof thrown down to the plane; from below the
 * roof it is all that lies behind the footprint, between the two tangents. 'none' where it throws none there; undefined
 * where this does not hold and rays must be cut one by one: a dented footprint, a canopy above the plane, a lamp within.
 */
export function levelShadow(
  prism: Prism,
  lamp: { readonly x: number; readonly y: number; readonly z: number },
  h: number,
): HalfPlanes | 'none' | undefined {
  if (!prism.convex || prism.bottom > h) return undefined;
  if (h >= prism.top) return lamp.z >= prism.top ? 'none' : undefined;
  const corners = cornersOf(prism);
  if (corners.length < 3) return undefined;
  if (lamp.z > prism.top) {
    const reach = (lamp.z - h) / (lamp.z - prism.top);
    const thrown = corners.map(([x, y]): Point => [lamp.x + (x - lamp.x) * reach, lamp.y + (y - lamp.y) * reach]);
    return sidesOf(convexHull([...corners, ...thrown]));
  }
  return lamp.z >= prism.bottom && !pointInShadow(sidesOf(corners, -nearWall), lamp.x, lamp.y)
    ? behind(corners, lamp)
    : undefined;
}

/** The footprint's corners, anticlockwise, each once. */
function cornersOf({ edges }: Prism): Point[] {
  const corners: Point[] = [];
  for (let i = 0; i < edges.length; i += 4) {
    if (edges[i] !== edges[i + 2] || edges[i + 1] !== edges[i + 3]) corners.push([edges[i], edges[i + 1]]);
  }
  return convexHull(corners);
}

/** The half-planes to the left of each side of an anticlockwise polygon. */
function sidesOf(polygon: readonly Point[], drawnIn = inset): HalfPlanes {
  return Float64Array.from(polygon.flatMap((a, i) => leftOf(a, polygon[(i + 1) % polygon.length], drawnIn)));
}

function leftOf(a: Point, b: Point, drawnIn = inset): number[] {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const nx = -(b[1] - a[1]) / length;
  const ny = (b[0] - a[0]) / length;
  return [nx, ny, nx * a[0] + ny * a[1] + drawnIn];
}

/** Everything behind a convex footprint as seen from outside it: beyond the sides that face the lamp, within the tangents. */
function behind(corners: readonly Point[], lamp: { readonly x: number; readonly y: number }): HalfPlanes | undefined {
  const eye: Point = [lamp.x, lamp.y];
  const facing = corners.map((a, i) => sideOf(a, corners[(i + 1) % corners.length], eye) < 0);
  if (!facing.includes(true) || !facing.includes(false)) return undefined;
  const planes: number[] = [];
  corners.forEach((corner, i) => {
    const next = corners[(i + 1) % corners.length];
    const before = facing[(i + corners.length - 1) % corners.length];
    if (facing[i]) planes.push(...leftOf(corner, next));
    // Where facing sides begin or end the tangent touches: the footprint lies on its inner side.
    if (facing[i] && !before) planes.push(...leftOf(corner, eye));
    if (!facing[i] && before) planes.push(...leftOf(eye, corner));
  });
  return planes.every(Number.isFinite) ? Float64Array.from(planes) : undefined;
}

/** Where a box lies to a shadow: wholly in it, wholly out of it, or in part. */
export function boxInShadow(
  planes: HalfPlanes,
  box: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number },
): 'in' | 'out' | 'part' {
  let all = true;
  for (let i = 0; i < planes.length; i += 3) {
    const [nx, ny, c] = [planes[i], planes[i + 1], planes[i + 2]];
    const most = nx * (nx > 0 ? box.maxX : box.minX) + ny * (ny > 0 ? box.maxY : box.minY);
    if (most < c) return 'out';
    const least = nx * (nx > 0 ? box.minX : box.maxX) + ny * (ny > 0 ? box.minY : box.maxY);
    if (least < c) all = false;
  }
  return all ? 'in' : 'part';
}

export function pointInShadow(planes: HalfPlanes, x: number, y: number): boolean {
  for (let i = 0; i < planes.length; i += 3) if (planes[i] * x + planes[i + 1] * y < planes[i + 2]) return false;
  return true;
}
