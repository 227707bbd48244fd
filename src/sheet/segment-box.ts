import type { Box } from '../geometry/box.ts';
import type { PagePoint } from './page-shape.ts';

/** Liang and Barsky's clip: whether anything of the segment lies in the box. */
export function segmentMeetsBox(a: PagePoint, b: PagePoint, [minX, minY, maxX, maxY]: Box): boolean {
  const [ax, ay] = a;
  const [bx, by] = b;
  if ((ax < minX && bx < minX) || (ax > maxX && bx > maxX) || (ay < minY && by < minY) || (ay > maxY && by > maxY))
    return false;
  let [from, to] = [0, 1];
  const clip = (step: number, room: number): void => {
    if (step < 0) from = Math.max(from, room / step);
    else if (step > 0) to = Math.min(to, room / step);
  };
  const [dx, dy] = [bx - ax, by - ay];
  clip(-dx, ax - minX);
  clip(dx, maxX - ax);
  clip(-dy, ay - minY);
  clip(dy, maxY - ay);
  return from <= to;
}
