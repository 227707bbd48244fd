import type { Prism } from '../prism.ts';
import { imageHeight, imageSlope, type Lens } from './lens.ts';
import { densityAt, type Eye } from './sight.ts';

/** The best camera at a point: its index and pixels per metre; -1 and 0 where none sees it. */
export interface BestView {
  readonly camera: Int32Array;
  readonly density: Float64Array;
}

/**
 * Looks at every point with every camera and keeps the best. Cameras are tried nearest first by the density that they
 * could give at most, so that most rays to prisms are never drawn.
 */
export function bestView(
  eyes: readonly Eye[],
  prisms: readonly Prism[],
  points: readonly { readonly x: number; readonly y: number; readonly z: number }[],
): BestView {
  const camera = new Int32Array(points.length).fill(-1);
  const density = new Float64Array(points.length);
  const sharpest = eyes.map((eye) => eye.lens.focal * sharpestOf(eye.lens));
  points.forEach(({ x, y, z }, i) => {
    for (let c = 0; c < eyes.length; c++) {
      const eye = eyes[c];
      const range = Math.hypot(x - eye.x, y - eye.y, z - eye.z);
      if (range > eye.range || sharpest[c] / range <= density[i]) continue;
      const seen = densityAt(eye, x, y, z, prisms);
      if (seen <= density[i]) continue;
      density[i] = seen;
      camera[i] = c;
    }
  });
  return { camera, density };
}

/** The most pixels per metre at one metre that any direction of a lens gives, in focal lengths. */
function sharpestOf({ k, reach }: Lens): number {
  if (k >= 0) return 1;
  return Math.max(1, Math.min(imageSlope(k, reach), imageHeight(k, reach) / Math.sin(reach)));
}
