import type { Prism } from '../prism.ts';
import { inListOrder, type TargetPoint, type TargetPoints, type Tile, targetPoints } from '../target-points.ts';
import { lookAtTile } from './look-at-tile.ts';
import { mayHide, mostIn, readied } from './ready-eye.ts';
import type { Eye } from './sight.ts';
import type { Watch } from './view-field.ts';

/** What one camera sees of the points: pixels per metre in their order, 0 where it does not. */
export interface Sight {
  readonly eye: Eye;
  readonly density: Float64Array;
}

interface Kept extends Sight {
  readonly shades: readonly Prism[];
}

/** What every camera sees of a list of points, kept camera by camera: one that moved looks again, the others need not. */
export class SeenPoints {
  readonly count: number;
  readonly #points: TargetPoints;
  readonly #whole: Tile | undefined;
  #kept = new Map<Eye, Kept>();
  #sights: readonly Sight[] = [];
  #watch: Watch | undefined;

  constructor(list: readonly TargetPoint[]) {
    this.count = list.length;
    this.#points = targetPoints(list);
    this.#whole = wholeOf(this.#points.tiles);
  }

  /** The cameras that see at least one of the points, in their order: the same list as before where nothing changed. */
  sights(watch: Watch): readonly Sight[] {
    if (this.#watch === watch) return this.#sights;
    const kept = new Map<Eye, Kept>();
    for (const eye of watch.eyes) {
      const sight = this.#look(eye, watch.prisms);
      if (sight) kept.set(eye, sight);
    }
    const next = [...kept.values()].filter(({ density }) => density.some((value) => value > 0));
    const same = next.length === this.#sights.length && next.every((sight, i) => sight === this.#sights[i]);
    if (!same) this.#sights = next;
    this.#kept = kept;
    this.#watch = watch;
    return this.#sights;
  }

  /** Ids of what may hide a part of the points and whose height is not known, as of the last look. */
  hiddenBy(): string[] {
    const shades = [...this.#kept.values()].flatMap((kept) => kept.shades);
    return [...new Set(shades.filter(({ top }) => top === Number.POSITIVE_INFINITY).map(({ id }) => id))];
  }

  #look(eye: Eye, prisms: readonly Prism[]): Kept | undefined {
    const whole = this.#whole;
    if (!whole || mostIn(readied(eye), whole) === undefined) return undefined;
    const shades = prisms.filter((prism) => mayHide(prism, eye, whole));
    const known = this.#kept.get(eye);
    if (known && known.shades.length === shades.length && shades.every((prism, i) => prism === known.shades[i])) {
      return known;
    }
    return { eye, shades, density: inListOrder(this.#points, densities(eye, shades, this.#points)) };
  }
}

function densities(eye: Eye, prisms: readonly Prism[], points: TargetPoints): Float64Array {
  const ready = readied(eye);
  const best = { camera: new Int32Array(points.x.length), density: new Float64Array(points.x.length) };
  for (const tile of points.tiles) {
    const most = mostIn(ready, tile);
    if (most === undefined) continue;
    const hiding = prisms.filter((prism) => mayHide(prism, eye, tile));
    lookAtTile(ready, 0, most, tile, points, hiding, best);
  }
  return best.density;
}

/** One tile round all; undefined where there is none. */
function wholeOf(tiles: readonly Tile[]): Tile | undefined {
  if (tiles.length === 0) return undefined;
  const least = (value: (tile: Tile) => number) => tiles.reduce((low, tile) => Math.min(low, value(tile)), Infinity);
  const most = (value: (tile: Tile) => number) => tiles.reduce((high, tile) => Math.max(high, value(tile)), -Infinity);
  const [minX, maxX] = [least((tile) => tile.minX), most((tile) => tile.maxX)];
  const [minY, maxY] = [least((tile) => tile.minY), most((tile) => tile.maxY)];
  return {
    from: 0,
    to: tiles[tiles.length - 1].to,
    minX,
    maxX,
    minY,
    maxY,
    minZ: least((tile) => tile.minZ),
    maxZ: most((tile) => tile.maxZ),
    x: (minX + maxX) / 2,
    y: (minY + maxY) / 2,
    radius: Math.hypot(maxX - minX, maxY - minY) / 2,
  };
}
