import type { Position } from 'geojson';
import { geodesicLength } from '../geometry/geodesic.ts';
import { nearestOnSegment } from '../geometry/segment.ts';
import { withCameraType } from '../kinds/kind-values.ts';
import { kinds } from '../kinds/kinds.ts';
import { linesOf } from '../plan/geometry-lines.ts';
import { type Plan, recordOf } from '../plan/plan.ts';
import type { FeatureRecord } from '../plan/record.ts';
import { formatLength } from '../units/length.ts';
import type { Surroundings } from './drawn.ts';
import { boundsOf, type FeatureIndex } from './feature-index.ts';
import { groundFrame } from './ground-frame.ts';

/** How far from a wall a door may stand and still be turned along it, metres. */
const alignReach = 5;

export function planSurroundings(plan: () => Plan, index: FeatureIndex): Surroundings {
  return {
    valuesOf(feature) {
      const type = feature.values.cameraType;
      return typeof type === 'string' ? withCameraType(feature.values, cameraValues(plan(), type)) : feature.values;
    },
    turnedBy: (records) => turnedBy(index, records),
    edgeAngle: (kinds, at) => edgeAngle(index, kinds, at),
    labelOf: dimensionLabel,
  };
}

function cameraValues(plan: Plan, id: string) {
  const type = recordOf(plan, 'camera-type', id);
  return type && { hfov: type.hfov, vfov: type.vfov, pixels: type.pixels, range: type.range };
}

/** A dimension prints its length on the ellipsoid, before its name if it has one. */
function dimensionLabel(feature: FeatureRecord): string | undefined {
  if (feature.kind !== 'dimension' || feature.geometry.type !== 'LineString') return undefined;
  const length = formatLength(geodesicLength(feature.geometry.coordinates));
  const { name } = feature.values;
  return typeof name === 'string' && name ? `${name} ${length}` : length;
}

/** Kinds that others are turned along, and the kinds that are turned. */
const walls = new Set(kinds.flatMap((kind) => kind.symbol.marker?.align ?? []));
const turned = new Set(kinds.filter((kind) => kind.symbol.marker?.align).map((kind) => kind.id));

function turnedBy(index: FeatureIndex, records: readonly FeatureRecord[]): string[] {
  const ids = new Set<string>();
  for (const record of records) {
    if (!walls.has(record.kind)) continue;
    const [west, south, east, north] = boundsOf([record]);
    const [lonReach, latReach] = groundFrame([west, south]).toLonLat([alignReach, alignReach]);
    const [dx, dy] = [lonReach - west, latReach - south];
    for (const near of index.meeting([west - dx, south - dy, east + dx, north + dy])) {
      if (turned.has(near.kind)) ids.add(near.id);
    }
  }
  return [...ids];
}

function edgeAngle(index: FeatureIndex, kinds: readonly string[], at: Position): number | undefined {
  const frame = groundFrame(at);
  const [west, south] = frame.toLonLat([-alignReach, -alignReach]);
  const [east, north] = frame.toLonLat([alignReach, alignReach]);
  let best = { distance: alignReach, angle: undefined as number | undefined };
  for (const feature of index.meeting([west, south, east, north])) {
    if (!kinds.includes(feature.kind)) continue;
    for (const line of linesOf(feature.geometry).flat()) {
      for (let i = 1; i < line.length; i++) {
        const [a, b] = [frame.toMetres(line[i - 1]), frame.toMetres(line[i])];
        const { distance } = nearestOnSegment([0, 0], a, b);
        if (distance < best.distance) {
          best = { distance, angle: (Math.atan2(a[1] - b[1], b[0] - a[0]) * 180) / Math.PI };
        }
      }
    }
  }
  return best.angle;
}
