import { blocks, type Prism } from '../prism.ts';
import type { TargetPoints } from '../target-points.ts';
import { arcCosines, degrees, diamondAngles, halfCosines, lookedUp, quarter } from './angle-tables.ts';
import type { IntensityTable } from './intensity-table.ts';
import { type HalfPlanes, rowInShadow } from './level-shadow.ts';
import { type Shades, shadesOf } from './shades.ts';

/** A lamp ready for the kernel: its place, and the three axes of its table's pole in the site frame (unit vectors). */
export interface Lamp {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Pole, q = 0 and q = 90° axes: px, py, pz, sx, sy, sz, tx, ty, tz. */
  readonly axes: Float64Array;
  readonly table: IntensityTable;
  /** Everything that scales its output: maintenance factor, tilt factor. */
  readonly factor: number;
}

/** Lamps whose light is added tile by tile, so that a tile's points and the lamps' tables stay in the cache. */
const atOnce = 16;

/** Lux at every point from every lamp, prisms in the way; added to `out`, in the order of the points' tiles (`sign` -1 takes it away again). */
export function addIlluminance(
  points: TargetPoints,
  lamps: readonly Lamp[],
  prisms: readonly Prism[],
  out: Float64Array,
  sign: 1 | -1 = 1,
): void {
  const most = points.tiles.reduce((size, { from, to }) => Math.max(size, to - from), 0);
  const every = Uint32Array.from({ length: most }, (_, i) => i);
  const some = new Uint32Array(most);
  for (let first = 0; first < lamps.length; first += atOnce) {
    const group = lamps.slice(first, first + atOnce).map((lamp) => ({ lamp, shades: shadesOf(lamp, prisms, points) }));
    points.tiles.forEach(({ from, to }, tile) => {
      for (const { lamp, shades } of group) {
        const shade = shades[tile];
        if (shade === undefined) light(lamp, points, from, every, to - from, sign, out);
        else if (shade !== 'dark')
          light(lamp, points, from, some, litPoints(lamp, points, from, to, shade, some), sign, out);
      }
    });
  }
}

const stretch = new Float64Array(2);
let dark = new Uint8Array(256);

/** Which points of a tile the lamp sees, counted from its first; answers how many. */
function litPoints(
  lamp: Lamp,
  { x, y, z }: TargetPoints,
  from: number,
  to: number,
  { shadows, prisms }: Shades,
  lit: Uint32Array,
): number {
  if (dark.length < to - from) dark = new Uint8Array(to - from);
  dark.fill(0, 0, to - from);
  for (let k = 0; k < shadows.length; k++) darken(shadows[k], x, y, from, to);
  let count = 0;
  for (let i = from; i < to; i++) {
    if (dark[i - from] === 1) continue;
    if (prisms.length > 0 && cutByAny(prisms, lamp.x, lamp.y, lamp.z, x[i], y[i], z[i])) continue;
    lit[count++] = i - from;
  }
  return count;
}

/** Marks the points of a tile that lie in a shadow: row by row, the shadow being one stretch of each. */
function darken(shadow: HalfPlanes, x: Float64Array, y: Float64Array, from: number, to: number): void {
  let row = Number.NaN;
  for (let i = from; i < to; i++) {
    if (y[i] !== row) {
      row = y[i];
      rowInShadow(shadow, row, stretch);
    }
    if (x[i] >= stretch[0] && x[i] <= stretch[1]) dark[i - from] = 1;
  }
}

function cutByAny(
  prisms: readonly Prism[],
  ax: number,
  ay: number,
  az: number,
  bx: number,
  by: number,
  bz: number,
): boolean {
  for (let k = 0; k < prisms.length; k++) if (blocks(prisms[k], ax, ay, az, bx, by, bz)) return true;
  return false;
}

/**
 * Adding and taking away this number rounds a contribution below 65,536 lx to a multiple of 2^-36 lx (1.5e-11). Sums of
 * such multiples up to 131,072 lx are exact: they do not depend on the order of the lamps, and a lamp that is taken
 * away leaves nothing behind.
 */
const grain = 1.5 * 2 ** 16;

/** Degrees by which a direction may lie beyond the printed angles and still count as on their edge. */
const slack = 1e-6;

/**
 * Adds one lamp's light to points that it sees: `count` of them, by their places in `lit` from the point `from` on.
 *
 * E = factor × I(p, q) × max(0, n·l) / r², with l the unit vector to the lamp. With d the vector from lamp to point,
 * n·l = −n·d / r, so E = −factor × I × (n·d) / r³. The angle from the table's pole P is acos(d·P / r), the one about it
 * that of (d·S, d·T); I is bilinear between the printed angles, and zero beyond them. Angles are looked up
 * (angle-tables.ts), within 5e-6°: nothing else departs from the closed form but rounding.
 */
function light(
  lamp: Lamp,
  points: TargetPoints,
  from: number,
  lit: Uint32Array,
  count: number,
  sign: number,
  out: Float64Array,
): void {
  const { x: lx, y: ly, z: lz, axes, table } = lamp;
  const factor = lamp.factor * sign;
  const [px, py, pz, sx, sy, sz, tx, ty, tz] = axes;
  const { pStart, pEnd, pPerDegree, qStart, qEnd, qPerDegree, pCells, qCells, candelas, rotational } = table;
  const row = pCells + 1;
  const { x, y, z, nx, ny, nz } = points;
  for (let k = 0; k < count; k++) {
    const i = from + lit[k];
    const dx = x[i] - lx;
    const dy = y[i] - ly;
    const dz = z[i] - lz;
    const facing = -(nx[i] * dx + ny[i] * dy + nz[i] * dz);
    if (!(facing > 0)) continue;
    const inverse = 1 / Math.sqrt(dx * dx + dy * dy + dz * dz);
    const cosine = (dx * px + dy * py + dz * pz) * inverse;
    let p: number;
    if (cosine < lookedUp && cosine > -lookedUp) {
      const s = (cosine + 1) * halfCosines;
      const is = s | 0;
      p = arcCosines[is] + (s - is) * (arcCosines[is + 1] - arcCosines[is]);
    } else {
      p = Math.acos(cosine < -1 ? -1 : cosine > 1 ? 1 : cosine) * degrees;
    }
    if (p > pEnd + slack || p < pStart - slack) continue;
    const u = p > pStart ? (p - pStart) * pPerDegree : 0;
    const iu = u < pCells ? u | 0 : pCells - 1;
    const fu = u - iu;
    let intensity: number;
    if (rotational) {
      intensity = candelas[iu] + fu * (candelas[iu + 1] - candelas[iu]);
    } else {
      const a = dx * sx + dy * sy + dz * sz;
      const b = dx * tx + dy * ty + dz * tz;
      const t = b / (Math.abs(a) + Math.abs(b) + 1e-300);
      const s = (a < 0 ? 2 - t : t < 0 ? 4 + t : t) * quarter;
      const is = s | 0;
      let q = diamondAngles[is] + (s - is) * (diamondAngles[is + 1] - diamondAngles[is]);
      if (q > qEnd + slack) q -= 360;
      if (q < qStart - slack) continue;
      const v = q > qStart ? (q - qStart) * qPerDegree : 0;
      const iv = v < qCells ? v | 0 : qCells - 1;
      const at = iv * row + iu;
      const near = candelas[at] + fu * (candelas[at + 1] - candelas[at]);
      const far = candelas[at + row] + fu * (candelas[at + row + 1] - candelas[at + row]);
      intensity = near + (v - iv) * (far - near);
    }
    out[i] += factor * intensity * facing * (inverse * inverse * inverse) + grain - grain;
  }
}
