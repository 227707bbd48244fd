import type { Position } from 'geojson';
import { geodesicBetween, geodesicFrom } from '../geometry/geodesic.ts';
import { nearestOnSegment } from '../geometry/segment.ts';
import { linesOf } from '../plan/geometry-lines.ts';
import type { FeatureRecord } from '../plan/record.ts';
import type { FeatureIndex } from './feature-index.ts';
import { boundsAbout } from './hit.ts';
import { type Bounds, type Pixel, pixelDistance, type Screen } from './screen.ts';
import { trueLines } from './true-lines.ts';

/** A place that the pointer was drawn to. `position` is the vertex's own, to the last digit, or on the edge's geodesic. */
export interface Snap {
  readonly position: readonly [lon: number, lat: number];
  readonly pixel: Pixel;
  readonly to: 'vertex' | 'edge' | 'guide';
  /** What it is, for the note beside it: `corner of Building 2`. */
  readonly what: string;
  /** The line that it lies on, to be shown. */
  readonly along?: readonly [Position, Position];
}

export interface SnapRules {
  /** Features that are not looked at: hidden ones, those that move. */
  readonly passes: (feature: FeatureRecord) => boolean;
  /** Vertices beside the plan's: those of the sketch. */
  readonly own?: readonly Position[];
  readonly nameOf: (feature: FeatureRecord) => string;
}

const vertexReach = 10;
const edgeReach = 7;

/** The vertex nearest to the pointer within reach, else the place on the nearest edge; nothing where both are far. */
export function snapAt(screen: Screen, index: FeatureIndex, pixel: Pixel, rules: SnapRules): Snap | undefined {
  const near = index.meeting(boundsAbout(screen, pixel, vertexReach)).filter(rules.passes);
  const vertex = nearestVertex(screen, pixel, near, rules);
  return vertex ?? nearestEdge(screen, pixel, near, rules);
}

const within = (p: Position, [west, south, east, north]: Bounds): boolean =>
  p[0] >= west && p[0] <= east && p[1] >= south && p[1] <= north;

function nearestVertex(
  screen: Screen,
  pixel: Pixel,
  near: readonly FeatureRecord[],
  rules: SnapRules,
): Snap | undefined {
  const box = boundsAbout(screen, pixel, vertexReach);
  let [best, least]: [Snap | undefined, number] = [undefined, vertexReach];
  const look = (at: Position, what: () => string) => {
    if (!within(at, box)) return;
    const place = screen.project(at);
    const distance = pixelDistance(place, pixel);
    if (distance >= least) return;
    least = distance;
    best = { position: [at[0], at[1]], pixel: place, to: 'vertex', what: what() };
  };
  for (const at of rules.own ?? []) look(at, () => 'this line');
  for (const feature of near) {
    const isPoint = feature.geometry.type.endsWith('Point');
    for (const line of linesOf(feature.geometry).flat()) {
      for (const at of line) look(at, () => (isPoint ? rules.nameOf(feature) : `corner of ${rules.nameOf(feature)}`));
    }
  }
  return best;
}

function nearestEdge(screen: Screen, pixel: Pixel, near: readonly FeatureRecord[], rules: SnapRules): Snap | undefined {
  const [west, south, east, north] = boundsAbout(screen, pixel, edgeReach);
  let least = edgeReach;
  let found: { a: Position; b: Position; t: number; feature: FeatureRecord } | undefined;
  for (const feature of near) {
    for (const line of trueLines(feature).flat()) {
      for (let i = 1; i < line.length; i++) {
        const [a, b] = [line[i - 1], line[i]];
        if (Math.max(a[0], b[0]) < west || Math.min(a[0], b[0]) > east) continue;
        if (Math.max(a[1], b[1]) < south || Math.min(a[1], b[1]) > north) continue;
        const { distance, t } = nearestOnSegment(pixel, screen.project(a), screen.project(b));
        if (distance < least) [least, found] = [distance, { a, b, t, feature }];
      }
    }
  }
  if (!found) return undefined;
  const { a, b, t, feature } = found;
  const position = alongGeodesic(a, b, t);
  return { position, pixel: screen.project([...position]), to: 'edge', what: rules.nameOf(feature), along: [a, b] };
}

/** The place a fraction of the way from `a` to `b`, on the geodesic: where the edge truly runs, whatever the screen's projection. */
export function alongGeodesic(a: Position, b: Position, t: number): [lon: number, lat: number] {
  if (t <= 0) return [a[0], a[1]];
  if (t >= 1) return [b[0], b[1]];
  const { distance, azimuth } = geodesicBetween(a, b);
  return geodesicFrom(a, azimuth, distance * t);
}
