import type { Kind } from '../kinds/kind.ts';
import { paintSvg } from '../paint/svg.ts';
import { legendSample } from '../sheet/legend-sample.ts';

/** Millimetres: 34 × 22 pixels of the screen. */
const size = { width: 9, height: 5.8235 };

const known = new Map<string, string>();

/** The address of a picture of a kind, drawn by the means of the legend. Each is a document of its own, so that clip names never meet. */
export function kindPicture(kind: Kind, variant?: string): string {
  const key = `${kind.id} ${variant ?? ''}`;
  let address = known.get(key);
  if (!address) {
    const marks = [legendSample(kind, variant, { x: 0, y: 0, ...size })];
    address = `data:image/svg+xml,${encodeURIComponent(paintSvg({ ...size, marks, frames: [] }))}`;
    known.set(key, address);
  }
  return address;
}
