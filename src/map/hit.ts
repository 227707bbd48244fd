import type { Position } from 'geojson';
import type { Point } from '../geometry/point.ts';
import { pointInPolygon } from '../geometry/point-in-polygon.ts';
import { distanceToSegment } from '../geometry/segment.ts';
import { shapeOfType } from '../kinds/kind-values.ts';
import type { FeatureRecord } from '../plan/record.ts';
import { reachOf, sideOf } from '../plan/zone-reach.ts';
import { boundsOf, type FeatureIndex, reachedBy } from './feature-index.ts';
import { lookOf } from './look.ts';
import { type Bounds, type Pixel, pixelDistance, pixelsPerMillimetre, type Screen } from './screen.ts';
import { surroundShape } from './surround.ts';
import { symbolScale } from './symbol-scale.ts';
import { trueLines } from './true-lines.ts';

/** How near a click must come to a line, pixels. */
const lineReach = 6;
/** The largest marker's half, pixels. */
const markerReach = 24;

interface Hit {
  readonly feature: FeatureRecord;
  /** Points before lines before areas: what is small is meant. */
  readonly rank: number;
  readonly distance: number;
}

/** What is under a place on the screen, the best meant first. */
export function hitsAt(
  screen: Screen,
  index: FeatureIndex,
  pixel: Pixel,
  shows: (feature: FeatureRecord) => boolean,
): FeatureRecord[] {
  const hits: Hit[] = [];
  for (const feature of index.meeting(boundsAbout(screen, pixel, markerReach))) {
    const hit = shows(feature) && hitOf(screen, feature, pixel);
    if (hit) hits.push(hit);
  }
  return hits.sort((a, b) => a.rank - b.rank || a.distance - b.distance).map((hit) => hit.feature);
}

/** The box of the pixels within `reach` of one. */
export function boundsAbout(screen: Screen, [x, y]: Pixel, reach: number): Bounds {
  const [west, north] = screen.unproject([x - reach, y - reach]);
  const [east, south] = screen.unproject([x + reach, y + reach]);
  return [west, south, east, north];
}

function hitOf(screen: Screen, feature: FeatureRecord, pixel: Pixel): Hit | undefined {
  const { symbol } = lookOf(feature);
  const shape = shapeOfType(feature.geometry.type);
  const parts = trueLines(feature);
  if (shape === 'point') {
    const distance = Math.min(...parts.map(([[at]]) => pixelDistance(screen.project(at), pixel)));
    const reach = ((symbol.marker?.size ?? 3) / 2) * pixelsPerMillimetre * symbolScale(screen.zoom) + 3;
    if (distance <= Math.max(reach, 8)) return { feature, rank: 0, distance };
  }
  const distance = shape === 'point' ? Infinity : lineDistance(screen, parts.flat(), pixel, lineReach);
  if (distance <= lineReach) return { feature, rank: shape === 'line' ? 1 : 2, distance };
  const filled = shape === 'polygon' && (symbol.fill || symbol.hatch);
  const areas = filled ? parts : [];
  const place = flat(screen.unproject(pixel));
  const holds = (rings: readonly Position[][]) =>
    pointInPolygon(
      place,
      rings.map((ring) => ring.map(flat)),
    );
  if (!areas.some(holds) && !reachOver(feature).some(holds)) return undefined;
  const [west, south, east, north] = reachedBy(feature);
  return { feature, rank: 3, distance: (east - west) * (north - south) };
}

const reached = new WeakMap<FeatureRecord, readonly Position[][][]>();

/** What a zone by distance covers beside what is drawn of it; nothing while what works it out is on its way. */
function reachOver(feature: FeatureRecord): readonly Position[][][] {
  const known = reached.get(feature);
  if (known) return known;
  const reach = reachOf(feature);
  const shape = reach > 0 ? surroundShape(feature.geometry, reach, sideOf(feature)) : undefined;
  if (!shape) return [];
  const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  reached.set(feature, parts);
  return parts;
}

const flat = (position: Position): Point => [position[0], position[1]];

/** Pixels to the nearest segment, looked for only within `reach`. */
function lineDistance(screen: Screen, lines: readonly Position[][], pixel: Pixel, reach: number): number {
  const [west, south, east, north] = boundsAbout(screen, pixel, reach);
  let least = Infinity;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1], line[i]];
      if (Math.max(a[0], b[0]) < west || Math.min(a[0], b[0]) > east) continue;
      if (Math.max(a[1], b[1]) < south || Math.min(a[1], b[1]) > north) continue;
      least = Math.min(least, distanceToSegment(pixel, screen.project(a), screen.project(b)));
    }
  }
  return least;
}

/** Features that lie wholly in a box. */
export const wholeIn = (
  index: FeatureIndex,
  box: Bounds,
  shows: (feature: FeatureRecord) => boolean,
): FeatureRecord[] =>
  index.meeting(box).filter((feature) => {
    const [west, south, east, north] = boundsOf([feature]);
    return shows(feature) && west >= box[0] && south >= box[1] && east <= box[2] && north <= box[3];
  });
