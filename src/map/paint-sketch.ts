import type { Position } from 'geojson';
import type { Shape } from '../kinds/kind.ts';
import { type Brush, overlayInk } from './overlay.ts';
import type { Pixel } from './screen.ts';
import type { Snap } from './snap.ts';

export interface SketchView {
  readonly points: readonly Position[];
  /** Where the next point would go. */
  readonly next: Position | undefined;
  /** The four corners, for a rectangle. */
  readonly corners: readonly Position[] | undefined;
  readonly shape: Shape;
  readonly snap: Snap | undefined;
  /** Where the note stands; none without it. */
  readonly cursor: Pixel | undefined;
  readonly lines: readonly string[];
}

const solid = { colour: overlayInk.accent, width: 1.75, halo: 1 };
const dashed = { colour: overlayInk.accent, width: 1.25, dash: [5, 4] };

/** The sketch, the leg to come, what the pointer was drawn to, and the measures beside it. */
export function paintSketch(brush: Brush, view: SketchView): void {
  const { points, next, corners, shape, snap, cursor, lines } = view;
  const fill = '#0b5cad1a';
  if (corners) brush.line(corners, { ...solid, closed: true, fill });
  else {
    if (shape === 'polygon' && points.length > 1) {
      brush.line(next ? [...points, next] : points, { colour: 'transparent', width: 0, closed: true, fill });
    }
    brush.line(points, solid);
    const last = points.at(-1);
    if (last && next) brush.line([last, next], dashed);
    if (shape === 'polygon' && next && points.length > 1)
      brush.line([next, points[0]], { ...dashed, colour: overlayInk.soft });
  }
  for (const [i, point] of points.entries()) {
    brush.dot(
      brush.screen.project(point),
      i === 0 && shape === 'polygon' ? 5 : 3.5,
      overlayInk.halo,
      overlayInk.accent,
    );
  }
  if (snap) paintSnap(brush, snap);
  if (cursor) brush.note([cursor[0] + 16, cursor[1] + 16], lines);
}

/** A square on a vertex, a cross on an edge, a long dashed line for a right angle. */
export function paintSnap(brush: Brush, snap: Snap): void {
  const [x, y] = snap.pixel;
  const style = { colour: overlayInk.snap, width: 1.5 };
  if (snap.along) brush.line(snap.along, { ...style, width: 1, dash: snap.to === 'guide' ? [2, 3] : undefined });
  if (snap.to === 'vertex') brush.square(snap.pixel, 5.5, 'transparent', overlayInk.snap);
  else {
    brush.pixels([[x - 4, y - 4], [x + 4, y + 4]], style); // biome-ignore format: one stroke
    brush.pixels([[x - 4, y + 4], [x + 4, y - 4]], style); // biome-ignore format: one stroke
  }
}
