import type { Box } from '../../geometry/box.ts';
import { type SpatialIndex, spatialIndex } from '../../geometry/spatial-index.ts';
import type { Prism } from '../prism.ts';
import type { TargetPoints, Tile } from '../target-points.ts';
import type { Lamp } from './illuminance.ts';
import { boxInShadow, type HalfPlanes, type LevelShadows, levelShadows } from './level-shadow.ts';

/** What a lamp sees of a prism: direction and half width in radians, between which distances its shadow can lie, and the shadows on each level. */
interface Sight {
  readonly direction: number;
  readonly halfWidth: number;
  readonly nearest: number;
  readonly farthest: number;
  readonly onLevel: Map<number, LevelShadows>;
}

const sights = new WeakMap<Lamp, WeakMap<Prism, Sight>>();

/** Kept for as long as lamp and prism live: many areas ask about the same two. */
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
    direction: Math.atan2(prism.y - lamp.y, prism.x - lamp.x),
    halfWidth: distance <= prism.radius ? Math.PI : Math.asin(prism.radius / distance) + 1e-9,
    nearest: distance - prism.radius,
    farthest: distance + prism.radius,
    onLevel: new Map(),
  };
  ofLamp.set(prism, sight);
  return sight;
}

function shadowsOn(lamp: Lamp, prism: Prism, level: number): LevelShadows {
  const { onLevel } = sightOf(lamp, prism);
  let shadows = onLevel.get(level);
  if (!shadows) {
    shadows = levelShadows(prism, lamp, level);
    onLevel.set(level, shadows);
  }
  return shadows;
}

/** What may keep a lamp's light from the points of a tile: shadows on its level, and prisms whose rays must be cut. */
export interface Shades {
  readonly shadows: HalfPlanes[];
  readonly prisms: Prism[];
}

/** For each tile: undefined where nothing shades it, 'dark' where one shadow covers all of it. */
export function shadesOf(lamp: Lamp, prisms: readonly Prism[], points: TargetPoints): (Shades | 'dark' | undefined)[] {
  const { tiles } = points;
  const shades: (Shades | 'dark' | undefined)[] = new Array(tiles.length).fill(undefined);
  const level = levelOf(points);
  const at = (i: number): Shades | undefined => {
    const known = shades[i];
    if (known === 'dark') return undefined;
    const own = known ?? { shadows: [], prisms: [] };
    shades[i] = own;
    return own;
  };
  const round = circleRound(tiles);
  for (const prism of prisms) {
    if (isAside(lamp, prism, round)) continue;
    const { shadows, rays } = level === undefined ? { shadows: [], rays: everywhere } : shadowsOn(lamp, prism, level);
    for (const { planes, box } of shadows) {
      for (const i of tilesIn(points, box)) {
        const lies = boxInShadow(planes, tiles[i]);
        if (lies === 'in') shades[i] = 'dark';
        else if (lies === 'part') at(i)?.shadows.push(planes);
      }
    }
    if (!rays) continue;
    const sight = sightOf(lamp, prism);
    for (const i of tilesIn(points, rays)) if (mayReach(lamp, tiles[i], prism, sight)) at(i)?.prisms.push(prism);
  }
  return shades;
}

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly minZ: number;
}

const circles = new WeakMap<readonly Tile[], Circle>();

/** A circle round all tiles, and the lowest of their points. */
function circleRound(tiles: readonly Tile[]): Circle {
  let circle = circles.get(tiles);
  if (circle) return circle;
  let [minX, minY, maxX, maxY, minZ] = [Infinity, Infinity, -Infinity, -Infinity, Infinity];
  for (const tile of tiles) {
    minX = Math.min(minX, tile.minX);
    minY = Math.min(minY, tile.minY);
    maxX = Math.max(maxX, tile.maxX);
    maxY = Math.max(maxY, tile.maxY);
    minZ = Math.min(minZ, tile.minZ);
  }
  const radius = Math.hypot(maxX - minX, maxY - minY) / 2;
  circle = { x: (minX + maxX) / 2, y: (minY + maxY) / 2, radius, minZ };
  circles.set(tiles, circle);
  return circle;
}

/** Whether a prism stands aside of all rays from a lamp to a circle, or its shadow ends before it: told at no cost for most of a large site. */
function isAside(lamp: Lamp, prism: Prism, { x, y, radius, minZ }: Circle): boolean {
  const [dx, dy] = [x - lamp.x, y - lamp.y];
  const [px, py] = [prism.x - lamp.x, prism.y - lamp.y];
  const square = dx * dx + dy * dy;
  const t = square > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy) / square)) : 0;
  const [ox, oy] = [px - t * dx, py - t * dy];
  const reach = prism.radius + radius + 1e-6;
  if (ox * ox + oy * oy > reach * reach) return true;
  if (lamp.z <= prism.top) return false;
  const end = ((Math.sqrt(px * px + py * py) + prism.radius) * (lamp.z - minZ)) / (lamp.z - prism.top);
  return Math.sqrt(square) - radius > end + 1e-6;
}

const everywhere: Box = [-Infinity, -Infinity, Infinity, Infinity];

/** The level that all points lie on; undefined where they lie on several. */
function levelOf({ tiles }: TargetPoints): number | undefined {
  const [first] = tiles;
  return first && tiles.every((tile) => tile.minZ === first.minZ && tile.maxZ === first.minZ) ? first.minZ : undefined;
}

/** So few tiles are looked at one by one. */
const few = 8;
const indexes = new WeakMap<readonly Tile[], SpatialIndex>();

/** Positions of the tiles whose box meets a box. */
function tilesIn({ tiles }: TargetPoints, box: Box): Iterable<number> {
  if (tiles.length <= few || box[0] === -Infinity) return tiles.keys();
  let index = indexes.get(tiles);
  if (!index) {
    index = spatialIndex(tiles.map(({ minX, minY, maxX, maxY }): Box => [minX, minY, maxX, maxY]));
    indexes.set(tiles, index);
  }
  return index.meeting(box);
}

/** Whether a prism's shadow from a lamp can fall on a tile. */
export function mayShade(lamp: Lamp, prism: Prism, tile: Tile): boolean {
  if (tile.minZ !== tile.maxZ) return mayReach(lamp, tile, prism, sightOf(lamp, prism));
  const { shadows, rays } = shadowsOn(lamp, prism, tile.minZ);
  if (shadows.some(({ planes }) => boxInShadow(planes, tile) !== 'out')) return true;
  return rays !== undefined && meets(rays, tile) && mayReach(lamp, tile, prism, sightOf(lamp, prism));
}

const meets = (box: Box, { minX, minY, maxX, maxY }: Tile): boolean =>
  box[0] <= maxX && box[2] >= minX && box[1] <= maxY && box[3] >= minY;

/** Whether a prism's shadow can fall on a tile at all, by circles round both. */
function mayReach(lamp: Lamp, tile: Tile, prism: Prism, sight: Sight): boolean {
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

/** Lets a lamp at the same place as another use what is known of its shadows. */
export function shareSights(from: Lamp, to: Lamp): void {
  const known = sights.get(from);
  if (known && from.x === to.x && from.y === to.y && from.z === to.z) sights.set(to, known);
}
