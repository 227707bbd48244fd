import { blocks, type Prism } from '../prism.ts';
import type { TargetPoints, Tile } from '../target-points.ts';
import { arcCosine, directionAngle } from './angle-tables.ts';
import type { IntensityTable } from './intensity-table.ts';
import { type HalfPlanes, rowInShadow } from './level-shadow.ts';
import { type Shades, shadesOf } from './shades.ts';
import { isSmooth, rowDifferences, smoothAngles } from './smooth-angles.ts';

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
  for (let first = 0; first < lamps.length; first += atOnce) {
    const group = lamps.slice(first, first + atOnce).map((lamp) => ({ lamp, shades: shadesOf(lamp, prisms, points) }));
    for (let i = 0; i < points.tiles.length; i++) {
      for (const { lamp, shades } of group) {
        const shade = shades[i];
        if (shade !== 'dark') lightTile(lamp, points, points.tiles[i], shade, sign, out);
      }
    }
  }
}

function lightTile(
  lamp: Lamp,
  points: TargetPoints,
  tile: Tile,
  shade: Shades | undefined,
  sign: number,
  out: Float64Array,
): void {
  const { from, to } = tile;
  if (dark.length < to - from) growTo(to - from);
  if (shade) darken(lamp, points, tile, shade);
  if (tile.columns !== undefined && to - from >= enough && isSmooth(lamp, tile)) {
    lightGrid(lamp, points, tile, tile.columns, shade ? dark : undefined, sign, out);
    return;
  }
  light(lamp, points, from, shade ? lit : every, shade ? litOf(to - from) : to - from, sign, out);
}

/** A tile of fewer points is lit point by point. */
const enough = 200;

/** Of the points of the tile at hand, counted from its first: which are dark, all of them, and those that are lit. */
let dark = new Uint8Array(0);
let every = new Uint32Array(0);
let lit = new Uint32Array(0);
const stretch = new Float64Array(2);

function growTo(count: number): void {
  dark = new Uint8Array(count);
  every = Uint32Array.from({ length: count }, (_, i) => i);
  lit = new Uint32Array(count);
}

/** Lists the points of a tile that are not dark; answers how many. */
function litOf(points: number): number {
  let count = 0;
  for (let i = 0; i < points; i++) if (dark[i] === 0) lit[count++] = i;
  return count;
}

/** Marks the points of a tile that the lamp does not see. */
function darken(lamp: Lamp, points: TargetPoints, tile: Tile, { shadows, prisms }: Shades): void {
  const { from, to, columns } = tile;
  const { x, y, z } = points;
  dark.fill(0, 0, to - from);
  for (let k = 0; k < shadows.length; k++) {
    if (columns === undefined) darkenPoints(shadows[k], x, y, from, to);
    else darkenRows(shadows[k], x, y, from, to, columns);
  }
  if (prisms.length === 0) return;
  for (let i = from; i < to; i++) {
    if (dark[i - from] === 0 && cutByAny(prisms, lamp.x, lamp.y, lamp.z, x[i], y[i], z[i])) dark[i - from] = 1;
  }
}

function darkenPoints(shadow: HalfPlanes, x: Float64Array, y: Float64Array, from: number, to: number): void {
  let row = Number.NaN;
  for (let i = from; i < to; i++) {
    if (y[i] !== row) {
      row = y[i];
      rowInShadow(shadow, row, stretch);
    }
    if (x[i] >= stretch[0] && x[i] <= stretch[1]) dark[i - from] = 1;
  }
}

/** A shadow is one stretch of each row of a grid. */
function darkenRows(
  shadow: HalfPlanes,
  x: Float64Array,
  y: Float64Array,
  from: number,
  to: number,
  columns: number,
): void {
  const start = x[from];
  const perMetre = columns > 1 ? 1 / (x[from + 1] - start) : 1;
  for (let first = from; first < to; first += columns) {
    rowInShadow(shadow, y[first], stretch);
    if (!(stretch[0] <= stretch[1])) continue;
    let low = Math.max(0, Math.min(columns, Math.floor((stretch[0] - start) * perMetre)));
    let high = Math.max(0, Math.min(columns, Math.ceil((stretch[1] - start) * perMetre) + 1));
    while (low < high && x[first + low] < stretch[0]) low++;
    while (high > low && x[first + high - 1] > stretch[1]) high--;
    dark.fill(1, first - from + low, first - from + high);
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
  const px = axes[0];
  const py = axes[1];
  const pz = axes[2];
  const sx = axes[3];
  const sy = axes[4];
  const sz = axes[5];
  const tx = axes[6];
  const ty = axes[7];
  const tz = axes[8];
  const { pStart, pEnd, pPerDegree, qStart, qEnd, qPerDegree, pCells, qCells, candelas, rotational } = table;
  const row = pCells + 1;
  const lastU = pCells - 1;
  const lastV = qCells - 1;
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
    const p = arcCosine(cosine);
    if (p > pEnd + slack || p < pStart - slack) continue;
    const u = p > pStart ? (p - pStart) * pPerDegree : 0;
    const iu = u < pCells ? u | 0 : lastU;
    const fu = u - iu;
    let intensity: number;
    if (rotational) {
      intensity = candelas[iu] + fu * (candelas[iu + 1] - candelas[iu]);
    } else {
      let q = directionAngle(dx * sx + dy * sy + dz * sz, dx * tx + dy * ty + dz * tz);
      q -= q > qEnd + slack ? 360 : 0;
      if (q < qStart - slack) continue;
      const v = q > qStart ? (q - qStart) * qPerDegree : 0;
      const iv = v < qCells ? v | 0 : lastV;
      const at = iv * row + iu;
      const near = candelas[at] + fu * (candelas[at + 1] - candelas[at]);
      const far = candelas[at + row] + fu * (candelas[at + row + 1] - candelas[at + row]);
      intensity = near + (v - iv) * (far - near);
    }
    out[i] += factor * intensity * facing * (inverse * inverse * inverse) + grain - grain;
  }
}

const smooth = { u: new Float64Array(36), v: new Float64Array(36) };
const rowU = new Float64Array(6);
const rowV = new Float64Array(6);
/** Degrees by which smooth angles may be off: a direction so little beyond the printed angles counts as on their edge. */
const smoothSlack = 2e-4;

/**
 * The same for a tile of a grid clear of the lamp's pole, but for the points marked as `dark`: the angles come from
 * polynomials (smooth-angles.ts), in cells of the table, and the candelas are bilinear between the printed angles as
 * before.
 */
function lightGrid(
  lamp: Lamp,
  { x, y, nx, ny, nz }: TargetPoints,
  tile: Tile,
  columns: number,
  unlit: Uint8Array | undefined,
  sign: number,
  out: Float64Array,
): void {
  const { from, to } = tile;
  const { table } = lamp;
  const { pCells, qCells, candelas, rotational, pPerDegree, qPerDegree } = table;
  const [slackU, slackV, turn] = [smoothSlack * pPerDegree, smoothSlack * qPerDegree, 360 * qPerDegree];
  const factor = lamp.factor * sign;
  const size = pCells + 1;
  const lastU = pCells - 1;
  const lastV = qCells - 1;
  const perTurn = 1 / turn;
  const rows = (to - from) / columns;
  const lattice = {
    columns,
    x: (tile.minX + tile.maxX) / 2,
    y: (tile.minY + tile.maxY) / 2,
    halfX: (tile.maxX - tile.minX) / 2,
    halfY: (tile.maxY - tile.minY) / 2,
  };
  smoothAngles(lamp, lattice, tile.minZ, smooth);
  const [nX, nY, nZ] = [nx[from], ny[from], nz[from]];
  const dz = tile.minZ - lamp.z;
  for (let row = 0; row < rows; row++) {
    const first = from + row * columns;
    const dy = y[first] - lamp.y;
    const eta = rows > 1 ? (2 * row) / (rows - 1) - 1 : 0;
    rowDifferences(smooth.u, eta, rowU);
    if (!rotational) rowDifferences(smooth.v, eta, rowV);
    let u0 = rowU[0];
    let u1 = rowU[1];
    let u2 = rowU[2];
    let u3 = rowU[3];
    let u4 = rowU[4];
    const u5 = rowU[5];
    let v0 = rowV[0];
    let v1 = rowV[1];
    let v2 = rowV[2];
    let v3 = rowV[3];
    let v4 = rowV[4];
    const v5 = rowV[5];
    const across = dy * dy + dz * dz;
    const facingRow = -(nY * dy + nZ * dz);
    for (let k = 0; k < columns; k++) {
      const i = first + k;
      let u = u0;
      u0 += u1;
      u1 += u2;
      u2 += u3;
      u3 += u4;
      u4 += u5;
      let v = v0;
      v0 += v1;
      v1 += v2;
      v2 += v3;
      v3 += v4;
      v4 += v5;
      if (unlit !== undefined && unlit[i - from] === 1) continue;
      const dx = x[i] - lamp.x;
      const facing = facingRow - nX * dx;
      if (!(facing > 0) || u > pCells + slackU || u < -slackU) continue;
      u = u > 0 ? u : 0;
      const iu = u < pCells ? u | 0 : lastU;
      const fu = u - iu;
      let intensity: number;
      if (rotational) {
        intensity = candelas[iu] + fu * (candelas[iu + 1] - candelas[iu]);
      } else {
        v -= turn * Math.floor(v * perTurn);
        if (v > qCells + slackV) continue;
        const iv = v < qCells ? v | 0 : lastV;
        const at = iv * size + iu;
        const near = candelas[at] + fu * (candelas[at + 1] - candelas[at]);
        const far = candelas[at + size] + fu * (candelas[at + size + 1] - candelas[at + size]);
        intensity = near + (v - iv) * (far - near);
      }
      const square = dx * dx + across;
      out[i] += (factor * intensity * facing) / (square * Math.sqrt(square)) + grain - grain;
    }
  }
}
