import RBush from 'rbush';
import type { Patch } from '../plan/patch.ts';
import { type Plan, recordsOf } from '../plan/plan.ts';
import type { FeatureRecord } from '../plan/record.ts';
import { reachOf } from '../plan/zone-reach.ts';
import type { Bounds } from './screen.ts';

/** The plan's features by place, kept in step with patches: what snapping and clicking search. */
export interface FeatureIndex {
  open(plan: Plan): void;
  change(patch: Patch): void;
  meeting(bounds: Bounds): FeatureRecord[];
}

interface Item {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
  readonly feature: FeatureRecord;
}

/** Built when first searched: a plan is on the map before that. */
export function createFeatureIndex(): FeatureIndex {
  const tree = new RBush<Item>();
  const items = new Map<string, Item>();
  let unbuilt: Plan | undefined;
  const build = (plan: Plan) => {
    items.clear();
    for (const feature of recordsOf(plan, 'feature').values()) items.set(feature.id, itemOf(feature));
    tree.clear();
    tree.load([...items.values()]);
    unbuilt = undefined;
  };
  const forget = (id: string) => {
    const item = items.get(id);
    if (item) tree.remove(item);
    items.delete(id);
  };
  return {
    open(plan) {
      unbuilt = plan;
    },
    change(patch) {
      if (unbuilt) return;
      for (const [before, after] of patch.values()) {
        if (before?.type === 'feature') forget(before.id);
        if (after?.type !== 'feature') continue;
        const item = itemOf(after);
        items.set(after.id, item);
        tree.insert(item);
      }
    },
    meeting([minX, minY, maxX, maxY]) {
      if (unbuilt) build(unbuilt);
      return tree.search({ minX, minY, maxX, maxY }).map((item) => item.feature);
    },
  };
}

function itemOf(feature: FeatureRecord): Item {
  const [minX, minY, maxX, maxY] = reachedBy(feature);
  return { minX, minY, maxX, maxY, feature };
}

/** The box of what a feature covers: with all that lies within its distance, where it is a zone by distance. */
export function reachedBy(feature: FeatureRecord): Bounds {
  const [west, south, east, north] = boundsOf([feature]);
  const reach = reachOf(feature);
  if (reach === 0) return [west, south, east, north];
  const up = reach / leastMetresPerDegree;
  const across = up / Math.max(0.01, Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180));
  return [west - across, south - up, east + across, north + up];
}

/** Of latitude, at the equator: the box is never too small. */
const leastMetresPerDegree = 110_500;

/** The box round features; inside out (west beyond east) where there are none. */
export function boundsOf(features: Iterable<FeatureRecord>): Bounds {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const feature of features) extend(box, feature.geometry.coordinates);
  return box;
}

type Box = [west: number, south: number, east: number, north: number];
type Nested = readonly (number | Nested)[];

function extend(box: Box, coordinates: Nested): void {
  const [x, y] = coordinates;
  if (typeof x === 'number' && typeof y === 'number') {
    if (x < box[0]) box[0] = x;
    if (x > box[2]) box[2] = x;
    if (y < box[1]) box[1] = y;
    if (y > box[3]) box[3] = y;
    return;
  }
  for (let i = 0; i < coordinates.length; i++) {
    const inner = coordinates[i];
    if (typeof inner !== 'number') extend(box, inner);
  }
}
