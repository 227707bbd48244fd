import { type Side, sideFor } from '../geometry/side.ts';
import { shapeOf } from './geometry-lines.ts';
import type { FeatureRecord } from './record.ts';

/** Metres that a zone reaches beyond what is drawn of it; 0 where it is just what is drawn. */
export function reachOf({ kind, values: { distance } }: FeatureRecord): number {
  if (kind !== 'ship-security-zone' && kind !== 'water-side-restricted-zone') return 0;
  return typeof distance === 'number' && Number.isFinite(distance) ? Math.max(0, distance) : 0;
}

/** Which side of what is drawn the reach counts on. */
export function sideOf({ kind, geometry, values: { side } }: FeatureRecord): Side {
  if (kind !== 'water-side-restricted-zone') return 'both';
  return side === 'left' || side === 'right' || side === 'outside' ? sideFor(shapeOf(geometry), side) : 'both';
}

/** A zone whose line runs the other way now: what was left of it is right. */
export function withOtherSide<T extends FeatureRecord>(feature: T): T {
  const side = sideOf(feature);
  if (side !== 'left' && side !== 'right') return feature;
  return { ...feature, values: { ...feature.values, side: side === 'left' ? 'right' : 'left' } };
}
