/** A place in a plane, in metres: site metres or grid metres, as the caller says. */
export type Point = readonly [x: number, y: number];

/** Points of a ring, with or without its first point repeated at the end: every function here takes both. */
export type Ring = readonly Point[];

/** An outer ring, then its holes. */
export type Polygon = readonly Ring[];

/** By square root: `Math.hypot` is many times slower, and guards against sizes that a plane in metres has not. */
export function distanceBetween(a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  return Math.sqrt(dx * dx + dy * dy);
}

/** The point a fraction `t` of the way from `a` to `b`. */
export const pointBetween = (a: Point, b: Point, t: number): Point => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
];

/** Longitude and latitude, degrees. GeoJSON's positions fit, and lists that are not to be changed. */
export type LonLat = readonly number[];
