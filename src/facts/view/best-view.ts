import type { Prism } from '../prism.ts';
import type { TargetPoints, Tile } from '../target-points.ts';
import { lookAtTile } from './look-at-tile.ts';
import { mayHide, mostIn, type ReadyEye, readied } from './ready-eye.ts';
import type { Eye } from './sight.ts';

/** The best camera at each point, in the order of the points' tiles: its index and pixels per metre; -1 and 0 where none sees it. */
export interface BestView {
  readonly camera: Int32Array;
  readonly density: Float64Array;
}

/**
 * Looks at every point with every camera that can reach it, and keeps the best. For each tile the cameras are sorted by
 * the density that they could give at most, so that a later one is tried only where it could still win, and rays are
 * drawn to prisms only then.
 */
export function bestView(eyes: readonly Eye[], prisms: readonly Prism[], points: TargetPoints): BestView {
  const camera = new Int32Array(points.x.length).fill(-1);
  const density = new Float64Array(points.x.length);
  const best = { camera, density };
  const ready = eyes.map(readied);
  for (const tile of points.tiles) {
    for (const { eye, most, index } of candidates(ready, tile)) {
      const shades = prisms.filter((prism) => mayHide(prism, eye.eye, tile));
      lookAtTile(eye, index, most, tile, points, shades, best);
    }
  }
  return best;
}

interface Candidate {
  readonly eye: ReadyEye;
  readonly index: number;
  /** Pixels per metre that it could give anywhere in the tile. */
  readonly most: number;
}

/** The cameras that may see into a tile, sharpest first. */
function candidates(eyes: readonly ReadyEye[], tile: Tile): Candidate[] {
  const found: Candidate[] = [];
  eyes.forEach((eye, index) => {
    const most = mostIn(eye, tile);
    if (most !== undefined) found.push({ eye, index, most });
  });
  return found.sort((a, b) => b.most - a.most || a.index - b.index);
}
