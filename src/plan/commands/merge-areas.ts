import { distanceBetween, type Point, type Polygon } from '../../geometry/point.ts';
import { unionOf } from '../../geometry/polygon-boolean.ts';
import { nearestOnSegment } from '../../geometry/segment.ts';
import { type Command, refuse } from '../command.ts';
import { change } from '../plan.ts';
import type { FeatureRecord } from '../record.ts';
import { drawnArea, frameOf, isSliver, partsRefusal, polygonsIn, reshaped, withParts } from '../reshape.ts';
import { sharedTolerance } from '../shared-vertices.ts';
import { deleteFeatures } from './delete-features.ts';

export interface MergeAreas {
  /** The first stays, with its values; the others become part of it. */
  readonly features: readonly string[];
}

/** Joins areas of one kind that touch or overlap. Edges that they shared within 5 cm are gone; all else stays exactly. */
export const mergeAreas: Command<MergeAreas> = (plan, { features: ids }) => {
  const areas: FeatureRecord[] = [];
  for (const id of new Set(ids)) {
    const area = drawnArea(plan, id);
    if ('refused' in area) return area;
    areas.push(area);
  }
  const [first, ...others] = areas;
  if (!first || others.length === 0) return refuse('Select two areas or more to merge them.');
  if (others.some(({ kind }) => kind !== first.kind)) return refuse('Only areas of one kind can be merged.');
  const frame = frameOf(areas);
  let joined: readonly Polygon[] = polygonsIn(frame, first);
  for (const other of others) joined = unionOf([...joined, ...drawnTo(polygonsIn(frame, other), joined)]);
  const parts = joined.map(([outer, ...holes]) => [outer, ...holes.filter((hole) => !isSliver(hole))]);
  if (parts.length >= areas.reduce((sum, area) => sum + polygonsIn(frame, area).length, 0))
    return refuse('These areas do not touch each other. Bring their edges together first.');
  const refusal = partsRefusal(first, parts.length);
  if (refusal) return refusal;
  const gone = deleteFeatures(plan, { features: others.map(({ id }) => id) });
  if ('refused' in gone) return gone;
  const released = gone.get(`feature/${first.id}`)?.[1];
  const base = released?.type === 'feature' ? released : first;
  const shaped = withParts(base, reshaped(frame, parts, first, others));
  const patch = new Map(gone);
  for (const [key, pair] of change(plan, [shaped])) patch.set(key, pair);
  return patch;
};

/** Areas with the corners that nearly touch others brought onto them, so that no sliver is left between. */
const drawnTo = (areas: readonly Polygon[], others: readonly Polygon[]): Polygon[] =>
  areas.map((rings) => rings.map((ring) => ring.map((point) => nearestIn(point, others) ?? point)));

function nearestIn(point: Point, areas: readonly Polygon[]): Point | undefined {
  let best: { readonly point: Point; readonly distance: number } | undefined;
  for (const ring of areas.flat()) {
    for (const [i, corner] of ring.entries()) {
      if (distanceBetween(point, corner) <= sharedTolerance) return corner;
      const near = nearestOnSegment(point, corner, ring[(i + 1) % ring.length]);
      if (near.distance <= sharedTolerance && near.distance < (best?.distance ?? Infinity)) best = near;
    }
  }
  return best?.point;
}
