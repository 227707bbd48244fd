import { recordOf } from '../../plan/plan.ts';
import type { FeatureRecord, JsonObject, LightingLevel } from '../../plan/record.ts';
import type { Facts, Point } from '../facts.ts';
import { judgedLineKinds } from '../judged-kinds.ts';
import { lonLatOf } from '../middle.ts';
import { inListOrder } from '../target-points.ts';
import { nameOf } from '../values.ts';
import { adoptedLighting, saysHowBright } from './adopted-lighting.ts';
import { type AreaLight, areaLight, summaryOfLux } from './area-light.ts';
import { addIlluminance, type Lamp } from './illuminance.ts';
import { type AllowedPlaces, type LampPlace, lampPlaces } from './lamp-places.ts';
import { judgeNumbers } from './light-judgement.ts';
import { type LightScene, lampAt, lightScene, photometryOf } from './light-scene.ts';
import { type LightTarget, lightTarget, type Piece } from './light-target.ts';
import type { LightProgress } from './lit-points.ts';
import { type Photometry, PhotometryProblem, peakOf } from './photometry.ts';
import { shareSights } from './shades.ts';

export interface SuggestLamps extends AllowedPlaces {
  /** The area, entrance or fence that is to reach its level. */
  readonly feature: string;
  /** The luminaire to use. */
  readonly luminaire: string;
  /** Mounting heights to choose from, metres. */
  readonly heights?: readonly number[];
  /** At most so many lamps. */
  readonly most?: number;
}

/** A light as it would stand on the plan. */
export interface SuggestedLight {
  readonly place: readonly [lon: number, lat: number];
  /** Its luminaire, mounting height, azimuth and tilt. */
  readonly values: JsonObject;
}

export interface LampSuggestion {
  readonly lights: readonly SuggestedLight[];
  /** Whether the level is met with them. */
  readonly met: boolean;
  readonly before: AreaLight | null;
  readonly after: AreaLight | null;
  /** What it could not reach, and why; empty when the level is met. */
  readonly problem: string;
}

const usualHeights = [6, 8, 10, 12];
/** Nobody hangs a lamp lower on a wall, metres. */
const lowest = 3;
/** Heads that a mast may carry. */
const heads = 4;
const tilts = [0, 15, 30, 45, 60];
const usualMost = 16;
/** The need is met with this much to spare, so that rounding takes nothing away. */
const spare = 1.02;
/** An improvement below this share of the whole is none. */
const least = 1e-4;
/** Of an adopted average, what no place may be without: a little more than counts as dark. */
const notDark = 0.015;

interface Candidate {
  readonly lamp: Lamp;
  readonly light: SuggestedLight;
  /** Lux at each piece. */
  readonly gives: Float32Array;
}

/**
 * Proposes lamps that bring a feature to its level: of the places, heights and aims that are allowed, one after the
 * other the lamp that helps most, then without those that turned out not to be needed. May be dropped at any step.
 */
export function* suggestLamps(facts: Facts, input: SuggestLamps): Generator<LightProgress, LampSuggestion> {
  const feature = recordOf(facts.plan, 'feature', input.feature);
  const luminaire = recordOf(facts.plan, 'luminaire', input.luminaire);
  if (!feature) return nothing('The plan does not have this feature.');
  const level = adoptedLighting(facts, feature);
  const before = areaLight(facts, feature);
  if (!saysHowBright(level)) return nothing(`No level is adopted for ${nameOf(feature)}: adopt one first.`, before);
  if (!luminaire) return nothing('Choose a luminaire first.', before);
  const photometry = photometryOf(luminaire);
  if (photometry instanceof PhotometryProblem)
    return nothing(`${luminaire.name || luminaire.id}: ${photometry.message}.`, before);
  if (before.points === 0)
    return nothing(`${nameOf(feature)} has no size: there is no place to judge its light.`, before);
  if (judgeNumbers(before).outcome === 'met') return { lights: [], met: true, before, after: before, problem: '' };
  const places = lampPlaces(facts, facts.shapeOf(feature).box, input);
  if (places.length === 0) return nothing('There is no place near it to put a lamp: draw a line for them.', before);

  const target = lightTarget(facts, feature);
  const scene = lightScene(facts);
  target.lit.update(scene);
  const total = places.length + 1;
  const candidates: Candidate[] = [];
  for (const [done, place] of places.entries()) {
    candidates.push(...candidatesAt(facts, scene, target, place, photometry, luminaire.turn, input));
    yield { done: done + 1, total };
  }
  const chosen = choose(facts, feature, target, level, candidates, scene, input.most ?? usualMost);
  const after = summaryWith(facts, feature, target, chosen, scene);
  const met = judgeNumbers(after).outcome === 'met';
  yield { done: total, total };
  return {
    lights: chosen.map(({ light }) => light),
    met,
    before,
    after,
    problem: met ? '' : problemOf(target, candidates, chosen, input.most ?? usualMost),
  };
}

const nothing = (problem: string, before: AreaLight | null = null): LampSuggestion => ({
  lights: [],
  met: false,
  before,
  after: before,
  problem,
});

/** Every height and aim at one place that lights something. */
function candidatesAt(
  facts: Facts,
  scene: LightScene,
  target: LightTarget,
  place: LampPlace,
  photometry: Photometry,
  turn: number,
  input: SuggestLamps,
): Candidate[] {
  const at = lonLatOf(facts, place.at);
  const site = facts.frame.toSite(at);
  const heights = heightsAt(place, input.heights);
  const aims = aimsAt(site, place, target.pieces, photometry, turn);
  return heights.flatMap((height) => {
    let first: Lamp | undefined;
    return aims.flatMap(([azimuth, tilt]): Candidate[] => {
      const lamp = lampAt(facts, photometry, turn, scene.prisms, { id: '', place: site, height, azimuth, tilt });
      if (first) shareSights(first, lamp);
      first ??= lamp;
      const sums = new Float64Array(target.pieces.length);
      addIlluminance(target.lit.points, [lamp], scene.prisms, sums);
      const gives = Float32Array.from(inListOrder(target.lit.points, sums));
      if (!gives.some((lux) => lux > 0)) return [];
      const values = { luminaire: input.luminaire, mountHeight: height, azimuth, tilt };
      return [{ lamp, light: { place: at, values }, gives }];
    });
  });
}

/** Those that fit under the roof; without a wish of the user's, as high as the face goes too. */
function heightsAt({ highest }: LampPlace, wished: readonly number[] | undefined): number[] {
  const fitting = (wished ?? usualHeights).filter((height) => height <= highest);
  const face = Math.floor(highest * 10) / 10;
  if (wished || face < lowest || face >= usualHeights[usualHeights.length - 1] || fitting.includes(face))
    return fitting;
  return [...fitting, face];
}

/** Azimuths and tilts worth trying: towards what is to be lit, and as the place's own line runs. */
function aimsAt(
  [x, y]: Point,
  { facing }: LampPlace,
  pieces: readonly Piece[],
  photometry: Photometry,
  turn: number,
): [azimuth: number, tilt: number][] {
  const towards = (px: number, py: number) => (Math.atan2(px - x, py - y) * 180) / Math.PI;
  const middle = pieces.reduce((sum, piece) => [sum[0] + piece.x, sum[1] + piece.y], [0, 0]);
  const nearest = pieces.reduce((a, b) => (Math.hypot(a.x - x, a.y - y) <= Math.hypot(b.x - x, b.y - y) ? a : b));
  const directions = [
    ...facing,
    towards(middle[0] / pieces.length, middle[1] / pieces.length),
    towards(nearest.x, nearest.y),
  ];
  // C0 is often not the beam: the peak's own direction is turned to where the light should go as well.
  const peak = photometry.type === 'C' && photometry.symmetry === 'none' ? peakOf(photometry).horizontal : 0;
  const azimuths = new Set(
    [0, peak].flatMap((ahead) =>
      directions.map((direction) => wholeDegrees(direction + (ahead === 0 ? 0 : ahead - turn))),
    ),
  );
  const level: [number, number][] =
    photometry.symmetry === 'rotational' ? [[0, 0]] : [...azimuths].map((azimuth) => [azimuth, 0]);
  return [
    ...level,
    ...tilts.slice(1).flatMap((tilt) => [...azimuths].map((azimuth): [number, number] => [azimuth, tilt])),
  ];
}

const wholeDegrees = (angle: number): number => (((Math.round(angle / 5) * 5) % 360) + 360) % 360;

/** What a feature's pieces need: each place for itself, all together, and each as a share of the average. */
interface Need {
  readonly everywhere: number;
  readonly average: number;
  readonly uniformity: number;
}

function needOf(feature: FeatureRecord, level: LightingLevel): Need {
  const isLine = judgedLineKinds.some((kind) => kind === feature.kind);
  const floor = level.min ?? (level.average ?? 0) * (isLine ? 1 : notDark);
  return {
    everywhere: floor * spare,
    average: (level.average ?? 0) * spare,
    uniformity: (level.uniformity ?? 0) * spare,
  };
}

/** How near the light is to the need, from 0 to 3. */
function scoreOf(lux: Float64Array, more: Float32Array | undefined, pieces: readonly Piece[], need: Need): number {
  let [sum, size] = [0, 0];
  for (let i = 0; i < pieces.length; i++) {
    size += pieces[i].size;
    sum += pieces[i].size * (lux[i] + (more ? more[i] : 0));
  }
  const average = sum / size;
  const floor = Math.max(need.everywhere, need.uniformity * average);
  let lit = 0;
  for (let i = 0; i < pieces.length; i++) {
    const value = lux[i] + (more ? more[i] : 0);
    lit += pieces[i].size * (value >= floor ? 1 : value / floor);
  }
  return (2 * lit) / size + (need.average > 0 ? Math.min(1, average / need.average) : 1);
}

function choose(
  facts: Facts,
  feature: FeatureRecord,
  target: LightTarget,
  level: LightingLevel,
  candidates: readonly Candidate[],
  scene: LightScene,
  most: number,
): Candidate[] {
  const { pieces, lit } = target;
  const lux = lit.lux().slice();
  const chosen: Candidate[] = [];
  const need = needOf(feature, level);
  const isMet = (some: readonly Candidate[]) =>
    judgeNumbers(summaryWith(facts, feature, target, some, scene)).outcome === 'met';
  while (chosen.length < most && !isMet(chosen)) {
    const now = scoreOf(lux, undefined, pieces, need);
    let best: { candidate: Candidate; score: number } | undefined;
    for (const candidate of candidates) {
      if (chosen.filter(({ light }) => light.place === candidate.light.place).length >= heads) continue;
      const score = scoreOf(lux, candidate.gives, pieces, need);
      if (score > (best?.score ?? now + least)) best = { candidate, score };
    }
    if (!best) break;
    const { gives } = best.candidate;
    for (let i = 0; i < lux.length; i++) lux[i] += gives[i];
    chosen.push(best.candidate);
  }
  if (!isMet(chosen)) return chosen;
  for (const one of [...chosen]) {
    const rest = chosen.filter((other) => other !== one);
    if (isMet(rest)) chosen.splice(chosen.indexOf(one), 1);
  }
  return chosen;
}

/** The feature's numbers with lamps added to those that it has. */
function summaryWith(
  facts: Facts,
  feature: FeatureRecord,
  { pieces, lit }: LightTarget,
  chosen: readonly Candidate[],
  { lamps, prisms }: LightScene,
): AreaLight {
  const added = chosen.map(({ lamp }) => lamp);
  const sums = new Float64Array(pieces.length);
  addIlluminance(lit.points, added, prisms, sums);
  const more = inListOrder(lit.points, sums);
  const lux = lit.lux().map((value, i) => value + more[i]);
  return summaryOfLux(facts, feature, pieces, lux, { lamps: [...lamps, ...added], prisms });
}

/** Why the level is not met. */
function problemOf(
  { pieces, lit }: LightTarget,
  candidates: readonly Candidate[],
  chosen: readonly Candidate[],
  most: number,
): string {
  const lux = lit.lux();
  const dark = pieces.filter((_, i) => lux[i] === 0 && !candidates.some(({ gives }) => gives[i] > 0));
  if (dark.length > 0) {
    const share = Math.max(1, Math.round((100 * dark.length) / pieces.length));
    return `${share} % of it lies in shadow of every place that is allowed: allow other places, or higher ones.`;
  }
  if (chosen.length >= most)
    return `${most} lamps of this luminaire are not enough: choose a stronger one, or allow more.`;
  return 'No further lamp at the places that are allowed brings it nearer: allow other places or heights, or choose another luminaire.';
}
