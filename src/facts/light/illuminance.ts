import { blocks, type Prism } from '../prism.ts';
import type { TargetPoints, Tile } from '../target-points.ts';
import type { IntensityTable } from './intensity-table.ts';
import { boxInShadow, type HalfPlanes, levelShadow, pointInShadow } from './level-shadow.ts';

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

/** What a lamp sees of a prism: direction and half width in radians, between which distances its shadow can lie, and the shadow on each level. */
interface Sight {
  readonly prism: Prism;
  readonly direction: number;
  readonly halfWidth: number;
  readonly nearest: number;
  readonly farthest: number;
  readonly onLevel: Map<number, HalfPlanes | 'none' | undefined>;
}

const sights = new WeakMap<Lamp, WeakMap<Prism, Sight>>();

function sightOf(lamp: Lamp, prism: Prism): Sight {
  let ofLamp = sights.get(lamp);
  if (!ofLamp) {
    ofLamp = new WeakMap();
    sights.set(lamp, ofLamp);
  }
  let sight = ofLamp.get(prism);
  if (sight) return sight;
  const distance = Math.hypot(prism.x - lamp.x, prism.y - lamp.y);
  sight = {
    prism,
    direction: Math.atan2(prism.y - lamp.y, prism.x - lamp.x),
    halfWidth: distance <= prism.radius ? Math.PI : Math.asin(prism.radius / distance) + 1e-9,
    nearest: distance - prism.radius,
    farthest: distance + prism.radius,
    onLevel: new Map(),
  };
  ofLamp.set(prism, sight);
  return sight;
}

/** Whether a prism's shadow from a lamp can fall on a tile. */
export function mayShade(lamp: Lamp, prism: Prism, tile: Tile): boolean {
  const sight = sightOf(lamp, prism);
  const shadow = tile.minZ === tile.maxZ ? shadowOn(lamp, sight, tile.minZ) : undefined;
  if (shadow === 'none') return false;
  return shadow === undefined ? mayReach(lamp, tile, sight) : boxInShadow(shadow, tile) !== 'out';
}

/** What may keep a lamp's light from the points of a tile: shadows on its level, and prisms whose rays must be cut. */
interface Shades {
  readonly shadows: HalfPlanes[];
  readonly prisms: Prism[];
}

/** 'dark' where one prism shades all of the tile. */
function shadesOf(lamp: Lamp, tile: Tile, sights: readonly Sight[]): Shades | 'dark' {
  const shades: Shades = { shadows: [], prisms: [] };
  const level = tile.minZ === tile.maxZ;
  for (const sight of sights) {
    const shadow = level ? shadowOn(lamp, sight, tile.minZ) : undefined;
    if (shadow === 'none') continue;
    if (shadow === undefined) {
      if (mayReach(lamp, tile, sight)) shades.prisms.push(sight.prism);
      continue;
    }
    const lies = boxInShadow(shadow, tile);
    if (lies === 'in') return 'dark';
    if (lies === 'part') shades.shadows.push(shadow);
  }
  return shades;
}

function shadowOn(lamp: Lamp, { prism, onLevel }: Sight, level: number): HalfPlanes | 'none' | undefined {
  if (!onLevel.has(level)) onLevel.set(level, levelShadow(prism, lamp, level));
  return onLevel.get(level);
}

/** Whether a prism's shadow can fall on a tile at all, by circles round both. */
function mayReach(lamp: Lamp, tile: Tile, { prism, ...sight }: Sight): boolean {
  if (tile.minZ >= prism.top && lamp.z >= prism.top) return false;
  const dx = tile.x - lamp.x;
  const dy = tile.y - lamp.y;
  const distance = Math.sqrt(dx * dx + dy * dy);
  if (distance + tile.radius < sight.nearest) return false;
  if (lamp.z > prism.top) {
    const end = (sight.farthest * (lamp.z - tile.minZ)) / (lamp.z - prism.top);
    if (distance - tile.radius > end) return false;
  }
  const halfWidth = distance <= tile.radius ? Math.PI : Math.asin(tile.radius / distance);
  const apart = Math.abs(sight.direction - Math.atan2(dy, dx));
  return Math.min(apart, 2 * Math.PI - apart) <= sight.halfWidth + halfWidth;
}

/**
 * Arc cosine and arc tangent in degrees by linear interpolation, in place of the trigonometry that would be half of the
 * loop's time. The arc cosine is tabled over s = √(1 − cos), in which it is smooth; with h = 1/4096 between entries the
 * error is at most h²/8 times the second derivative (0.8): 6e-9 rad, 3.5e-7°. At the steepest real beam edge (a tenth
 * of the peak a degree) that is 4e-8 of the peak.
 */
const entries = 4096;
const arcCosines = new Float64Array(entries + 2);
const arcTangents = new Float64Array(entries + 2);
for (let i = 0; i < entries + 2; i++) {
  const s = i / entries;
  arcCosines[i] = (Math.acos(Math.max(-1, 1 - s * s)) * 180) / Math.PI;
  arcTangents[i] = (Math.atan(s) * 180) / Math.PI;
}

/**
 * Adding and taking away this number rounds a contribution below 65,536 lx to a multiple of 2^-36 lx (1.5e-11). Sums of
 * such multiples up to 131,072 lx are exact: they do not depend on the order of the lamps, and a lamp that is taken
 * away leaves nothing behind.
 */
const grain = 1.5 * 2 ** 16;

/**
 * Adds one lamp's light to the points of a tile.
 *
 * E = factor × I(p, q) × max(0, n·l) / r², with l the unit vector to the lamp. With d the vector from lamp to point,
 * n·l = −n·d / r, so E = −factor × I × (n·d) / r³. The angle from the table's pole P is acos(d·P / r), the one about it
 * atan2(d·T, d·S); I is bilinear between the printed angles.
 */
function lightTile(
  lamp: Lamp,
  points: TargetPoints,
  from: number,
  to: number,
  { shadows, prisms }: Shades,
  sign: number,
  out: Float64Array,
): void {
  const { x: lx, y: ly, z: lz, axes, table } = lamp;
  const factor = lamp.factor * sign;
  const [px, py, pz, sx, sy, sz, tx, ty, tz] = axes;
  const { pStart, pEnd, pPerDegree, qStart, qEnd, qPerDegree, pCells, qCells, candelas, rotational } = table;
  const row = pCells + 1;
  const { x, y, z, nx, ny, nz } = points;
  for (let i = from; i < to; i++) {
    const dx = x[i] - lx;
    const dy = y[i] - ly;
    const dz = z[i] - lz;
    const facing = -(nx[i] * dx + ny[i] * dy + nz[i] * dz);
    if (!(facing > 0)) continue;
    if (shadows.length > 0 && inAny(shadows, x[i], y[i])) continue;
    const inverse = 1 / Math.sqrt(dx * dx + dy * dy + dz * dz);
    const cosine = (dx * px + dy * py + dz * pz) * inverse;
    const rise = 1 - (cosine < 0 ? -cosine : cosine);
    const s = rise > 0 ? Math.sqrt(rise) * entries : 0;
    const is = s | 0;
    let p = arcCosines[is] + (s - is) * (arcCosines[is + 1] - arcCosines[is]);
    if (cosine < 0) p = 180 - p;
    if (p > pEnd + 1e-6 || p < pStart - 1e-6) continue;
    const u = p > pStart ? (p - pStart) * pPerDegree : 0;
    const iu = u < pCells ? u | 0 : pCells - 1;
    const fu = u < pCells ? u - iu : 1;
    let intensity: number;
    if (rotational) {
      intensity = candelas[iu] + fu * (candelas[iu + 1] - candelas[iu]);
    } else {
      const a = dx * sx + dy * sy + dz * sz;
      const b = dx * tx + dy * ty + dz * tz;
      const across = a < 0 ? -a : a;
      const along = b < 0 ? -b : b;
      const ratio = (along > across ? across / along : along / (across + 1e-300)) * entries;
      const ir = ratio | 0;
      let q = arcTangents[ir] + (ratio - ir) * (arcTangents[ir + 1] - arcTangents[ir]);
      if (along > across) q = 90 - q;
      if (a < 0) q = 180 - q;
      if (b < 0) q = -q;
      if (q < qStart - 1e-6) q += 360;
      if (q > qEnd + 1e-6) continue;
      const v = q > qStart ? (q - qStart) * qPerDegree : 0;
      const iv = v < qCells ? v | 0 : qCells - 1;
      const fv = v < qCells ? v - iv : 1;
      const at = iv * row + iu;
      const near = candelas[at] + fu * (candelas[at + 1] - candelas[at]);
      const far = candelas[at + row] + fu * (candelas[at + row + 1] - candelas[at + row]);
      intensity = near + fv * (far - near);
    }
    if (intensity === 0) continue;
    if (prisms.length > 0 && cutByAny(prisms, lx, ly, lz, x[i], y[i], z[i])) continue;
    out[i] += factor * intensity * facing * inverse * inverse * inverse + grain - grain;
  }
}

function inAny(shadows: readonly HalfPlanes[], x: number, y: number): boolean {
  for (let k = 0; k < shadows.length; k++) if (pointInShadow(shadows[k], x, y)) return true;
  return false;
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

/** Lux at every point from every lamp, prisms in the way; added to `out`, in the order of the points' tiles (`sign` -1 takes it away again). */
export function addIlluminance(
  points: TargetPoints,
  lamps: readonly Lamp[],
  prisms: readonly Prism[],
  out: Float64Array,
  sign: 1 | -1 = 1,
): void {
  const seen = lamps.map((lamp) => prisms.map((prism) => sightOf(lamp, prism)));
  for (const tile of points.tiles) {
    for (let i = 0; i < lamps.length; i++) {
      const shades = shadesOf(lamps[i], tile, seen[i]);
      if (shades !== 'dark') lightTile(lamps[i], points, tile.from, tile.to, shades, sign, out);
    }
  }
}
