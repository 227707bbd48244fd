import type { Point } from '../../geometry/point.ts';
import { angleAt } from './lens.ts';
import { axesOf, type Eye } from './sight.ts';

/** Metres to which a footprint is drawn where neither range nor ground ends it. */
const horizon = 1000;

/**
 * The picture's border cast to the ground: a ring in site metres (not closed), `perSide` points along each side. Where
 * a ray does not come down within the camera's range the ring follows the range. Prisms are not taken into account.
 */
export function footprintOf(eye: Eye, perSide = 24): Point[] {
  const axes = axesOf(eye.azimuth, eye.tilt);
  const slant = Math.min(eye.range, horizon);
  const across = slant > eye.z ? Math.sqrt(slant * slant - eye.z * eye.z) : 0;
  const w = eye.lens.width / 2;
  const h = eye.lens.height / 2;
  const corners: readonly Point[] = [
    [-w, -h],
    [w, -h],
    [w, h],
    [-w, h],
  ];
  return corners.flatMap((corner, i) => {
    const next = corners[(i + 1) % 4];
    return Array.from({ length: perSide }, (_, j) => {
      const t = j / perSide;
      return castDown(eye, axes, corner[0] + t * (next[0] - corner[0]), corner[1] + t * (next[1] - corner[1]), across);
    });
  });
}

/** Where a picture point (pixels from the middle, right and up) meets the ground, at most `across` metres away. */
function castDown(eye: Eye, axes: readonly number[], right: number, up: number, across: number): Point {
  const off = Math.hypot(right, up);
  const angle = angleAt(eye.lens.k, off / eye.lens.focal);
  const [r, u] = off > 0 ? [(Math.sin(angle) * right) / off, (Math.sin(angle) * up) / off] : [0, 0];
  const f = Math.cos(angle);
  const [fx, fy, fz, rx, ry, rz, ux, uy, uz] = axes;
  const dx = f * fx + r * rx + u * ux;
  const dy = f * fy + r * ry + u * uy;
  const dz = f * fz + r * rz + u * uz;
  const level = Math.hypot(dx, dy);
  const reach = dz < -1e-9 ? Math.min(across, (-eye.z / dz) * level) : across;
  return level === 0 ? [eye.x, eye.y] : [eye.x + (dx / level) * reach, eye.y + (dy / level) * reach];
}
