import { type Box, boxesMeet, boxOf } from '../geometry/box.ts';
import type { Point, Polygon } from '../geometry/point.ts';
import { pointInPolygons } from '../geometry/point-in-polygon.ts';
import { differenceOf, intersectionOf, unionOf } from '../geometry/polygon-boolean.ts';
import { polygonArea, ringCentre, ringPerimeter } from '../geometry/ring.ts';
import { type SpatialIndex, spatialIndex } from '../geometry/spatial-index.ts';
import type { FeatureRecord } from '../plan/record.ts';
import type { Facts } from './facts.ts';
import { areaOf, extentOf } from './zone-area.ts';
import { featuresOfKinds, kindTopics } from './zones.ts';

/** All that the features of some kinds cover together, ready to be asked what lies in it. */
export interface Cover {
  readonly count: number;
  readonly polygons: readonly Polygon[];
  readonly outlines: SpatialIndex;
}

export const coverOf = (facts: Facts, kinds: readonly string[]): Cover =>
  facts.memo(`cover/${kinds.join()}`, kindTopics(kinds), () => {
    const features = featuresOfKinds(facts.plan, kinds);
    const polygons = unionOf(features.flatMap((feature) => areaOf(facts, feature)));
    return { count: polygons.length, polygons, outlines: spatialIndex(polygons.flat().flatMap(edgeBoxes)) };
  });

const edgeBoxes = (ring: readonly Point[]): Box[] => ring.slice(1).map((point, i) => boxOf([ring[i], point]));

/** Parts of areas that are wide enough to be meant, with their size and place. */
export interface Piece {
  /** Square metres in site metres. */
  readonly area: number;
  readonly at: Point;
}

/** What of a feature's area lies outside the cover, pieces narrower than `slack` metres left out. */
export function outsideOf(facts: Facts, feature: FeatureRecord, cover: Cover, slack: number): Piece[] {
  const area = areaOf(facts, feature);
  const start = area[0]?.[0]?.[0];
  if (!start) return [];
  const clear = cover.outlines.meeting(extentOf(facts, feature)).length === 0;
  if (clear && pointInPolygons(start, cover.polygons)) return [];
  return piecesOf(differenceOf(area, near(cover, extentOf(facts, feature))), slack);
}

/** What two features' areas share, pieces narrower than `slack` metres left out. */
export const sharedBy = (facts: Facts, a: FeatureRecord, b: FeatureRecord, slack: number): Piece[] =>
  piecesOf(intersectionOf(areaOf(facts, a), areaOf(facts, b)), slack);

const near = (cover: Cover, box: Box): Polygon[] =>
  cover.polygons.filter((polygon) => polygon[0] && boxesMeet(boxOf(polygon[0]), box));

/** Largest first. A strip's width is close to twice its area over its outline. */
export function piecesOf(polygons: readonly Polygon[], slack: number): Piece[] {
  return polygons
    .map((polygon) => ({ area: polygonArea(polygon), outline: ringPerimeter(polygon[0]), at: insidePoint(polygon) }))
    .filter(({ area, outline }) => outline > 0 && (2 * area) / outline > slack)
    .sort((a, b) => b.area - a.area)
    .map(({ area, at }) => ({ area, at }));
}

/** A point in the polygon: its centre where that lies inside, else the middle of the widest stretch at half its height. */
export function insidePoint(polygon: Polygon): Point {
  const centre = ringCentre(polygon[0]);
  if (pointInPolygons(centre, [polygon])) return centre;
  const [, minY, , maxY] = boxOf(polygon[0]);
  const y = (minY + maxY) / 2;
  const cuts = polygon.flatMap((ring) => cutsAt(ring, y)).sort((a, b) => a - b);
  let best: Point = centre;
  let widest = 0;
  for (let i = 0; i + 1 < cuts.length; i += 2) {
    if (cuts[i + 1] - cuts[i] > widest) {
      widest = cuts[i + 1] - cuts[i];
      best = [(cuts[i] + cuts[i + 1]) / 2, y];
    }
  }
  return best;
}

function cutsAt(ring: readonly Point[], y: number): number[] {
  const cuts: number[] = [];
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[j], ring[i]];
    if (a[1] > y !== b[1] > y) cuts.push(a[0] + ((y - a[1]) * (b[0] - a[0])) / (b[1] - a[1]));
  }
  return cuts;
}
