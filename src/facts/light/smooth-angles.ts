import type { Tile } from '../target-points.ts';
import { arcCosine, directionAngle } from './angle-tables.ts';
import type { Lamp } from './illuminance.ts';

/**
 * Over a tile of a grid that lies well clear of a lamp's pole, the two angles of the table change so evenly that a
 * polynomial of degree 5 each way gives them: worked out at 6 × 6 Chebyshev nodes, in place of once a point.
 *
 * Along a line the angle about an axis is an arc tangent, whose sixth derivative is at most 5!/ρ⁶, ρ being the distance
 * from the axis; that from the axis is no steeper. Interpolation at six Chebyshev nodes over a length L errs by at most
 * (L/4)⁶ · 2 · 120/ρ⁶ / 720 = (L/ρ)⁶ / 12288 each way. A tile is taken as smooth where ρ ≥ 2.2 L: then that is 7e-7 rad,
 * and with both ways and the nodes' own 8e-8 rad below 2e-6 rad, 1.2e-4°: at the steepest real beam edge, a tenth of
 * the peak a degree, 1.2e-5 of the peak.
 */
const order = 6;
const clear = 2.2;

const nodes = Float64Array.from({ length: order }, (_, k) => Math.cos(((2 * k + 1) * Math.PI) / (2 * order)));

/** Coefficients of 1, t, t² ... t⁵ from the values at the nodes: row by coefficient, column by node. */
const powers = toPowers();

function toPowers(): Float64Array {
  const chebyshev: number[][] = [[1], [0, 1]];
  for (let m = 2; m < order; m++) {
    const [before, last] = [chebyshev[m - 2], chebyshev[m - 1]];
    chebyshev.push(Array.from({ length: m + 1 }, (_, i) => 2 * (last[i - 1] ?? 0) - (before[i] ?? 0)));
  }
  const matrix = new Float64Array(order * order);
  for (let k = 0; k < order; k++) {
    for (let m = 0; m < order; m++) {
      const share = ((m === 0 ? 1 : 2) / order) * Math.cos((m * (2 * k + 1) * Math.PI) / (2 * order));
      for (let i = 0; i <= m; i++) matrix[i * order + k] += share * chebyshev[m][i];
    }
  }
  return matrix;
}

/** A tile's points as a grid: how many to a row, its middle, half its width and depth in metres. */
export interface Lattice {
  readonly columns: number;
  readonly x: number;
  readonly y: number;
  readonly halfX: number;
  readonly halfY: number;
}

/** Whether the whole tile is so far from the lamp's pole and its opposite that its angles are smooth. */
export function isSmooth({ x, y, z, axes }: Lamp, tile: Tile): boolean {
  const dx = tile.x - x;
  const dy = tile.y - y;
  const dz = tile.minZ - z;
  const along = dx * axes[0] + dy * axes[1] + dz * axes[2];
  const off = dx * dx + dy * dy + dz * dz - along * along;
  const longest = Math.max(tile.maxX - tile.minX, tile.maxY - tile.minY);
  const wanted = clear * longest + tile.radius;
  return off > wanted * wanted;
}

const atNodes = [new Float64Array(order * order), new Float64Array(order * order)] as const;
const half = new Float64Array(order * order);

/** The two angles over a tile, in cells of the lamp's table: by power of y (from −1 to 1), then by forward difference along a row. */
export interface SmoothAngles {
  readonly u: Float64Array;
  readonly v: Float64Array;
}

/** Worked out anew for each lamp and tile into `into`. The angle about the pole goes on beyond a full turn rather than jump. */
export function smoothAngles(lamp: Lamp, lattice: Lattice, level: number, into: SmoothAngles): void {
  const along = differencesOf(lattice.columns);
  const { x, y, z, axes, table } = lamp;
  const px = axes[0];
  const py = axes[1];
  const pz = axes[2];
  const sx = axes[3];
  const sy = axes[4];
  const sz = axes[5];
  const tx = axes[6];
  const ty = axes[7];
  const tz = axes[8];
  const { pStart, pPerDegree, qStart, qPerDegree, rotational } = table;
  const [us, vs] = atNodes;
  const dz = level - z;
  const middle = rotational ? 0 : angleAbout(lattice.x - x, lattice.y - y, dz);
  for (let j = 0; j < order; j++) {
    const dy = lattice.y + nodes[j] * lattice.halfY - y;
    for (let i = 0; i < order; i++) {
      const dx = lattice.x + nodes[i] * lattice.halfX - x;
      const at = j * order + i;
      const cosine = (dx * px + dy * py + dz * pz) / Math.sqrt(dx * dx + dy * dy + dz * dz);
      us[at] = (arcCosine(cosine) - pStart) * pPerDegree;
      if (rotational) continue;
      const q = angleAbout(dx, dy, dz);
      vs[at] = (q - 360 * Math.round((q - middle) / 360) - qStart) * qPerDegree;
    }
  }
  toCoefficients(us, along, into.u);
  if (!rotational) toCoefficients(vs, along, into.v);

  function angleAbout(dx: number, dy: number, dh: number): number {
    return directionAngle(dx * sx + dy * sy + dh * sz, dx * tx + dy * ty + dh * tz);
  }
}

/** Forward differences at a row's first point from the values at the nodes, by the row's points: row by difference, column by node. */
const differences = new Map<number, Float64Array>();

function differencesOf(columns: number): Float64Array {
  let matrix = differences.get(columns);
  if (matrix) return matrix;
  const step = columns > 1 ? 2 / (columns - 1) : 0;
  matrix = new Float64Array(order * order);
  for (let node = 0; node < order; node++) {
    // The polynomial that is 1 at this node, at the row's first six places; then their differences.
    const values = Array.from({ length: order }, (_, k) => {
      const t = k * step - 1;
      let value = 0;
      for (let i = order - 1; i >= 0; i--) value = value * t + powers[i * order + node];
      return value;
    });
    for (let j = 0; j < order; j++) {
      matrix[j * order + node] = values[0];
      for (let k = 0; k + 1 < order - j; k++) values[k] = values[k + 1] - values[k];
    }
  }
  differences.set(columns, matrix);
  return matrix;
}

function toCoefficients(values: Float64Array, along: Float64Array, out: Float64Array): void {
  // Along x for each row of nodes, then along y.
  for (let j = 0; j < order; j++) {
    for (let i = 0; i < order; i++) {
      let sum = 0;
      for (let k = 0; k < order; k++) sum += along[i * order + k] * values[j * order + k];
      half[j * order + i] = sum;
    }
  }
  for (let j = 0; j < order; j++) {
    for (let i = 0; i < order; i++) {
      let sum = 0;
      for (let k = 0; k < order; k++) sum += powers[j * order + k] * half[k * order + i];
      out[j * order + i] = sum;
    }
  }
}

/** The forward differences along one row, at a place from −1 to 1 of y. */
export function rowDifferences(all: Float64Array, y: number, row: Float64Array): void {
  for (let i = 0; i < order; i++) {
    let sum = all[(order - 1) * order + i];
    for (let j = order - 2; j >= 0; j--) sum = sum * y + all[j * order + i];
    row[i] = sum;
  }
}
