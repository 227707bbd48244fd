/** A run of neighbouring points with the box and circle round them. */
export interface Tile {
  readonly from: number;
  readonly to: number;
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
  readonly minZ: number;
  readonly maxZ: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Where its points are a grid's: so many to a row, row by row from the south-west, all on one level and facing one way. */
  readonly columns?: number;
}

/** Points to be lit or seen, each a plane by its unit normal, in site metres, sorted so that neighbours stand together. */
export interface TargetPoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  readonly nx: Float64Array;
  readonly ny: Float64Array;
  readonly nz: Float64Array;
  /** The place of each in the list that it came from. */
  readonly order: Uint32Array;
  readonly tiles: readonly Tile[];
}

/** One point: place and the direction that it faces. */
export interface TargetPoint {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Degrees clockwise from true north that a vertical plane faces; undefined for a level plane facing up. */
  readonly azimuth?: number;
}

/** Points of a tile: few enough that a shadow's edge crosses few tiles, many enough that a tile costs little. */
const perTile = 100;

export function targetPoints(list: readonly TargetPoint[]): TargetPoints {
  const order = blockOrder(list);
  const count = list.length;
  const points = {
    x: new Float64Array(count),
    y: new Float64Array(count),
    z: new Float64Array(count),
    nx: new Float64Array(count),
    ny: new Float64Array(count),
    nz: new Float64Array(count),
  };
  order.forEach((from, to) => {
    const { x, y, z, azimuth } = list[from];
    points.x[to] = x;
    points.y[to] = y;
    points.z[to] = z;
    const turn = azimuth === undefined ? undefined : (azimuth * Math.PI) / 180;
    points.nx[to] = turn === undefined ? 0 : Math.sin(turn);
    points.ny[to] = turn === undefined ? 0 : Math.cos(turn);
    points.nz[to] = turn === undefined ? 1 : 0;
  });
  return { ...points, order, tiles: tilesOf(points.x, points.y, points.z) };
}

/** Values in the order of the tiles, put back into the order of the list. */
export function inListOrder(points: TargetPoints, values: Float64Array): Float64Array {
  const sorted = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) sorted[points.order[i]] = values[i];
  return sorted;
}

/** Sorts by square blocks that hold about one tile of evenly spread points each. */
function blockOrder(list: readonly TargetPoint[]): Uint32Array {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of list) {
    minX = Math.min(minX, x);
    maxX = Math.max(maxX, x);
    minY = Math.min(minY, y);
    maxY = Math.max(maxY, y);
  }
  const width = Math.max(maxX - minX, 1e-6);
  const height = Math.max(maxY - minY, 1e-6);
  const blocks = Math.max(1, Math.round(list.length / perTile));
  const side = Math.sqrt((width * height) / blocks) || 1;
  const columns = Math.max(1, Math.ceil(width / side));
  const blockOf = (point: TargetPoint) =>
    Math.floor((point.y - minY) / side) * columns + Math.min(columns - 1, Math.floor((point.x - minX) / side));
  const keys = Float64Array.from(list, blockOf);
  return Uint32Array.from(keys.keys()).sort((a, b) => keys[a] - keys[b] || a - b);
}

function tilesOf(x: Float64Array, y: Float64Array, z: Float64Array): Tile[] {
  const tiles: Tile[] = [];
  for (let from = 0; from < x.length; from += perTile) {
    const to = Math.min(from + perTile, x.length);
    let [minX, minY, maxX, maxY, minZ, maxZ] = [Infinity, Infinity, -Infinity, -Infinity, Infinity, -Infinity];
    for (let i = from; i < to; i++) {
      minX = Math.min(minX, x[i]);
      maxX = Math.max(maxX, x[i]);
      minY = Math.min(minY, y[i]);
      maxY = Math.max(maxY, y[i]);
      minZ = Math.min(minZ, z[i]);
      maxZ = Math.max(maxZ, z[i]);
    }
    const radius = Math.hypot(maxX - minX, maxY - minY) / 2;
    tiles.push({ from, to, minX, minY, maxX, maxY, minZ, maxZ, x: (minX + maxX) / 2, y: (minY + maxY) / 2, radius });
  }
  return tiles;
}
