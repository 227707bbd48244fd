import { inside, type Prism } from './prism.ts';

/** A lamp or camera drawn up to this far inside a building's outline hangs on its face (metres). */
const faceReach = 1;
/** How far before the face it then hangs (metres). */
const faceGap = 0.01;

/** A lamp or camera drawn just inside a building or on its outline, below its roof, hangs just before the nearest face. */
export function hungOnFace(
  point: readonly [number, number],
  height: number,
  prisms: readonly Prism[],
): readonly [number, number] {
  for (const prism of prisms) {
    if (!prism.solid || height >= prism.top || height <= prism.bottom) continue;
    if (Math.hypot(prism.x - point[0], prism.y - point[1]) > prism.radius + faceGap) continue;
    const within = inside(prism, point[0], point[1]);
    const face = nearestFace(prism, point);
    if (face.distance > (within ? faceReach : faceGap)) continue;
    return [face.x + face.outX * faceGap, face.y + face.outY * faceGap];
  }
  return point;
}

function nearestFace(prism: Prism, [x, y]: readonly [number, number]) {
  let best = { distance: Number.POSITIVE_INFINITY, x, y, outX: 0, outY: 0 };
  const { edges } = prism;
  for (let i = 0; i < edges.length; i += 4) {
    const ex = edges[i + 2] - edges[i];
    const ey = edges[i + 3] - edges[i + 1];
    const length = Math.hypot(ex, ey);
    if (length === 0) continue;
    const t = Math.min(1, Math.max(0, ((x - edges[i]) * ex + (y - edges[i + 1]) * ey) / (length * length)));
    const fx = edges[i] + t * ex;
    const fy = edges[i + 1] + t * ey;
    const distance = Math.hypot(fx - x, fy - y);
    if (distance < best.distance) best = { distance, x: fx, y: fy, outX: ey / length, outY: -ex / length };
  }
  // Outwards is the side of the face that is not in the building.
  const inwards = inside(prism, best.x + best.outX * faceGap, best.y + best.outY * faceGap);
  return inwards ? { ...best, outX: -best.outX, outY: -best.outY } : best;
}
