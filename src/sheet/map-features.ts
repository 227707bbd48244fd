import { drawnOn } from '../facts/sheet-content.ts';
import { type Box, boxGrown, boxOf } from '../geometry/box.ts';
import { gridNorthAt } from '../geometry/grid-north.ts';
import { nearestOnSegment } from '../geometry/segment.ts';
import { spatialIndex } from '../geometry/spatial-index.ts';
import type { Kind } from '../kinds/kind.ts';
import { symbolOf, type Values, withCameraType } from '../kinds/kind-values.ts';
import { kindOf } from '../kinds/kinds.ts';
import { unknownKind } from '../kinds/unknown-kind.ts';
import { recordOf } from '../plan/plan.ts';
import type { FeatureRecord } from '../plan/record.ts';
import { type PagePoint, type PageShape, pageShape } from './page-shape.ts';
import type { SheetContext } from './sheet-context.ts';
import { type Ground, type Piece, symbolPieces } from './symbol-marks.ts';

/** A feature that the map draws, on the page. */
export interface MapFeature extends PageShape {
  readonly feature: FeatureRecord;
  readonly kind: Kind;
  readonly values: Values;
}

/** What the map draws, in drawing order. */
export const mapFeatures = (context: SheetContext): readonly MapFeature[] =>
  drawnOn(context.facts, context.sheet).map((feature) => ({
    feature,
    kind: kindOf(feature.kind) ?? unknownKind(feature.kind),
    values: valuesOf(context, feature),
    ...pageShape(context, feature),
  }));

function valuesOf({ facts }: SheetContext, { values }: FeatureRecord): Values {
  const named = values.cameraType;
  const type = typeof named === 'string' ? recordOf(facts.plan, 'camera-type', named) : undefined;
  return withCameraType(values, type && { ...type });
}

/** The symbols of all features, in pieces that are still to be put in order. */
export function featurePieces(context: SheetContext, features: readonly MapFeature[]): readonly Piece[] {
  const { convergence } = gridNorthAt(context.crs, [...context.sheet.centre]);
  const { x, y, width, height } = context.frames.map;
  const ground: Ground = {
    mmPerMetre: 1000 / context.sheet.scale,
    north: convergence + (context.sheet.rotation || 0),
    window: [x, y, x + width, y + height],
  };
  const edgeAt = edgeFinder(features, ground.mmPerMetre);
  return features.flatMap((drawn) => {
    const align = symbolOf(drawn.kind, drawn.values).marker?.align;
    const place = drawn.parts[0]?.[0]?.[0];
    const edge = align && drawn.shape === 'point' && place ? edgeAt(align, place) : undefined;
    return symbolPieces({ ...drawn, name: `feature/${drawn.feature.id}`, edge }, ground);
  });
}

/** Metres within which a door counts as standing in a wall. */
const alignReach = 5;

/** Finds the direction of the nearest edge of some kinds: degrees clockwise from rightwards on the page. */
function edgeFinder(
  features: readonly MapFeature[],
  mmPerMetre: number,
): (kinds: readonly string[], at: PagePoint) => number | undefined {
  const byKinds = new Map<string, (at: PagePoint) => number | undefined>();
  return (kinds, at) => {
    const key = kinds.join();
    let find = byKinds.get(key);
    if (!find) {
      find = edgeFinderOf(
        features.filter(({ kind }) => kinds.includes(kind.id)),
        alignReach * mmPerMetre,
      );
      byKinds.set(key, find);
    }
    return find(at);
  };
}

function edgeFinderOf(features: readonly MapFeature[], reach: number): (at: PagePoint) => number | undefined {
  const edges = features.flatMap(({ shape, parts }) =>
    parts.flatMap((part) =>
      part.flatMap((line) => {
        const along = shape === 'polygon' && isClockwise(line) ? [...line].reverse() : line;
        return along.slice(1).map((b, i): readonly [PagePoint, PagePoint] => [along[i], b]);
      }),
    ),
  );
  const index = spatialIndex(edges.map((edge): Box => boxOf(edge)));
  return (at) => {
    let best = { distance: reach, angle: undefined as number | undefined };
    for (const i of index.meeting(boxGrown([...at, ...at], reach))) {
      const [a, b] = edges[i];
      const { distance } = nearestOnSegment(at, a, b);
      if (distance >= best.distance) continue;
      best = { distance, angle: (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI };
    }
    return best.angle;
  };
}

/** On the page, y down. */
function isClockwise(ring: readonly PagePoint[]): boolean {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return twice > 0;
}
