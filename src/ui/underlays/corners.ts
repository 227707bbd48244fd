import { siteFrame } from '../../geometry/site-frame.ts';
import { mapScale } from '../../session/view.ts';

type LonLat = readonly [lon: number, lat: number];
/** Top left, top right, bottom right, bottom left. */
export type Corners = readonly [LonLat, LonLat, LonLat, LonLat];

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A place in the picture, in pixels from its top left, and the place on the ground that it shows. */
export interface KnownPoint {
  readonly pixel: readonly [x: number, y: number];
  readonly place: LonLat;
}

/**
 * Where a picture's corners lie when two of its points are known: moved, turned and scaled, never stretched. Undefined
 * where the two points are one, in the picture or on the ground.
 */
export function cornersFromPoints({ width, height }: Size, a: KnownPoint, b: KnownPoint): Corners | undefined {
  const frame = siteFrame(a.place);
  const [east, north] = frame.toSite([...b.place]);
  // As complex numbers, with y up: ground = factor × (pixel − pixel of a).
  const [dx, dy] = [b.pixel[0] - a.pixel[0], a.pixel[1] - b.pixel[1]];
  const length = dx * dx + dy * dy;
  if (length === 0 || Math.hypot(east, north) === 0) return undefined;
  const real = (east * dx + north * dy) / length;
  const imaginary = (north * dx - east * dy) / length;
  const at = (x: number, y: number): LonLat => {
    const [u, v] = [x - a.pixel[0], a.pixel[1] - y];
    return frame.toLonLat([real * u - imaginary * v, imaginary * u + real * v]);
  };
  return [at(0, 0), at(width, 0), at(width, height), at(0, height)];
}

/** A CSS pixel is 1/96 inch. */
const metresPerPixel = 0.0254 / 96;

/** Corners that put a picture upright in the middle of the map as it is shown, two thirds of its size. */
export function cornersInView({ width, height }: Size): Corners {
  const map = document.querySelector<HTMLElement>('.map-area .map');
  const [lon, lat] = (map?.dataset.centre ?? '0 0').split(' ').map(Number);
  const metres = (mapScale.value || 1000) * metresPerPixel;
  const scale = (2 / 3) * Math.min((map?.clientWidth ?? 600) / width, (map?.clientHeight ?? 400) / height) * metres;
  const frame = siteFrame([lon, lat]);
  const [x, y] = [(width * scale) / 2, (height * scale) / 2];
  return [frame.toLonLat([-x, y]), frame.toLonLat([x, y]), frame.toLonLat([x, -y]), frame.toLonLat([-x, -y])];
}
