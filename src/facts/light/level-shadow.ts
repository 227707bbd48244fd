import type { Box } from '../../geometry/box.ts';
import { boxOf } from '../../geometry/box.ts';
import { convexHull } from '../../geometry/convex-hull.ts';
import type { Point } from '../../geometry/point.ts';
import { distanceToSegment, sideOf } from '../../geometry/segment.ts';
import { inside, type Prism } from '../prism.ts';

/**
 * Half-planes, three numbers each (nx, ny, c): a point is in the shadow where nx·x + ny·y ≥ c holds for all of them.
 */
export type HalfPlanes = Float64Array;

/** A convex shadow and a box round it; without end where the shadow has none. */
export interface Shadow {
  readonly planes: HalfPlanes;
  readonly box: Box;
}

/** What of a level plane a prism keeps dark: convex shadows, and where rays must be cut one by one to know. */
export interface LevelShadows {
  readonly shadows: readonly Shadow[];
  readonly rays?: Box;
}

interface Eye {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Metres by which a shadow is drawn in, so that a point on the near wall itself is lit. */
const inset = 1e-6;

/** A lamp this near to a wall (metres) may be on it: its rays are cut one by one. */
const nearWall = 2e-3;

const everywhere: Box = [-Infinity, -Infinity, Infinity, Infinity];
const none: LevelShadows = { shadows: [] };
const unknown: LevelShadows = { shadows: [], rays: everywhere };

/**
 * The shadows of a prism from a lamp on the level plane at height `h`, exactly. For a convex footprint it is one: from
 * above the roof the hull of footprint and thrown roof, from below it all that lies behind the footprint, between the
 * two tangents, and from within it all that lies outside. For a fence it is one a segment. A dented footprint's shadow is that of its walls, for a ray that
 * leaves the prism above the plane crosses a wall; on the footprint itself rays are cut.
 */
export function levelShadows(prism: Prism, lamp: Eye, h: number): LevelShadows {
  const { bottom, top } = prism;
  if (h >= top) return lamp.z >= top ? none : unknown;
  if (h <= bottom && lamp.z <= bottom) return none;
  if (prism.convex) return convexShadow(prism, lamp, h);
  if (bottom > h || lamp.z < bottom) return unknown;
  if (prism.solid && lamp.z <= top && inside(prism, lamp.x, lamp.y)) return unknown;
  const shadows: Shadow[] = [];
  for (let i = 0; i < prism.edges.length; i += 4) {
    const [ax, ay, bx, by] = prism.edges.subarray(i, i + 4);
    const shadow = wallShadow([ax, ay], [bx, by], top, lamp, h);
    if (shadow === 'unknown') return unknown;
    if (shadow) shadows.push(shadow);
  }
  return prism.solid ? { shadows, rays: boxOf(cornersOf(prism)) } : { shadows };
}

function convexShadow(prism: Prism, lamp: Eye, h: number): LevelShadows {
  const corners = cornersOf(prism);
  if (corners.length < 3) return unknown;
  if (lamp.z > prism.top) {
    const under = prism.bottom > h ? thrown(corners, lamp, prism.bottom, h) : corners;
    return { shadows: [hullShadow([...under, ...thrown(corners, lamp, prism.top, h)])] };
  }
  if (prism.bottom > h || lamp.z < prism.bottom) return unknown;
  if (pointInShadow(sidesOf(corners, nearWall), lamp.x, lamp.y)) return { shadows: outsideOf(corners) };
  if (pointInShadow(sidesOf(corners, -nearWall), lamp.x, lamp.y)) return unknown;
  const planes = behind(corners, lamp);
  return planes ? { shadows: [{ planes, box: everywhere }] } : unknown;
}

/** From within walls all that lies outside is dark: beyond each side of an anticlockwise footprint. */
const outsideOf = (corners: readonly Point[]): Shadow[] =>
  corners.map((a, i) => ({ planes: Float64Array.from(leftOf(corners[(i + 1) % corners.length], a)), box: everywhere }));

/** Corners at a height, thrown down to the plane by a lamp above them. */
function thrown(corners: readonly Point[], lamp: Eye, height: number, h: number): Point[] {
  const reach = (lamp.z - h) / (lamp.z - height);
  return corners.map(([x, y]): Point => [lamp.x + (x - lamp.x) * reach, lamp.y + (y - lamp.y) * reach]);
}

function hullShadow(points: readonly Point[]): Shadow {
  const hull = convexHull(points);
  return { planes: sidesOf(hull), box: boxOf(hull) };
}

/** The shadow of an upright wall from the ground up; undefined where it is seen edge on. */
function wallShadow(a: Point, b: Point, top: number, lamp: Eye, h: number): Shadow | 'unknown' | undefined {
  const eye: Point = [lamp.x, lamp.y];
  if (a[0] === b[0] && a[1] === b[1]) return undefined;
  if (distanceToSegment(eye, a, b) < nearWall) return 'unknown';
  const side = sideOf(a, b, eye);
  if (side === 0) return undefined;
  const [from, to] = side < 0 ? [a, b] : [b, a];
  // Drawn out at its ends, so that no light comes through where two walls meet.
  const planes = [...leftOf(from, to), ...leftOf(eye, to, -inset), ...leftOf(from, eye, -inset)];
  if (lamp.z <= top) return { planes: Float64Array.from(planes), box: everywhere };
  const [end, start] = thrown([to, from], lamp, top, h);
  planes.push(...leftOf(end, start));
  return { planes: Float64Array.from(planes), box: boxOf([from, to, end, start]) };
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
    const nx = planes[i];
    const ny = planes[i + 1];
    const c = planes[i + 2];
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

/** The stretch of a row (points of the same y) that lies in a shadow, as x from and to; from above to where none does. */
export function rowInShadow(planes: HalfPlanes, y: number, stretch: Float64Array): void {
  let from = -Infinity;
  let to = Infinity;
  for (let i = 0; i < planes.length; i += 3) {
    const nx = planes[i];
    const rest = planes[i + 2] - planes[i + 1] * y;
    if (nx > 0) from = Math.max(from, rest / nx);
    else if (nx < 0) to = Math.min(to, rest / nx);
    else if (rest > 0) to = -Infinity;
  }
  stretch[0] = from;
  stretch[1] = to;
}
