import { lineOffset } from '../geometry/offset.ts';
import { type Point, type Polygon, pointBetween } from '../geometry/point.ts';
import { differenceOf, intersectionOf } from '../geometry/polygon-boolean.ts';
import { nearestOnSegment, sideOf } from '../geometry/segment.ts';
import type { FeatureRecord } from '../plan/record.ts';
import { coverOf, type Piece, piecesOf } from './cover.ts';
import type { Facts } from './facts.ts';
import { siteMiddle } from './middle.ts';
import { textOf } from './values.ts';
import { areaOf } from './zone-area.ts';
import { featuresOfKinds, kindTopics, liveZones } from './zones.ts';

/** What stands on land, and what stands in water, whatever is drawn of zones. */
const landKinds = [
  'building',
  'access-point',
  'gate',
  'guard-post',
  'office',
  'site-road',
  'perimeter-road',
  'vehicle-area',
  'parking-area',
  'cargo-storage',
  'packing-area',
  'loading-area',
  'container-storage',
  'container-stack',
  'site-boundary',
  'screening-point',
];
const waterKinds = ['navigation-aid', 'berth'];
const zoneKinds = ['land-side-restricted-zone', 'water-side-restricted-zone'];

/** What the side of a water mark depends on. */
export const waterSideTopics = kindTopics(['water-mark', 'wharf', 'fence', ...landKinds, ...waterKinds, ...zoneKinds]);

/** One line of a water mark, and on which side of its direction the land lies; undefined where nothing drawn tells. */
interface Mark {
  readonly line: readonly Point[];
  readonly land: 'left' | 'right' | undefined;
}

export type Ground = 'land' | 'water' | 'unknown';

export interface GroundPiece extends Piece {
  readonly ground: Ground;
}

const marksOf = (facts: Facts): readonly Mark[] => facts.memo('water-marks', waterSideTopics, () => readMarks(facts));

/** The side of a water mark, by its direction, on which the land lies; undefined where nothing drawn tells, or its lines differ. */
export function landSideOf(facts: Facts, mark: FeatureRecord): 'left' | 'right' | undefined {
  const lines = new Set(facts.shapeOf(mark).parts.flat());
  const sides = new Set(marksOf(facts).flatMap(({ line, land }) => (lines.has(line) ? [land] : [])));
  return sides.size === 1 ? [...sides][0] : undefined;
}

/** The lines of high water where any is drawn, else of low water: land ends at high water. */
function markLines(facts: Facts): (readonly Point[])[] {
  const features = featuresOfKinds(facts.plan, ['water-mark']);
  const high = features.filter((feature) => textOf(feature, 'mark') !== 'LWM');
  return (high.length ? high : features)
    .flatMap((feature) => facts.shapeOf(feature).parts.flat())
    .filter((line) => line.length > 1);
}

/** Each mark's land side by what stands beside it; where nothing stands, by the zones themselves, most of them being right. */
function readMarks(facts: Facts): Mark[] {
  const lines = markLines(facts);
  const votes = lines.map(() => ({ drawn: 0, zones: 0 }));
  const vote = (feature: FeatureRecord, isLand: boolean, by: 'drawn' | 'zones') => {
    const near = nearestLine(lines, siteMiddle(facts, feature));
    if (near && near.side !== 0) votes[near.index][by] += Math.sign(near.side) * (isLand ? 1 : -1);
  };
  for (const feature of featuresOfKinds(facts.plan, landKinds)) vote(feature, true, 'drawn');
  for (const feature of featuresOfKinds(facts.plan, waterKinds)) vote(feature, false, 'drawn');
  for (const fence of featuresOfKinds(facts.plan, ['fence']))
    vote(fence, textOf(fence, 'type') !== 'buoy-line', 'drawn');
  for (const zone of liveZones(facts.plan, zoneKinds)) vote(zone, zone.kind === 'land-side-restricted-zone', 'zones');
  return lines.map((line, i) => {
    const sum = votes[i].drawn || votes[i].zones;
    return { line, land: sum > 0 ? 'left' : sum < 0 ? 'right' : undefined };
  });
}

/** The mark nearest to a point, and the side of it that the point is on: above 0 left of its direction. */
function nearestLine(lines: readonly (readonly Point[])[], point: Point): { index: number; side: number } | undefined {
  let best: { index: number; segment: number; distance: number; t: number } | undefined;
  for (const [index, line] of lines.entries()) {
    for (let segment = 0; segment + 1 < line.length; segment++) {
      const { distance, t } = nearestOnSegment(point, line[segment], line[segment + 1]);
      if (!best || distance < best.distance) best = { index, segment, distance, t };
    }
  }
  return best && { index: best.index, side: sideAt(lines[best.index], best.segment, best.t, point) };
}

/** At a corner the side is told by the corner, since beyond it the two segments may disagree. */
function sideAt(line: readonly Point[], segment: number, t: number, point: Point): number {
  const [a, b] = [line[segment], line[segment + 1]];
  const corner = t === 0 ? segment : t === 1 ? segment + 1 : undefined;
  const before = corner === undefined ? undefined : line[corner - 1];
  const after = corner === undefined ? undefined : line[corner + 1];
  if (corner === undefined || !before || !after) return sideOf(a, b, point);
  // A point past a corner is on the outer side of the bend: the way the line does not turn.
  return -sideOf(before, line[corner], after);
}

/** A zone cut along the water marks: each piece on land or in water; what lies on a wharf is on land. Empty where no mark is drawn. */
export function groundPieces(facts: Facts, zone: FeatureRecord, slack: number): GroundPiece[] {
  const marks = marksOf(facts);
  if (marks.length === 0) return [];
  const area = areaOf(facts, zone);
  const wharves = coverOf(facts, ['wharf']).polygons;
  const onWharf = wharves.length ? intersectionOf(area, wharves) : [];
  const open = onWharf.length ? differenceOf(area, wharves) : area;
  // A cut of 2 mm: wide enough for the library's tenths of a millimetre, narrow enough to cost no area.
  const cut = marks.flatMap(({ line }) => lineOffset(line, 0.001));
  const pieces = differenceOf(open, cut).flatMap((polygon) =>
    piecesOf([polygon], slack).map((piece) => ({
      ...piece,
      ground: groundAt(marks, deepPoint(polygon, piece.at, marks)),
    })),
  );
  return [...pieces, ...piecesOf(onWharf, slack).map((piece) => ({ ...piece, ground: 'land' as const }))];
}

/** Of the piece's middle and the middles of its edges drawn towards it, the one furthest from any mark: the surest to tell the side. */
function deepPoint(polygon: Polygon, middle: Point, marks: readonly Mark[]): Point {
  const candidates = [middle, ...polygon[0].slice(1).map((point) => pointBetween(point, middle, 0.25))];
  const far = candidates.map((point) => distanceToMarks(point, marks));
  return candidates[far.indexOf(Math.max(...far))];
}

const distanceToMarks = (point: Point, marks: readonly Mark[]): number =>
  Math.min(
    ...marks.flatMap(({ line }) => line.slice(1).map((end, i) => nearestOnSegment(point, line[i], end).distance)),
  );

function groundAt(marks: readonly Mark[], point: Point): Ground {
  const near = nearestLine(
    marks.map(({ line }) => line),
    point,
  );
  const land = near && marks[near.index].land;
  if (!near || !land || near.side === 0) return 'unknown';
  return near.side > 0 === (land === 'left') ? 'land' : 'water';
}
