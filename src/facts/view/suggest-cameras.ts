import { recordOf } from '../../plan/plan.ts';
import type { CameraTypeRecord, FeatureRecord, JsonObject } from '../../plan/record.ts';
import type { Box, Facts } from '../facts.ts';
import { lonLatOf } from '../middle.ts';
import { blocks, type Prism } from '../prism.ts';
import { nameOf } from '../values.ts';
import { adoptedViewing, type WatchLevel } from './adopted-viewing.ts';
import { bestOf } from './area-view.ts';
import { type CameraSupport, cameraPlaces } from './camera-places.ts';
import { chooseFew, type Need, type Offer } from './choose-few.ts';
import { type Lens, lensOf } from './lens.ts';
import { lookAtTile } from './look-at-tile.ts';
import { readied } from './ready-eye.ts';
import type { Eye } from './sight.ts';
import type { ViewProgress } from './view-field.ts';
import { viewScene } from './view-scene.ts';
import { type Sample, watchedPoints } from './watched-points.ts';

export interface SuggestCameras {
  /** The areas and lines that are to reach their adopted level. */
  readonly features: readonly string[];
  /** The camera type to use. */
  readonly cameraType: string;
  readonly supports: readonly CameraSupport[];
  /** Mounting heights to choose from, metres. */
  readonly heights?: readonly number[];
  /** At most so many cameras. */
  readonly most?: number;
}

/** A camera as it would stand on the plan. */
export interface SuggestedCamera {
  readonly place: readonly [lon: number, lat: number];
  /** Its camera type, mounting height, azimuth and tilt. */
  readonly values: JsonObject;
}

export interface CameraSuggestion {
  readonly cameras: readonly SuggestedCamera[];
  /** Whether every feature reaches its level with them. */
  readonly met: boolean;
  readonly features: readonly {
    readonly feature: string;
    /** Share seen at the adopted level. */
    readonly before: number;
    readonly after: number;
    readonly limit: number;
  }[];
  /** What could not be reached, and why; empty when all is met. */
  readonly problem: string;
}

const usualHeights = [4, 6];
const usualMost = 12;
/** Aims that are tried at each place, degrees: every so many round, and below the horizontal. */
const turn = 15;
const tilts = [10, 18, 26, 36, 50];
/** A point counts as seen with this much to spare, so that rounding takes nothing away. */
const spare = 1 + 1e-4;

interface Target {
  readonly feature: FeatureRecord;
  readonly level: WatchLevel;
  readonly samples: readonly Sample[];
  /** Square metres or metres of all samples. */
  readonly whole: number;
  readonly seen: readonly boolean[];
}

interface Candidate extends Offer {
  readonly camera: SuggestedCamera;
}

/**
 * Proposes few cameras that bring areas and lines to their adopted level: of the places, heights and aims that are
 * allowed, one after the other the camera that helps most, then without those that turned out not to be needed. May be
 * dropped at any step.
 */
export function* suggestCameras(facts: Facts, input: SuggestCameras): Generator<ViewProgress, CameraSuggestion> {
  const type = recordOf(facts.plan, 'camera-type', input.cameraType);
  const lens = type && lensFor(type);
  if (!lens) return nothing('Choose a camera type with its angles of view and picture size first.');
  const targets = input.features.flatMap((id) => targetOf(facts, id));
  const unknown = input.features.filter((id) => !targets.some(({ feature }) => feature.id === id));
  if (unknown.length > 0) return nothing(unknownText(facts, unknown[0]));
  const range = type.range ?? Number.POSITIVE_INFINITY;
  const heights = input.heights ?? usualHeights;
  const points = pointsOf(targets);
  const weakest = Math.min(...targets.map(({ level }) => level.pixelsPerMetre));
  const sharpest = readied({ id: '', x: 0, y: 0, z: 1, azimuth: 0, tilt: 0, lens, range, panRange: 0 }).sharpest;
  const reach = Math.min(range, sharpest / weakest);
  const box = boxOf(points);
  const places = cameraPlaces(facts, box, input.supports, heights, reach);
  if (places.length === 0)
    return nothing('There is no pole, fence or building near enough to put a camera on.', targets);
  const { prisms } = viewScene(facts);
  const candidates: Candidate[] = [];
  for (const [done, place] of places.entries()) {
    const at = facts.frame.toSite(lonLatOf(facts, place.at));
    for (const height of place.heights) {
      const base = { id: '', x: at[0], y: at[1], z: height, lens, range, panRange: 0 };
      candidates.push(...candidatesAt(facts, base, points, prisms, reach, input.cameraType));
    }
    yield { done: done + 1, total: places.length };
  }
  const chosen = chooseFew(needsOf(targets), candidates, input.most ?? usualMost);
  return answer(targets, chosen, candidates, input.most ?? usualMost);
}

function lensFor({ hfov, vfov, pixels }: CameraTypeRecord): Lens | undefined {
  return hfov && vfov && pixels ? lensOf(hfov, vfov, pixels) : undefined;
}

const unknownText = (facts: Facts, id: string): string => {
  const feature = recordOf(facts.plan, 'feature', id);
  return feature
    ? `${nameOf(feature)} has no adopted level of view, or no size: adopt a level first.`
    : 'The plan does not have this feature.';
};

function nothing(problem: string, targets: readonly Target[] = []): CameraSuggestion {
  return { cameras: [], met: false, features: targets.map((target) => resultOf(target, () => false)), problem };
}

function targetOf(facts: Facts, id: string): Target[] {
  const feature = recordOf(facts.plan, 'feature', id);
  const level = feature && adoptedViewing(facts, feature);
  if (!feature || !level) return [];
  const { samples, seen } = watchedPoints(facts, feature, 0);
  if (samples.length === 0) return [];
  const best = bestOf(seen.sights(viewScene(facts)), samples.length);
  const whole = samples.reduce((sum, { size }) => sum + size, 0);
  return [{ feature, level, samples, whole, seen: samples.map((_, i) => best[i] >= level.pixelsPerMetre) }];
}

/** The points of all targets that are not seen yet, one after the other. */
interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  readonly level: Float64Array;
}

function pointsOf(targets: readonly Target[]): Points {
  const open = targets.flatMap(({ samples, seen, level }) =>
    samples.filter((_, i) => !seen[i]).map(({ x, y }) => ({ x, y, level: level.pixelsPerMetre })),
  );
  return {
    x: Float64Array.from(open, ({ x }) => x),
    y: Float64Array.from(open, ({ y }) => y),
    z: new Float64Array(open.length),
    level: Float64Array.from(open, ({ level }) => level * spare),
  };
}

function boxOf({ x, y }: Points): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    minX = Math.min(minX, x[i]);
    maxX = Math.max(maxX, x[i]);
    minY = Math.min(minY, y[i]);
    maxY = Math.max(maxY, y[i]);
  }
  return [minX, minY, maxX, maxY];
}

/** What each target still lacks, and which points are its own. */
function needsOf(targets: readonly Target[]): Need[] {
  let from = 0;
  return targets.map(({ samples, seen, level, whole }): Need => {
    const open = samples.filter((_, i) => !seen[i]);
    const has = samples.reduce((sum, { size }, i) => sum + (seen[i] ? size : 0), 0);
    const need = { from, sizes: open.map(({ size }) => size), wanted: level.fraction * whole - has, whole };
    from += open.length;
    return need;
  });
}

/** Every aim from one place, with the points that it would see. */
function candidatesAt(
  facts: Facts,
  base: Omit<Eye, 'azimuth' | 'tilt'>,
  points: Points,
  prisms: readonly Prism[],
  reach: number,
  cameraType: string,
): Candidate[] {
  const free = freePoints(base, points, prisms, reach);
  if (free.x.length === 0) return [];
  const place = lonLatOf(facts, [base.x, base.y]);
  const few = everyFew(free);
  const aims: { readonly azimuth: number; readonly tilt: number; readonly count: number }[] = [];
  for (let azimuth = 0; azimuth < 360; azimuth += turn) {
    for (const tilt of tilts) aims.push({ azimuth, tilt, count: seenOf({ ...base, azimuth, tilt }, few).length });
  }
  return aims
    .sort((a, b) => b.count - a.count || a.azimuth - b.azimuth || a.tilt - b.tilt)
    .slice(0, bestAims)
    .flatMap(({ azimuth, tilt }): Candidate[] => {
      const sees = seenOf({ ...base, azimuth, tilt }, free);
      const values = { cameraType, mountHeight: base.z, azimuth, tilt };
      return sees.length > 0 ? [{ sees, camera: { place, values } }] : [];
    });
}

/** So few points tell which aims are worth looking at with all. */
const enough = 400;
/** Aims of one place that are. */
const bestAims = 8;

function everyFew(points: FreePoints): FreePoints {
  const step = Math.max(1, Math.ceil(points.x.length / enough));
  const kept = (_: number, i: number) => i % step === 0;
  return {
    x: points.x.filter(kept),
    y: points.y.filter(kept),
    z: points.z.filter(kept),
    level: points.level.filter(kept),
    index: points.index.filter(kept),
  };
}

interface FreePoints extends Points {
  /** The place of each among all points. */
  readonly index: Uint32Array;
}

/** The points within reach to which no prism bars the ray. */
function freePoints(
  eye: Omit<Eye, 'azimuth' | 'tilt'>,
  points: Points,
  prisms: readonly Prism[],
  reach: number,
): FreePoints {
  const near = prisms.filter((prism) => Math.hypot(prism.x - eye.x, prism.y - eye.y) <= reach + prism.radius);
  const kept: number[] = [];
  for (let i = 0; i < points.x.length; i++) {
    const [x, y] = [points.x[i], points.y[i]];
    const [dx, dy] = [x - eye.x, y - eye.y];
    if (dx * dx + dy * dy + eye.z * eye.z > reach * reach) continue;
    if (!near.some((prism) => blocks(prism, eye.x, eye.y, eye.z, x, y, 0))) kept.push(i);
  }
  return {
    x: Float64Array.from(kept, (i) => points.x[i]),
    y: Float64Array.from(kept, (i) => points.y[i]),
    z: new Float64Array(kept.length),
    level: Float64Array.from(kept, (i) => points.level[i]),
    index: Uint32Array.from(kept),
  };
}

/** Room for what one aim sees: filled anew for each. */
let room = { camera: new Int32Array(0), density: new Float64Array(0) };

function seenOf(eye: Eye, points: FreePoints): Uint32Array {
  const count = points.x.length;
  if (room.density.length < count) room = { camera: new Int32Array(count), density: new Float64Array(count) };
  const { density } = room;
  density.fill(0, 0, count);
  lookAtTile(readied(eye), 0, Number.POSITIVE_INFINITY, { from: 0, to: count }, points, [], room);
  const seen = new Uint32Array(count);
  let kept = 0;
  for (let i = 0; i < count; i++) if (density[i] >= points.level[i]) seen[kept++] = points.index[i];
  return seen.slice(0, kept);
}

function answer(
  targets: readonly Target[],
  chosen: readonly Candidate[],
  candidates: readonly Candidate[],
  most: number,
): CameraSuggestion {
  const seen = new Set<number>();
  for (const { sees } of chosen) for (const point of sees) seen.add(point);
  let from = 0;
  const features = targets.map((target) => {
    const first = from;
    from += target.seen.filter((it) => !it).length;
    return resultOf(target, (i) => seen.has(first + i));
  });
  const short = targets.filter((_, i) => features[i].after < features[i].limit - 1e-9);
  return {
    cameras: chosen.map(({ camera }) => camera),
    met: short.length === 0,
    features,
    problem: short.length === 0 ? '' : problemOf(short, chosen.length >= most, candidates.length === 0),
  };
}

/** A target's shares; `isSeen` is asked of its unseen points in their order. */
function resultOf({ feature, samples, seen, whole, level }: Target, isSeen: (open: number) => boolean) {
  let open = 0;
  let [before, after] = [0, 0];
  samples.forEach(({ size }, i) => {
    if (seen[i]) before += size;
    if (seen[i] || isSeen(open)) after += size;
    if (!seen[i]) open++;
  });
  return { feature: feature.id, before: before / whole, after: after / whole, limit: level.fraction };
}

function problemOf(short: readonly Target[], full: boolean, blind: boolean): string {
  const names = short.map(({ feature }) => nameOf(feature)).join(', ');
  if (blind)
    return `From no pole, fence or building that is allowed can ${names} be seen at the level: it is too far, or hidden.`;
  const why = full
    ? 'more cameras would be needed than are allowed'
    : 'what is left can be seen at the level from no place that is allowed';
  return `${names}: ${why}.`;
}

/** The suggestion as features to be put on the plan. */
export const asFeatures = ({ cameras }: CameraSuggestion, freshId: () => string): FeatureRecord[] =>
  cameras.map(({ place, values }, order): FeatureRecord => {
    const coordinates: [number, number] = [...place];
    return { type: 'feature', id: freshId(), order, kind: 'camera', geometry: { type: 'Point', coordinates }, values };
  });
