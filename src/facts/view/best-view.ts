import { blocks, type Prism } from '../prism.ts';
import type { TargetPoints, Tile } from '../target-points.ts';
import { imageHeight, imageSlope } from './lens.ts';
import { axesOf, densityAt, type Eye } from './sight.ts';

/** The best camera at each point, in the order of the points' tiles: its index and pixels per metre; -1 and 0 where none sees it. */
export interface BestView {
  readonly camera: Int32Array;
  readonly density: Float64Array;
}

/**
 * Looks at every point with every camera that can reach it, and keeps the best. For each tile the cameras are sorted by
 * the density that they could give at most, so that a later one is tried only where it could still win, and rays are
 * drawn to prisms only then.
 */
export function bestView(eyes: readonly Eye[], prisms: readonly Prism[], points: TargetPoints): BestView {
  const camera = new Int32Array(points.x.length).fill(-1);
  const density = new Float64Array(points.x.length);
  const ready = eyes.map(readied);
  for (const tile of points.tiles) {
    for (const { eye, most, index } of candidates(ready, tile)) {
      const shades = prisms.filter((prism) => mayHide(prism, eye.eye, tile));
      if (eye.eye.panRange > 0) panTile(eye.eye, index, most, tile, points, shades, camera, density);
      else lookAtTile(eye, index, most, tile, points, shades, camera, density);
    }
  }
  return { camera, density };
}

/** Entries between cos θ = 1 and the picture's reach: linear interpolation is then good to 1e-7. */
const entries = 1024;

/** A camera with what its inner loop needs. */
interface ReadyEye {
  readonly eye: Eye;
  readonly axes: readonly number[];
  /** cos of the widest angle in the picture. */
  readonly lowest: number;
  /** f·r(θ)/sin θ: image pixels per unit of direction off axis. */
  readonly spread: Float64Array;
  /** Pixels per metre at one metre. */
  readonly sharpness: Float64Array;
  /** The most that the lens gives at one metre in any direction. */
  readonly sharpest: number;
}

function readied(eye: Eye): ReadyEye {
  const { lens } = eye;
  const lowest = Math.cos(lens.reach);
  const spread = new Float64Array(entries + 2);
  const sharpness = new Float64Array(entries + 2);
  for (let i = 0; i < entries + 2; i++) {
    const angle = Math.acos(Math.max(-1, 1 - ((1 - lowest) * Math.min(i, entries)) / entries));
    spread[i] = lens.focal * (angle < 1e-6 ? 1 : imageHeight(lens.k, angle) / Math.sin(angle));
    sharpness[i] = Math.min(spread[i], lens.focal * imageSlope(lens.k, angle));
  }
  const sharpest = sharpness.reduce((most, value) => Math.max(most, value), 0) * (1 + 1e-6);
  return { eye, axes: axesOf(eye.azimuth, eye.tilt), lowest, spread, sharpness, sharpest };
}

interface Candidate {
  readonly eye: ReadyEye;
  readonly index: number;
  /** Pixels per metre that it could give anywhere in the tile. */
  readonly most: number;
}

/** The cameras that may see into a tile, sharpest first. */
function candidates(eyes: readonly ReadyEye[], tile: Tile): Candidate[] {
  const found: Candidate[] = [];
  eyes.forEach((ready, index) => {
    const { eye, axes, sharpest } = ready;
    const dx = tile.x - eye.x;
    const dy = tile.y - eye.y;
    const level = Math.max(0, Math.hypot(dx, dy) - tile.radius);
    const below = Math.max(0, eye.z - tile.maxZ, tile.minZ - eye.z);
    const nearest = Math.hypot(level, below);
    if (nearest > eye.range) return;
    if (eye.panRange <= 0 && level > 0) {
      const dz = (tile.minZ + tile.maxZ) / 2 - eye.z;
      const distance = Math.hypot(dx, dy, dz);
      const size = Math.hypot(tile.radius, (tile.maxZ - tile.minZ) / 2);
      const angle = Math.acos(Math.min(1, Math.max(-1, (dx * axes[0] + dy * axes[1] + dz * axes[2]) / distance)));
      if (size < distance && angle > eye.lens.reach + Math.asin(size / distance)) return;
    }
    found.push({ eye: ready, index, most: nearest > 0 ? sharpest / nearest : Number.POSITIVE_INFINITY });
  });
  return found.sort((a, b) => b.most - a.most || a.index - b.index);
}

/** Whether a prism's shadow from a camera can fall on a tile at all, by circles. */
function mayHide(prism: Prism, eye: Eye, tile: Tile): boolean {
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

/** A fixed camera over one tile: the loop that all the rest is there to spare. */
function lookAtTile(
  { eye, axes, lowest, spread, sharpness, sharpest }: ReadyEye,
  index: number,
  most: number,
  { from, to }: Tile,
  points: TargetPoints,
  shades: readonly Prism[],
  camera: Int32Array,
  density: Float64Array,
): void {
  const [fx, fy, fz, rx, ry, rz, ux, uy, uz] = axes;
  const { x: ex, y: ey, z: ez, range } = eye;
  const halfWidth = (eye.lens.width / 2) * (1 + 1e-9);
  const halfHeight = (eye.lens.height / 2) * (1 + 1e-9);
  const perCosine = entries / (1 - lowest);
  for (let i = from; i < to; i++) {
    if (density[i] >= most) continue;
    const dx = points.x[i] - ex;
    const dy = points.y[i] - ey;
    const dz = points.z[i] - ez;
    const distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
    if (distance > range || distance === 0 || sharpest <= density[i] * distance) continue;
    const inverse = 1 / distance;
    const cosine = (dx * fx + dy * fy + dz * fz) * inverse;
    if (cosine < lowest - 1e-12) continue;
    const at = (1 - cosine) * perCosine;
    const cell = at > 0 ? Math.min(entries, at | 0) : 0;
    const share = at > cell ? Math.min(1, at - cell) : 0;
    const scale = (spread[cell] + share * (spread[cell + 1] - spread[cell])) * inverse;
    if (Math.abs((dx * rx + dy * ry + dz * rz) * scale) > halfWidth) continue;
    if (Math.abs((dx * ux + dy * uy + dz * uz) * scale) > halfHeight) continue;
    const seen = (sharpness[cell] + share * (sharpness[cell + 1] - sharpness[cell])) * inverse;
    if (seen <= density[i]) continue;
    let free = true;
    for (let k = 0; free && k < shades.length; k++) {
      free = !blocks(shades[k], ex, ey, ez, points.x[i], points.y[i], points.z[i]);
    }
    if (!free) continue;
    density[i] = seen;
    camera[i] = index;
  }
}

function panTile(
  eye: Eye,
  index: number,
  most: number,
  { from, to }: Tile,
  points: TargetPoints,
  shades: readonly Prism[],
  camera: Int32Array,
  density: Float64Array,
): void {
  for (let i = from; i < to; i++) {
    if (density[i] >= most) continue;
    const seen = densityAt(eye, points.x[i], points.y[i], points.z[i], shades);
    if (seen <= density[i]) continue;
    density[i] = seen;
    camera[i] = index;
  }
}
