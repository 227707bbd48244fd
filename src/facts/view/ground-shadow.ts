import type { Point, Polygon } from '../../geometry/point.ts';
import { inside, type Prism } from '../prism.ts';

/** Where a shadow runs on without end it is drawn to this many times the prism's distance. */
const farthest = 1000;

/** What throws a shadow: an eye or a lamp above flat ground. */
interface Source {
  readonly x: number;
  readonly y: number;
  /** Metres above the ground. */
  readonly z: number;
}

/**
 * The ground that a prism hides from a place above it, as polygons in site metres that may overlap: ground at distance
 * e behind a top H is hidden to e·h/(h − H). A roof above the eye hides no ground; a prism in which the eye stands hides
 * only what is outside of it.
 */
export function groundShadow(prism: Prism, source: Source): Polygon[] {
  const { bottom, top } = prism;
  if (bottom >= source.z) return [];
  const near = source.z / (source.z - bottom);
  const far = top < source.z ? Math.min(farthest, source.z / (source.z - top)) : farthest;
  const within = prism.solid && top >= source.z && inside(prism, source.x, source.y);
  const polygons: Polygon[] = [];
  for (let i = 0; i < prism.edges.length; i += 4) {
    const a: Point = [prism.edges[i], prism.edges[i + 1]];
    const b: Point = [prism.edges[i + 2], prism.edges[i + 3]];
    polygons.push([[away(source, a, near), away(source, b, near), away(source, b, far), away(source, a, far)]]);
  }
  if (!prism.solid || within) return polygons;
  polygons.push(...footprint(prism, source, near));
  if (far < farthest) polygons.push(...footprint(prism, source, far));
  return polygons;
}

const away = ({ x, y }: Source, point: Point, times: number): Point => [
  x + times * (point[0] - x),
  y + times * (point[1] - y),
];

/** The rings of a footprint, each an area of its own: what a courtyard adds lies in the shadow of its walls for most of it, and its rays tell the rest. */
function footprint(prism: Prism, source: Source, times: number): Polygon[] {
  const rings: Point[][] = [];
  let ring: Point[] = [];
  const { edges } = prism;
  for (let i = 0; i < edges.length; i += 4) {
    ring.push(away(source, [edges[i], edges[i + 1]], times));
    const closes = i + 4 >= edges.length || edges[i + 4] !== edges[i + 2] || edges[i + 5] !== edges[i + 3];
    if (!closes) continue;
    rings.push(ring);
    ring = [];
  }
  return rings.length > 0 ? [rings] : [];
}
