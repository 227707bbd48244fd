import type { Position } from 'geojson';
import { ringCrossings } from '../geometry/ring-crossings.ts';
import { withLines } from '../plan/change-feature.ts';
import { linesOf } from '../plan/geometry-lines.ts';
import type { FeatureRecord, PlanGeometry } from '../plan/record.ts';
import type { Facts, Point } from './facts.ts';

/** Larger rings are left to a person: the order of their points is not a slip of one. */
const mostPoints = 200;

/**
 * The feature's geometry with the points of one ring put in an order in which it no longer crosses itself: the stretch
 * between two crossing edges is walked the other way, again and again. Every point stays where it is. Undefined where
 * that does not help.
 */
export function uncrossed(facts: Facts, feature: FeatureRecord, part: number, ring: number): PlanGeometry | undefined {
  const lines = linesOf(feature.geometry);
  const open = lines[part]?.[ring]?.slice(0, -1) ?? [];
  if (open.length > mostPoints) return undefined;
  const ordered = untangle(open.map((position) => ({ position, point: facts.frame.toSite(position) })));
  if (!ordered) return undefined;
  const closed = [...ordered, ordered[0]];
  return withLines(feature.geometry, lines.with(part, lines[part].with(ring, closed)));
}

interface Vertex {
  readonly position: Position;
  readonly point: Point;
}

function untangle(start: readonly Vertex[]): Position[] | undefined {
  let ring = start;
  for (let tries = 0; tries < 2 * mostPoints; tries++) {
    const crossings = ringCrossings(ring.map(({ point }) => point));
    if (crossings.length === 0) return ring.map(({ position }) => position);
    const crossing = crossings.find(({ how }) => how === 'cross');
    if (!crossing) return undefined;
    const [i, j] = crossing.edges;
    ring = [...ring.slice(0, i + 1), ...ring.slice(i + 1, j + 1).reverse(), ...ring.slice(j + 1)];
  }
  return undefined;
}
