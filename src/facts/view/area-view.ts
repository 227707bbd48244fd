import type { FeatureRecord } from '../../plan/record.ts';
import type { Facts, Point } from '../facts.ts';
import { judgedAreaKinds, judgedLineKinds } from '../judged-kinds.ts';
import { inside } from '../prism.ts';
import { inListOrder, targetPoints } from '../target-points.ts';
import { textOf } from '../values.ts';
import { featuresOfKinds } from '../zones.ts';
import { adoptedViewing, type WatchLevel } from './adopted-viewing.ts';
import { bestView } from './best-view.ts';
import { editionOf } from './edition.ts';
import { type ViewingEdition, viewingScales } from './levels.ts';
import type { Sight } from './seen-points.ts';
import { areaParts, lineParts, type Part, partPolygons } from './unseen-parts.ts';
import type { Watch } from './view-field.ts';
import { viewScene } from './view-scene.ts';
import { type Sample, type WatchedPoints, watchedPoints } from './watched-points.ts';

type LonLat = readonly [lon: number, lat: number];

/** What cameras see of one area, or along one line. */
export interface AreaView {
  readonly feature: string;
  readonly kind: string;
  readonly name: string;
  readonly points: number;
  /** For each step of the scale, by its pixels per metre: the fraction of the area or line seen at that or better. */
  readonly fractions: Readonly<Record<string, number>>;
  /** Places that no camera sees at the lowest step: for each connected part its middle point and how much it is, largest first. */
  readonly unseen: readonly UnseenPart[];
  /** Metres; null for areas. */
  readonly longestUnseenRun: number | null;
  readonly adopted: WatchLevel | null;
  /** Seen at the adopted level; null where none is adopted. */
  readonly fractionAtLevel: number | null;
  /** Parts not seen at the adopted level, as `unseen`; empty where none is adopted. */
  readonly below: readonly UnseenPart[];
  /** Fractions that one, two, three... cameras see, at the adopted level or else the lowest step. What only one sees is lost with it. */
  readonly byCameras: readonly number[];
  /** Ids of the cameras that see a part of it at the adopted level or else the lowest step. */
  readonly cameras: readonly string[];
  /** All of it lies in buildings and no camera does: a person must look. */
  readonly indoors: boolean;
  /** Buildings and stacks that may hide a part of it and whose height is not known: they hide at any height. */
  readonly hiddenBy: readonly string[];
}

export interface UnseenPart {
  readonly at: LonLat;
  /** Square metres of an area, metres of a line. */
  readonly size: number;
  /** Of an area: its outlines, closed rings, holes after their outer ring. */
  readonly polygons?: readonly (readonly (readonly LonLat[])[])[];
  /** Of a line: the run from its first to its last point. */
  readonly run?: readonly LonLat[];
}

export interface ViewQuestion {
  /** Metres above ground of what is to be seen; 0, the ground, unless said. */
  readonly height?: number;
  /** The plan's own unless said. */
  readonly edition?: ViewingEdition;
  /** Metres between points, in place of the grid rule's. */
  readonly spacing?: number;
  /** Whether unseen parts are told with their outlines. */
  readonly outlines?: boolean;
}

/** Every area and line that is to be watched, in file order. */
export const areasView = (facts: Facts, question: ViewQuestion = {}): AreaView[] =>
  featuresOfKinds(facts.plan, [...judgedAreaKinds, ...judgedLineKinds]).map((feature) =>
    areaView(facts, feature, question),
  );

/** The best camera at each point (site metres), and its pixels per metre; undefined where none sees it. */
export function viewAt(
  facts: Facts,
  list: readonly { readonly x: number; readonly y: number; readonly z: number }[],
): ({ readonly camera: string; readonly density: number } | undefined)[] {
  const { eyes, prisms } = viewScene(facts);
  const points = targetPoints(list);
  const best = bestView(eyes, prisms, points);
  const density = inListOrder(points, best.density);
  const camera = inListOrder(points, Float64Array.from(best.camera));
  return list.map((_, i) => (camera[i] >= 0 ? { camera: eyes[camera[i]].id, density: density[i] } : undefined));
}

interface Known {
  sights?: readonly Sight[];
  key?: string;
  view?: AreaView;
}

/** Kept until the feature, its level, or what the cameras see of it changes. */
export function areaView(facts: Facts, feature: FeatureRecord, question: ViewQuestion = {}): AreaView {
  const { height = 0, edition = editionOf(facts.plan), spacing, outlines = false } = question;
  const scene = viewScene(facts);
  const points = watchedPoints(facts, feature, height, spacing);
  const sights = points.seen.sights(scene);
  const adopted = adoptedViewing(facts, feature);
  const hiddenBy = points.seen.hiddenBy();
  const key = JSON.stringify([adopted, hiddenBy]);
  const known = facts.per<Known>(
    `view/area/${JSON.stringify([height, edition, spacing, outlines])}`,
    feature,
    () => ({}),
  );
  if (known.view && known.sights === sights && known.key === key) return known.view;
  known.view = viewOf(facts, feature, points, sights, scene, { adopted, edition, outlines, hiddenBy });
  known.sights = sights;
  known.key = key;
  return known.view;
}

interface Asked {
  readonly adopted: WatchLevel | null;
  readonly edition: ViewingEdition;
  readonly outlines: boolean;
  readonly hiddenBy: readonly string[];
}

function viewOf(
  facts: Facts,
  feature: FeatureRecord,
  points: WatchedPoints,
  sights: readonly Sight[],
  scene: Watch,
  { adopted, edition, outlines, hiddenBy }: Asked,
): AreaView {
  const { samples, runs } = points;
  const isArea = facts.shapeOf(feature).shape === 'polygon';
  const steps = viewingScales[edition].steps.map((step) => step.pixelsPerMetre);
  const best = bestOf(sights, samples.length);
  const whole = samples.reduce((sum, { size }) => sum + size, 0);
  const share = (wanted: (i: number) => boolean): number =>
    whole > 0 ? samples.reduce((sum, { size }, i) => sum + (wanted(i) ? size : 0), 0) / whole : 0;
  const level = adopted?.pixelsPerMetre ?? steps[0];
  const counts = samples.map((_, i) => sights.filter(({ density }) => density[i] >= level).length);
  const most = counts.reduce((high, count) => Math.max(high, count), 0);
  const partsBelow = (limit: number): Part[] =>
    isArea ? areaParts(samples.filter((_, i) => best[i] < limit)) : runParts(runs, (i) => best[i] < limit);
  const unseen = partsBelow(steps[0]);
  const told = (part: Part): UnseenPart => unseenPart(facts, part, isArea, outlines);
  return {
    feature: feature.id,
    kind: feature.kind,
    name: textOf(feature, 'name'),
    points: samples.length,
    fractions: Object.fromEntries(steps.map((step) => [String(step), share((i) => best[i] >= step)])),
    unseen: unseen.map(told),
    longestUnseenRun: isArea ? null : (unseen[0]?.size ?? 0),
    adopted,
    fractionAtLevel: adopted && samples.length > 0 ? share((i) => best[i] >= adopted.pixelsPerMetre) : null,
    below: adopted ? partsBelow(adopted.pixelsPerMetre).map(told) : [],
    byCameras: Array.from({ length: most }, (_, n) => share((i) => counts[i] > n)),
    cameras: [...new Set(sights.filter(({ density }) => density.some((it) => it >= level)).map(({ eye }) => eye.id))],
    indoors: isIndoors(samples, scene),
    hiddenBy,
  };
}

/** The best of all cameras at each point. */
export function bestOf(sights: readonly Sight[], count: number): Float64Array {
  const best = new Float64Array(count);
  for (const { density } of sights) for (let i = 0; i < count; i++) if (density[i] > best[i]) best[i] = density[i];
  return best;
}

/** Runs of each line, longest first; `unseen` counts the points of all lines through. */
function runParts(runs: readonly (readonly Sample[])[], unseen: (i: number) => boolean): Part[] {
  let before = 0;
  const parts = runs.flatMap((run) => {
    const from = before;
    before += run.length;
    return lineParts(run, (i) => unseen(from + i));
  });
  return parts.sort((a, b) => b.size - a.size);
}

function unseenPart(facts: Facts, part: Part, isArea: boolean, outlines: boolean): UnseenPart {
  const lonLat = (point: Point): LonLat => facts.frame.toLonLat(point);
  const base = { at: lonLat(part.at), size: part.size };
  if (!outlines) return base;
  if (!isArea) return { ...base, run: part.samples.map(({ x, y }) => lonLat([x, y])) };
  return { ...base, polygons: partPolygons(part).map((polygon) => polygon.map((ring) => ring.map(lonLat))) };
}

function isIndoors(samples: readonly Sample[], { eyes, prisms }: Watch): boolean {
  if (samples.length === 0) return false;
  const rooms = prisms.filter((prism) => prism.solid && prism.bottom === 0);
  if (!samples.every(({ x, y }) => rooms.some((room) => inside(room, x, y)))) return false;
  return !eyes.some((eye) => rooms.some((room) => eye.z < room.top && inside(room, eye.x, eye.y)));
}
