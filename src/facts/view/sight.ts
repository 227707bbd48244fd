import { blocks, type Prism } from '../prism.ts';
import { imageHeight, type Lens, pixelDensity } from './lens.ts';

/** A camera ready to look: its place, lens and aim in site metres. */
export interface Eye {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Degrees clockwise from true north. */
  readonly azimuth: number;
  /** Degrees of the optical axis below horizontal. */
  readonly tilt: number;
  readonly lens: Lens;
  /** Slant metres beyond which nothing is seen; Infinity where the camera states none. */
  readonly range: number;
  /** Degrees through which it pans about its azimuth; 0 for a fixed camera. */
  readonly panRange: number;
}

/** Forward, right and up of a camera: unit vectors, three numbers each. */
export function axesOf(azimuth: number, tilt: number): readonly number[] {
  const a = (azimuth * Math.PI) / 180;
  const t = (tilt * Math.PI) / 180;
  const [sa, ca, st, ct] = [Math.sin(a), Math.cos(a), Math.sin(t), Math.cos(t)];
  return [ct * sa, ct * ca, -st, ca, -sa, 0, st * sa, st * ca, ct];
}

/** Pixels per metre at which a camera sees a point, 0 where it does not: outside the picture, beyond its range, behind a prism. */
export function densityAt(eye: Eye, x: number, y: number, z: number, prisms: readonly Prism[]): number {
  const dx = x - eye.x;
  const dy = y - eye.y;
  const dz = z - eye.z;
  const range = Math.hypot(dx, dy, dz);
  if (range === 0 || range > eye.range) return 0;
  const [fx, fy, fz, rx, ry, rz, ux, uy, uz] = axesOf(panned(eye, dx, dy), eye.tilt);
  const cosine = Math.min(1, Math.max(-1, (dx * fx + dy * fy + dz * fz) / range));
  const angle = Math.acos(cosine);
  if (angle > eye.lens.reach + 1e-9) return 0;
  const right = dx * rx + dy * ry + dz * rz;
  const up = dx * ux + dy * uy + dz * uz;
  const off = Math.hypot(right, up);
  const height = eye.lens.focal * imageHeight(eye.lens.k, angle);
  const seenX = off > 0 ? (height * right) / off : 0;
  const seenY = off > 0 ? (height * up) / off : 0;
  const slack = 1e-9 * eye.lens.width;
  if (Math.abs(seenX) > eye.lens.width / 2 + slack || Math.abs(seenY) > eye.lens.height / 2 + slack) return 0;
  for (const prism of prisms) if (blocks(prism, eye.x, eye.y, eye.z, x, y, z)) return 0;
  return pixelDensity(eye.lens, angle, range);
}

/** A camera that pans turns to the point, as far as it goes. */
function panned({ azimuth, panRange }: Eye, dx: number, dy: number): number {
  if (panRange <= 0) return azimuth;
  const wanted = (Math.atan2(dx, dy) * 180) / Math.PI;
  let turn = (((wanted - azimuth) % 360) + 540) % 360;
  turn -= 180;
  const most = panRange / 2;
  return azimuth + Math.min(most, Math.max(-most, turn));
}
