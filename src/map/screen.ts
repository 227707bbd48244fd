import type { Position } from 'geojson';
import { geodesicBetween } from '../geometry/geodesic.ts';

/** A place on the map's canvas in CSS pixels from its top left corner, y down. */
export type Pixel = readonly [x: number, y: number];
/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** What stands where on the canvas: a north-up Web Mercator view. Pure, so that gestures can be tested without a map. */
export interface Screen {
  readonly centre: readonly [lon: number, lat: number];
  /** MapLibre's zoom: the world is 512 × 2^zoom pixels wide. */
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  project(position: Position): Pixel;
  unproject(pixel: Pixel): [lon: number, lat: number];
  /** The box of the view, grown by so many pixels on each side; over the antimeridian it runs on beyond 180°. */
  bounds(grow?: number): Bounds;
}

const tileSize = 512;
const radians = Math.PI / 180;

/** Web Mercator, 0 to 1 from west to east and from north to south. */
export const mercatorX = (lon: number): number => (lon + 180) / 360;
export const mercatorY = (lat: number): number =>
  0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * radians) / 2)) / (2 * Math.PI);
const latitudeOf = (y: number): number => (2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI))) / radians - 90;

export function mercatorScreen(
  centre: readonly [lon: number, lat: number],
  zoom: number,
  width: number,
  height: number,
): Screen {
  const world = tileSize * 2 ** zoom;
  const originX = mercatorX(centre[0]) * world - width / 2;
  const originY = mercatorY(centre[1]) * world - height / 2;
  const project = (position: Position): Pixel => {
    const turns = Math.round((centre[0] - position[0]) / 360);
    return [(mercatorX(position[0]) + turns) * world - originX, mercatorY(position[1]) * world - originY];
  };
  const longitude = (x: number): number => ((x + originX) / world) * 360 - 180;
  const unproject = ([x, y]: Pixel): [number, number] => {
    const lon = longitude(x);
    return [lon - 360 * Math.round(lon / 360), latitudeOf((y + originY) / world)];
  };
  const bounds = (grow = 0): Bounds => {
    const [north, south] = [-grow, height + grow].map((y) => latitudeOf((y + originY) / world));
    return [longitude(-grow), south, longitude(width + grow), north];
  };
  return { centre, zoom, width, height, project, unproject, bounds };
}

/** Whether a position is in the view grown by so many pixels: told without projecting it, for lines of thousands. */
export function viewTest(screen: Screen, grow: number): (position: Position) => boolean {
  const [west, south, east, north] = screen.bounds(grow);
  const middle = (west + east) / 2;
  return ([lon, lat]) => {
    if (lat < south || lat > north) return false;
    const x = lon + 360 * Math.round((middle - lon) / 360);
    return x >= west && x <= east;
  };
}

/** The same of an edge: whether the box round its two ends meets the view, with room for its bend. */
export function edgeTest(screen: Screen, grow: number): (a: Position, b: Position) => boolean {
  const [west, south, east, north] = screen.bounds(grow);
  const middle = (west + east) / 2;
  return (a, b) => {
    const bend = (Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1])) / 4;
    if (Math.max(a[1], b[1]) + bend < south || Math.min(a[1], b[1]) - bend > north) return false;
    const turn = 360 * Math.round((middle - a[0]) / 360);
    return Math.max(a[0], b[0]) + turn + bend >= west && Math.min(a[0], b[0]) + turn - bend <= east;
  };
}

/** Ellipsoidal metres across one pixel at the middle of the view. */
export function metresPerPixel(screen: Screen): number {
  const [x, y] = [screen.width / 2, screen.height / 2];
  return geodesicBetween(screen.unproject([x - 50, y]), screen.unproject([x + 50, y])).distance / 100;
}

/** A CSS pixel is 1/96 inch: what turns print millimetres into pixels. */
export const pixelsPerMillimetre = 96 / 25.4;

/** The n of 1:n, as the view stands on a 96 dpi screen. */
export const scaleOf = (screen: Screen): number => metresPerPixel(screen) * 1000 * pixelsPerMillimetre;

export const pixelDistance = (a: Pixel, b: Pixel): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
