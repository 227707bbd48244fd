import type { Position } from 'geojson';
import { siteFrame } from './site-frame.ts';

/** Lon, lat of a picture's corners: top left, top right, bottom right, bottom left. */
export type Corners = readonly [LonLat, LonLat, LonLat, LonLat];
type LonLat = readonly [lon: number, lat: number];

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** A place on a picture: pixels right of its left edge and down from its top. */
export type PicturePoint = readonly [x: number, y: number];

export interface KnownPoint {
  readonly pixel: PicturePoint;
  readonly position: LonLat;
}

/** Two points nearer than this are one: they give no direction. */
const leastPixels = 1;
const leastMetres = 0.01;

/**
 * Where a picture lies when two of its points are known: turned, scaled and moved, never distorted (a similarity, in
 * metres about the first point). Undefined where the two points are one, in the picture or on the ground.
 */
export function fitImage(size: PixelSize, first: KnownPoint, second: KnownPoint): Corners | undefined {
  const frame = siteFrame(first.position);
  const [east, north] = frame.toSite([...second.position]);
  // Complex numbers with north up: the ground over the picture is the turn and scale.
  const [dx, dy] = [second.pixel[0] - first.pixel[0], first.pixel[1] - second.pixel[1]];
  const squared = dx * dx + dy * dy;
  if (squared < leastPixels ** 2 || Math.hypot(east, north) < leastMetres) return undefined;
  const [real, imaginary] = [(east * dx + north * dy) / squared, (north * dx - east * dy) / squared];
  const place = (x: number, y: number): LonLat => {
    const [u, v] = [x - first.pixel[0], first.pixel[1] - y];
    return frame.toLonLat([real * u - imaginary * v, imaginary * u + real * v]);
  };
  const { width, height } = size;
  const corners: Corners = [place(0, 0), place(width, 0), place(width, height), place(0, height)];
  return corners.every(([lon, lat]) => Number.isFinite(lon) && Number.isFinite(lat)) ? corners : undefined;
}

/** Which point of a placed picture lies at a position, by its top left, top right and bottom left corners. It may lie outside. */
export function picturePointAt(size: PixelSize, corners: Corners, position: Position): PicturePoint | undefined {
  const frame = siteFrame(corners[0]);
  const [right, down, at] = [corners[1], corners[3], position].map((corner) => frame.toSite([corner[0], corner[1]]));
  const determinant = right[0] * down[1] - right[1] * down[0];
  if (determinant === 0) return undefined;
  return [
    ((at[0] * down[1] - at[1] * down[0]) / determinant) * size.width,
    ((right[0] * at[1] - right[1] * at[0]) / determinant) * size.height,
  ];
}

/** A new picture north up in the middle of a box of lon, lat, over `share` of its width or height. */
export function imageInBox(
  size: PixelSize,
  [west, south, east, north]: readonly [number, number, number, number],
  share = 0.7,
): Corners {
  const frame = siteFrame([(west + east) / 2, (south + north) / 2]);
  const [halfWidth, halfHeight] = frame.toSite([east, north]);
  const scale = Math.min((halfWidth * 2) / size.width, (halfHeight * 2) / size.height) * share;
  const [x, y] = [(size.width * scale) / 2, (size.height * scale) / 2];
  return [frame.toLonLat([-x, y]), frame.toLonLat([x, y]), frame.toLonLat([x, -y]), frame.toLonLat([-x, -y])];
}
