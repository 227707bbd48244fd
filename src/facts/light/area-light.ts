import { featuresOf, settingsOf } from '../../plan/plan.ts';
import type { FeatureRecord, LightingLevel, SettingsRecord } from '../../plan/record.ts';
import type { Facts } from '../facts.ts';
import { judgedAreaKinds, judgedLineKinds } from '../judged-kinds.ts';
import { inside, type Prism } from '../prism.ts';
import { inListOrder, type TargetPoint, targetPoints } from '../target-points.ts';
import { textOf } from '../values.ts';
import { adoptedLighting } from './adopted-lighting.ts';
import { addIlluminance } from './illuminance.ts';
import { type LightScene, lightScene } from './light-scene.ts';
import { type LightTarget, lightTarget, type Piece, spacedTarget } from './light-target.ts';
import type { LitBy } from './lit-points.ts';

/** Light over one area, along one line, or round one entrance, at the plane of its level. Lux; null where there is no point to judge. */
export interface AreaLight {
  readonly feature: string;
  readonly kind: string;
  readonly name: string;
  readonly points: number;
  readonly average: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** min / average. */
  readonly uniformity: number | null;
  readonly adopted: LightingLevel | null;
  /** Of the points, at or above the adopted level: its minimum where it has one, else its average. */
  readonly fractionAtLevel: number | null;
  readonly worst: readonly [lon: number, lat: number] | null;
  /** Metres along a line below the level; null for areas and where no level is adopted. */
  readonly longestDarkRun: number | null;
  /** Where that run begins and ends; null where there is none. */
  readonly darkRun: readonly [from: LonLat, to: LonLat] | null;
  /** All of it lies in buildings and no lamp does: a person must look. */
  readonly indoors: boolean;
}

type LonLat = readonly [lon: number, lat: number];

/** Every area and line that is to be lit, in file order. `spacing` in metres replaces the grid rule's. */
export function areasLight(facts: Facts, spacing?: number): AreaLight[] {
  return [...judgedAreaKinds, ...judgedLineKinds]
    .flatMap((kind) => [...featuresOf(facts.plan, kind).values()])
    .sort((a, b) => a.order - b.order)
    .map((feature) => areaLight(facts, feature, { spacing }));
}

export interface AreaLightOptions {
  /** Metres between points, in place of the grid rule's. */
  readonly spacing?: number;
  /** Metres round an entrance. */
  readonly around?: number;
}

/** Kept until the feature, its level, or what lights it changes; a moved lamp costs the light of that lamp. */
export function areaLight(facts: Facts, feature: FeatureRecord, { spacing, around }: AreaLightOptions = {}): AreaLight {
  const scene = lightScene(facts);
  if (spacing !== undefined) return summaryOf(facts, feature, spacedTarget(facts, feature, spacing), scene);
  const target = lightTarget(facts, feature, around);
  const settings = settingsOf(facts.plan);
  const known = facts.per<Known>('light/summary', feature, () => ({}));
  if (known.light && known.scene === scene && known.target === target && known.settings === settings)
    return known.light;
  const changed = target.lit.update(scene);
  const level = adoptedLighting(facts, feature);
  if (!known.light || changed || known.target !== target || known.light.adopted !== level)
    known.light = summaryOf(facts, feature, target, scene);
  Object.assign(known, { scene, target, settings });
  return known.light;
}

interface Known {
  light?: AreaLight;
  scene?: LightScene;
  target?: LightTarget;
  settings?: SettingsRecord;
}

/** A feature's numbers under lamps and blockers that need not be the plan's: one lamp out, a stack one tier higher. */
export function summaryOf(facts: Facts, feature: FeatureRecord, target: LightTarget, scene: LitBy): AreaLight {
  target.lit.update(scene);
  return summaryOfLux(facts, feature, target.pieces, target.lit.lux(), scene);
}

/** The same where the lux of the pieces is known already. */
export function summaryOfLux(
  facts: Facts,
  feature: FeatureRecord,
  pieces: readonly Piece[],
  lux: Float64Array,
  scene: LitBy,
): AreaLight {
  const adopted = adoptedLighting(facts, feature);
  const level = adopted?.min ?? adopted?.average;
  let worst = lux.length > 0 ? 0 : -1;
  let max = 0;
  for (let i = 0; i < lux.length; i++) {
    if (lux[i] < lux[worst]) worst = i;
    if (lux[i] > max) max = lux[i];
  }
  const whole = sumOf(pieces, () => 1);
  const average = lux.length > 0 ? sumOf(pieces, (i) => lux[i]) / whole : null;
  const min = worst >= 0 ? lux[worst] : null;
  const isLine = facts.shapeOf(feature).shape === 'line' && judgedLineKinds.some((kind) => kind === feature.kind);
  const run = isLine && level !== undefined ? longestRun(lux, pieces, level) : undefined;
  const placeOf = (i: number): LonLat => facts.frame.toLonLat([pieces[i].x, pieces[i].y]);
  return {
    feature: feature.id,
    kind: feature.kind,
    name: textOf(feature, 'name'),
    points: lux.length,
    average,
    min,
    max: worst >= 0 ? max : null,
    uniformity: average ? (min ?? 0) / average : worst >= 0 ? 0 : null,
    adopted,
    fractionAtLevel: level === undefined || worst < 0 ? null : sumOf(pieces, (i) => (lux[i] >= level ? 1 : 0)) / whole,
    worst: worst >= 0 ? placeOf(worst) : null,
    longestDarkRun: run ? run.length : null,
    darkRun: run && run.length > 0 ? [placeOf(run.from), placeOf(run.to)] : null,
    indoors: pieces.length > 0 && isIndoors(pieces, scene.prisms, scene.lamps),
  };
}

/** Weighted by size, so that a fine grid in a narrow aisle counts no more than its ground. */
const sumOf = (pieces: readonly Piece[], value: (i: number) => number): number =>
  pieces.reduce((sum, { size }, i) => sum + size * value(i), 0);

/** Lux at points in site metres, in their order. */
export function luxAt(facts: Facts, list: readonly TargetPoint[]): number[] {
  const { lamps, prisms } = lightScene(facts);
  const points = targetPoints(list);
  const out = new Float64Array(list.length);
  addIlluminance(points, lamps, prisms, out);
  return [...inListOrder(points, out)];
}

/** The longest stretch below a level, in metres, and its first and last piece. A stretch ends where its line does. */
function longestRun(lux: Float64Array, pieces: readonly Piece[], level: number) {
  let [length, from] = [0, 0];
  let longest = { length: 0, from: 0, to: 0 };
  for (let i = 0; i < lux.length; i++) {
    if (i > 0 && pieces[i].line !== pieces[i - 1].line) length = 0;
    if (!(lux[i] < level)) {
      length = 0;
      continue;
    }
    if (length === 0) from = i;
    length += pieces[i].size;
    if (length > longest.length) longest = { length, from, to: i };
  }
  return longest;
}

function isIndoors(
  pieces: readonly { x: number; y: number }[],
  prisms: readonly Prism[],
  lamps: readonly { x: number; y: number; z: number }[],
): boolean {
  const [{ x, y }] = pieces;
  const reach = pieces.reduce((most, piece) => Math.max(most, Math.hypot(piece.x - x, piece.y - y)), 0);
  const rooms = prisms.filter(
    (prism) => prism.solid && prism.bottom === 0 && Math.hypot(prism.x - x, prism.y - y) <= prism.radius + reach,
  );
  if (!pieces.every((piece) => rooms.some((room) => inside(room, piece.x, piece.y)))) return false;
  return !lamps.some((lamp) => rooms.some((room) => lamp.z < room.top && inside(room, lamp.x, lamp.y)));
}
