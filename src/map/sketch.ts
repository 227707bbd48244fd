import type { Position } from 'geojson';
import { geodesicArea, geodesicBetween, geodesicLength } from '../geometry/geodesic.ts';
import type { Shape } from '../kinds/kind.ts';
import { formatAngle } from '../units/angle.ts';
import { formatArea } from '../units/area.ts';
import { formatLength } from '../units/length.ts';

/** How many points a shape needs at least. */
export const leastPoints: Readonly<Record<Shape, number>> = { point: 1, line: 2, polygon: 3 };

/** A leg that would print as 0.00 m has no bearing. */
const leastLeg = 0.005;

const bearing = (degrees: number): string => `${formatAngle(degrees, 2)} true`;

/** What the person at the cursor wants to know of the sketch with its next point: ellipsoidal, said so. */
export function sketchMeasures(points: readonly Position[], shape: Shape): string[] {
  if (shape === 'point' || points.length < 2) return [];
  const [before, last] = points.slice(-2);
  const leg = geodesicBetween(before, last);
  const measures = leg.distance < leastLeg ? [] : [`Leg ${formatLength(leg.distance)}, ${bearing(leg.azimuth)}`];
  if (points.length > 2) measures.push(...wholeMeasures(points, shape));
  return measures;
}

/** Length of a line; area and length round of an area. */
export function wholeMeasures(points: readonly Position[], shape: Shape): string[] {
  if (shape === 'line') return [`Length ${formatLength(geodesicLength(points))}`];
  const { area, perimeter } = geodesicArea(points);
  return [`Area ${formatArea(Math.abs(area))}`, `Round ${formatLength(perimeter)}`];
}

/** The same for the status bar, where the kind of measure must be named. */
export const named = (measures: readonly string[]): string[] =>
  measures.length ? [...measures, 'on the ellipsoid'] : [];
