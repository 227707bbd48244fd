import type { Position } from 'geojson';
import { rigidMove } from '../geometry/rigid-move.ts';
import { siteFrame } from '../geometry/site-frame.ts';
import { fieldsOf } from '../kinds/kind-values.ts';
import { kinds } from '../kinds/kinds.ts';
import { withGeometry, withPositions } from './change-feature.ts';
import { linesOf } from './geometry-lines.ts';
import type { FeatureRecord, Json, PlanRecord } from './record.ts';
import { edgesProblem, verticesProblem } from './vertices.ts';
import { withOtherSide } from './zone-reach.ts';

const follows = kinds.flatMap((kind) => {
  const field = fieldsOf(kind).find(({ id }) => id === 'reference');
  return field?.type === 'reference' ? [{ kind: kind.id, to: field.kinds ?? [] }] : [];
});
/** The kinds whose features may follow another: zones by distance. */
const followerKinds: readonly string[] = follows.map(({ kind }) => kind);
/** The kinds that may be followed. */
export const followedKinds: ReadonlySet<string> = new Set(follows.flatMap(({ to }) => to));

/** The id of the feature that a zone follows. */
export const referenceOf = ({ kind, values: { reference } }: FeatureRecord): string | undefined =>
  followerKinds.includes(kind) && typeof reference === 'string' && reference !== '' ? reference : undefined;

/** Whether a zone is measured from the very shape of another feature, not from one of its own beside it. */
export const liesOn = (follower: FeatureRecord, reference: FeatureRecord): boolean =>
  follower.geometry.type === reference.geometry.type &&
  JSON.stringify(follower.geometry.coordinates) === JSON.stringify(reference.geometry.coordinates);

interface Standing {
  before(id: string): FeatureRecord | undefined;
  ofKind(kind: string): Iterable<FeatureRecord>;
}

/**
 * What is to be put, with the zones that follow something in it. A zone that lies on what it follows takes its new shape;
 * one with a shape of its own (a ship at a berth) goes along with it as a rigid shape. This is done to every change, so
 * that no zone is ever left behind what it follows.
 */
export function withFollowers(put: Iterable<PlanRecord>, standing: Standing): Iterable<PlanRecord> {
  const records = [...put];
  const queue = records.filter((record) => record.type === 'feature' && followedKinds.has(record.kind));
  if (queue.length === 0) return records;
  const settled = new Map(records.map((record) => [`${record.type}/${record.id}`, record]));
  const moved = new Set<string>();
  for (const after of queue) {
    const before = after.type === 'feature' ? standing.before(after.id) : undefined;
    if (after.type !== 'feature' || !before || before.geometry === after.geometry || moved.has(after.id)) continue;
    moved.add(after.id);
    for (const kind of followerKinds) {
      for (const old of standing.ofKind(kind)) {
        const known = settled.get(`feature/${old.id}`);
        const follower = known?.type === 'feature' ? known : old;
        if (referenceOf(follower) !== after.id || moved.has(old.id) || follower.geometry !== old.geometry) continue;
        const next = broughtAlong(follower, before, after);
        settled.set(`feature/${next.id}`, next);
        if (followedKinds.has(next.kind)) queue.push(next);
      }
    }
  }
  return settled.values();
}

function broughtAlong(follower: FeatureRecord, before: FeatureRecord, after: FeatureRecord): FeatureRecord {
  if (liesOn(follower, before)) {
    const laid = laidOn(follower, after);
    return runsBackwards(before, after) ? withOtherSide(laid) : laid;
  }
  const frame = siteFrame(here(before));
  const points = (feature: FeatureRecord) => linesOf(feature.geometry).flat(2).map(frame.toSite);
  const turn = rigidMove(points(before), points(after));
  return withPositions(follower, (position: Position) => frame.toLonLat(turn(frame.toSite(position))));
}

/** Whether the line of the one is that of the other from end to start. */
function runsBackwards(before: FeatureRecord, after: FeatureRecord): boolean {
  const [there, back] = [linesOf(before.geometry), linesOf(after.geometry)];
  return JSON.stringify(there) === JSON.stringify(back.map((part) => part.map((line) => line.toReversed())));
}

const here = (feature: FeatureRecord): [number, number] => {
  const [lon, lat] = linesOf(feature.geometry)[0][0][0];
  return [lon, lat];
};

/** The zone with the shape of what it follows. Its labels and line types stay where there are as many places for them. */
export function laidOn(follower: FeatureRecord, reference: FeatureRecord): FeatureRecord {
  const { bbox: _, ...geometry } = reference.geometry;
  const fits = ([name, value]: readonly [string, Json | undefined]): boolean => {
    if (name === 'vertices') return verticesProblem(value ?? null, geometry) === undefined;
    return name !== 'edges' || edgesProblem(value ?? null, geometry) === undefined;
  };
  const values = Object.fromEntries(Object.entries(follower.values).filter(fits));
  return withGeometry({ ...follower, values }, geometry);
}
