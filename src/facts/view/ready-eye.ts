import type { Prism } from '../prism.ts';
import type { Tile } from '../target-points.ts';
import { imageHeight, imageSlope, type Lens } from './lens.ts';
import { axesOf, type Eye } from './sight.ts';

/** Entries between cos θ = 1 and the picture's reach: linear interpolation is then good to 1e-7. */
export const entries = 1024;

/** A lens tabled over 1 − cos θ, from the axis to the picture's reach. */
interface LensTable {
  /** cos of the widest angle in the picture. */
  readonly lowest: number;
  /** f·r(θ)/sin θ: image pixels per unit of direction off axis. */
  readonly spread: Float64Array;
  /** Pixels per metre at one metre. */
  readonly sharpness: Float64Array;
  /** The most that the lens gives at one metre in any direction. */
  readonly sharpest: number;
}

/** A camera with what its inner loop needs. */
export interface ReadyEye extends LensTable {
  readonly eye: Eye;
  readonly axes: readonly number[];
}

const eyes = new WeakMap<Eye, ReadyEye>();
const tables = new WeakMap<Lens, LensTable>();

export function readied(eye: Eye): ReadyEye {
  const known = eyes.get(eye);
  if (known) return known;
  const table = tables.get(eye.lens) ?? tableOf(eye.lens);
  tables.set(eye.lens, table);
  const ready = { eye, axes: axesOf(eye.azimuth, eye.tilt), ...table };
  eyes.set(eye, ready);
  return ready;
}

function tableOf(lens: Lens): LensTable {
  const lowest = Math.cos(lens.reach);
  const spread = new Float64Array(entries + 2);
  const sharpness = new Float64Array(entries + 2);
  for (let i = 0; i < entries + 2; i++) {
    const angle = Math.acos(Math.max(-1, 1 - ((1 - lowest) * Math.min(i, entries)) / entries));
    spread[i] = lens.focal * (angle < 1e-6 ? 1 : imageHeight(lens.k, angle) / Math.sin(angle));
    sharpness[i] = Math.min(spread[i], lens.focal * imageSlope(lens.k, angle));
  }
  const sharpest = sharpness.reduce((most, value) => Math.max(most, value), 0) * (1 + 1e-6);
  return { lowest, spread, sharpness, sharpest };
}

/** Pixels per metre that a camera could give anywhere in a tile; undefined where it cannot see into it. */
export function mostIn({ eye, axes, sharpest }: ReadyEye, tile: Tile): number | undefined {
  const dx = tile.x - eye.x;
  const dy = tile.y - eye.y;
  const level = Math.max(0, Math.hypot(dx, dy) - tile.radius);
  const below = Math.max(0, eye.z - tile.maxZ, tile.minZ - eye.z);
  const nearest = Math.hypot(level, below);
  if (nearest > eye.range) return undefined;
  if (eye.panRange <= 0 && level > 0) {
    const dz = (tile.minZ + tile.maxZ) / 2 - eye.z;
    const distance = Math.hypot(dx, dy, dz);
    const size = Math.hypot(tile.radius, (tile.maxZ - tile.minZ) / 2);
    const angle = Math.acos(Math.min(1, Math.max(-1, (dx * axes[0] + dy * axes[1] + dz * axes[2]) / distance)));
    if (size < distance && angle > eye.lens.reach + Math.asin(size / distance)) return undefined;
  }
  return nearest > 0 ? sharpest / nearest : Number.POSITIVE_INFINITY;
}

/** Whether a prism's shadow from a camera can fall on a tile at all, by circles. */
export function mayHide(prism: Prism, eye: Eye, tile: Tile): boolean {
  if (eye.z >= prism.top && tile.minZ >= prism.top) return false;
  const toTile = Math.hypot(tile.x - eye.x, tile.y - eye.y);
  const toPrism = Math.hypot(prism.x - eye.x, prism.y - eye.y);
  if (toTile + tile.radius < toPrism - prism.radius) return false;
  if (eye.z > prism.top) {
    const end = ((toPrism + prism.radius) * (eye.z - tile.minZ)) / (eye.z - prism.top);
    if (toTile - tile.radius > end) return false;
  }
  if (toPrism <= prism.radius || toTile <= tile.radius) return true;
  const cosine = ((tile.x - eye.x) * (prism.x - eye.x) + (tile.y - eye.y) * (prism.y - eye.y)) / (toTile * toPrism);
  const apart = Math.acos(Math.min(1, Math.max(-1, cosine)));
  return apart <= Math.asin(prism.radius / toPrism) + Math.asin(tile.radius / toTile) + 1e-9;
}
