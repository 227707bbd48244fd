import type { Facts, Point } from '../facts.ts';
import { densityAt } from './sight.ts';
import { viewScene } from './view-scene.ts';

/** A camera that sees a place. */
export interface SeenBy {
  readonly camera: string;
  /** Pixels per metre. */
  readonly density: number;
}

/** The cameras that see a place in site metres, best first; `height` above ground in metres. */
export function seenBy(facts: Facts, [x, y]: Point, height = 0): SeenBy[] {
  const { eyes, prisms } = viewScene(facts);
  return eyes
    .map((eye) => ({ camera: eye.id, density: densityAt(eye, x, y, height, prisms) }))
    .filter(({ density }) => density > 0)
    .sort((a, b) => b.density - a.density || (a.camera < b.camera ? -1 : 1));
}
