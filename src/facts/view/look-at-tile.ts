import { blocks, type Prism } from '../prism.ts';
import type { Tile } from '../target-points.ts';
import { entries, type ReadyEye } from './ready-eye.ts';
import { densityAt, type Eye } from './sight.ts';

/** The points of tiles, in the order of the tiles. Site metres. */
interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

/** The best camera at each point so far: its index and pixels per metre. */
interface Best {
  readonly camera: Int32Array;
  readonly density: Float64Array;
}

/**
 * Looks at the points of a tile with one camera and keeps it where it is better than what was best. `most` is what it
 * could give anywhere in the tile; `shades` are the prisms that may hide a part of it.
 */
export function lookAtTile(
  ready: ReadyEye,
  index: number,
  most: number,
  tile: Pick<Tile, 'from' | 'to'>,
  places: Places,
  shades: readonly Prism[],
  best: Best,
): void {
  if (ready.eye.panRange > 0) panTile(ready.eye, index, most, tile, places, shades, best);
  else fixedTile(ready, index, most, tile, places, shades, best);
}

/** A fixed camera over one tile: the loop that all the rest is there to spare. */
function fixedTile(
  { eye, axes, lowest, spread, sharpness, sharpest }: ReadyEye,
  index: number,
  most: number,
  { from, to }: Pick<Tile, 'from' | 'to'>,
  points: Places,
  shades: readonly Prism[],
  { camera, density }: Best,
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
  { from, to }: Pick<Tile, 'from' | 'to'>,
  points: Places,
  shades: readonly Prism[],
  { camera, density }: Best,
): void {
  for (let i = from; i < to; i++) {
    if (density[i] >= most) continue;
    const seen = densityAt(eye, points.x[i], points.y[i], points.z[i], shades);
    if (seen <= density[i]) continue;
    density[i] = seen;
    camera[i] = index;
  }
}
