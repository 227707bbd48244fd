import type { Position } from 'geojson';
import type { Point } from '../geometry/point.ts';
import { pointInPolygon } from '../geometry/point-in-polygon.ts';
import { segmentsMeetAt } from '../geometry/segment.ts';

/** Positions as plane points: inside and crossing are the same in degrees as in metres. */
const plane = (ring: readonly Position[]): Point[] => ring.map(([x, y]) => [x, y]);

/** A ring without the repeat of its first position. */
export function openPositions(ring: readonly Position[]): readonly Position[] {
  const last = ring[ring.length - 1];
  return ring.length > 1 && ring[0][0] === last[0] && ring[0][1] === last[1] ? ring.slice(0, -1) : ring;
}

/** Whether the outlines of two open rings meet anywhere. */
export function ringsMeet(a: readonly Position[], b: readonly Position[]): boolean {
  const [first, second] = [plane(a), plane(b)];
  return first.some((p, i) =>
    second.some((q, k) => segmentsMeetAt(p, first[(i + 1) % first.length], q, second[(k + 1) % second.length])),
  );
}

/** Whether a position lies in the outer ring of a part and in none of its holes. */
export const isInPart = (position: Position, part: readonly (readonly Position[])[]): boolean =>
  pointInPolygon(
    [position[0], position[1]],
    part.map((ring) => plane(openPositions(ring))),
  );
