import { type Crs, insideCrs } from '../crs.ts';
import { crsFor } from '../crs-for.ts';
import { geodesicBetween, geodesicFrom } from '../geodesic.ts';
import { gridNorthAt } from '../grid-north.ts';
import { siteFrame } from '../site-frame.ts';
import type { WrittenLeg } from './stop.ts';

type Position = readonly [lon: number, lat: number];

/** How a run of legs closed on the point that it should have reached. */
export interface Traverse {
  /** Lines of its first and last leg. */
  readonly lines: readonly [number, number];
  readonly legs: number;
  /** Metres. */
  readonly length: number;
  /** How far its end is from the point it should reach, metres. */
  readonly misclose: number;
  /** The n of 1 in n; 0 where the misclose is nothing. */
  readonly ratio: number;
  readonly adjusted: boolean;
}

/** The true azimuth of a written bearing at a place. Grid bearings are turned by the grid's convergence. */
export function trueAzimuth(leg: WrittenLeg, at: Position, crs: Crs | undefined, gridStart: boolean): number {
  const { degrees, north } = leg.bearing;
  const onGrid = north === 'grid' || (north === 'not said' && gridStart);
  const grid = crs && insideCrs(crs, at) ? crs : crsFor(at);
  if (!onGrid || !grid) return degrees;
  return (degrees - gridNorthAt(grid, at).convergence + 360) % 360;
}

/** The ends of the legs, from a start. */
export function walk(
  start: Position,
  legs: readonly WrittenLeg[],
  crs: Crs | undefined,
  gridStart: boolean,
): Position[] {
  const ends: Position[] = [];
  let at = start;
  for (const leg of legs) {
    at = geodesicFrom(at, trueAzimuth(leg, at, crs, gridStart), leg.distance.metres);
    ends.push(at);
  }
  return ends;
}

export function traverseOf(legs: readonly WrittenLeg[], end: Position, target: Position, adjusted: boolean): Traverse {
  const length = legs.reduce((sum, leg) => sum + leg.distance.metres, 0);
  const misclose = geodesicBetween(end, target).distance;
  return {
    lines: [legs[0].line, legs[legs.length - 1].line],
    legs: legs.length,
    length,
    misclose,
    ratio: misclose < 1e-6 ? 0 : Math.round(length / misclose),
    adjusted,
  };
}

/** Bowditch: the misclose is shared out along the way, in proportion to the length walked. */
export function bowditch(
  start: Position,
  legs: readonly WrittenLeg[],
  ends: readonly Position[],
  target: Position,
): Position[] {
  const frame = siteFrame([start[0], start[1]]);
  const [endX, endY] = frame.toSite([...ends[ends.length - 1]]);
  const [targetX, targetY] = frame.toSite([...target]);
  const length = legs.reduce((sum, leg) => sum + leg.distance.metres, 0);
  let walked = 0;
  return ends.map((end, i) => {
    walked += legs[i].distance.metres;
    const share = length === 0 ? 0 : walked / length;
    const [x, y] = frame.toSite([...end]);
    return frame.toLonLat([x + (targetX - endX) * share, y + (targetY - endY) * share]);
  });
}
