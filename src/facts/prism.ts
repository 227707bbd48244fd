/**
 * An upright prism that blocks light and sight: a building, a container stack, an opaque fence. Site metres; heights
 * above the flat ground.
 */
export interface Prism {
  /** The feature that it stands for. */
  readonly id: string;
  /** Edges as x1, y1, x2, y2 in turn: closed rings for a footprint, an open chain for a fence. */
  readonly edges: Float64Array;
  /** Whether the edges close an area, which then has a roof (and, above a clearance, an underside). */
  readonly solid: boolean;
  /** A footprint of one ring without dents: its shadow on a level plane is convex. */
  readonly convex: boolean;
  /** Underside: 0 on the ground, a canopy's clearance. */
  readonly bottom: number;
  /** Infinity where the height is not known: it blocks at any height. */
  readonly top: number;
  /** Circle round the footprint. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Metres at either end of a ray in which a surface does not count: a lamp on its own wall, a point on its own fence. */
const skin = 1e-3;

/**
 * Whether a prism stands between two points. The ray is cut with each wall, and with roof and underside; it counts
 * only between the two points, so that two points inside one prism see each other.
 */
export function blocks(prism: Prism, ax: number, ay: number, az: number, bx: number, by: number, bz: number): boolean {
  const { edges, bottom, top } = prism;
  const dx = bx - ax;
  const dy = by - ay;
  const dz = bz - az;
  const length = Math.sqrt(dx * dx + dy * dy + dz * dz);
  const low = skin / length;
  const high = 1 - low;
  for (let i = 0; i < edges.length; i += 4) {
    // Which side of the ray the edge's two ends lie on; an end on it belongs to one side, so that a corner counts once.
    const side1 = dx * (edges[i + 1] - ay) - dy * (edges[i] - ax);
    const side2 = dx * (edges[i + 3] - ay) - dy * (edges[i + 2] - ax);
    if (side1 > 0 === side2 > 0) continue;
    const ex = edges[i + 2] - edges[i];
    const ey = edges[i + 3] - edges[i + 1];
    const t = ((edges[i] - ax) * ey - (edges[i + 1] - ay) * ex) / (dx * ey - dy * ex);
    if (!(t > low && t < high)) continue;
    const z = az + t * dz;
    if (z > bottom && z < top) return true;
    // On the ground a wall has no lower end.
    if (bottom === 0 && z <= 0 && z < top) return true;
  }
  if (!prism.solid) return false;
  return (
    cutsLevel(prism, top, ax, ay, az, bx, by, bz, low) ||
    (bottom > 0 && cutsLevel(prism, bottom, ax, ay, az, bx, by, bz, low))
  );
}

/** Whether the ray goes through the footprint at a level: roof or underside. */
function cutsLevel(
  prism: Prism,
  level: number,
  ax: number,
  ay: number,
  az: number,
  bx: number,
  by: number,
  bz: number,
  low: number,
): boolean {
  if (az > level === bz > level) return false;
  const t = (level - az) / (bz - az);
  return t > low && t < 1 - low && inside(prism, ax + t * (bx - ax), ay + t * (by - ay));
}

/** Whether a point lies in a prism's footprint, by crossings. */
export function inside(prism: Prism, x: number, y: number): boolean {
  const { edges } = prism;
  let within = false;
  for (let i = 0; i < edges.length; i += 4) {
    const y1 = edges[i + 1];
    const y2 = edges[i + 3];
    if (y1 > y !== y2 > y && x < edges[i] + ((y - y1) / (y2 - y1)) * (edges[i + 2] - edges[i])) within = !within;
  }
  return within;
}

/** A prism from its footprint (rings, each closed) or fence line. */
export function prismOf(
  id: string,
  lines: readonly (readonly (readonly [number, number])[])[],
  solid: boolean,
  bottom: number,
  top: number,
): Prism {
  const edges: number[] = [];
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (let i = 0; i < line.length; i++) {
      const [x, y] = line[i];
      minX = Math.min(minX, x);
      maxX = Math.max(maxX, x);
      minY = Math.min(minY, y);
      maxY = Math.max(maxY, y);
      if (i > 0) edges.push(line[i - 1][0], line[i - 1][1], x, y);
    }
  }
  return {
    id,
    edges: Float64Array.from(edges),
    solid,
    convex: solid && lines.length === 1 && isConvex(lines[0]),
    bottom,
    top,
    x: (minX + maxX) / 2,
    y: (minY + maxY) / 2,
    radius: Math.hypot(maxX - minX, maxY - minY) / 2,
  };
}

function isConvex(ring: readonly (readonly [number, number])[]): boolean {
  const points = ring.slice(0, -1);
  let turn = 0;
  for (let i = 0; i < points.length; i++) {
    const a = points[i];
    const b = points[(i + 1) % points.length];
    const c = points[(i + 2) % points.length];
    const cross = (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);
    if (cross === 0) continue;
    if (turn !== 0 && cross > 0 !== turn > 0) return false;
    turn = cross;
  }
  return true;
}
