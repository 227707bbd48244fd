import { pointInPolygons } from '../../geometry/point-in-polygon.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { outlineDistance } from '../access.ts';
import type { Facts } from '../facts.ts';
import { judgedAreaKinds, judgedLineKinds } from '../judged-kinds.ts';
import { middleOf } from '../middle.ts';
import { numberIn, textOf } from '../values.ts';
import { featuresOfKinds, kindTopics } from '../zones.ts';
import { adoptedLighting, saysHowBright } from './adopted-lighting.ts';
import { type AreaLight, areaLight, summaryOf } from './area-light.ts';
import { type LightScene, lightScene } from './light-scene.ts';
import { aroundEntrance, entranceKinds, lightTarget, spareTarget } from './light-target.ts';

/** Why a feature's light is met, not met, or for a person to look at. */
export type LightReason =
  /** At or above its level everywhere that the level speaks of. */
  | 'enough'
  /** Its darkest place is below the adopted minimum. */
  | 'below-min'
  | 'below-average'
  | 'uneven'
  /** A run of a line is below its level. */
  | 'dark-run'
  /** Its average is met, and a part of it gets next to no light. */
  | 'dark-part'
  | 'no-level'
  | 'indoors'
  /** It has no size: there is no point to judge. */
  | 'no-points'
  /** Below its level, and a light whose reach is only declared stands by. */
  | 'declared'
  /** Below its level in the shadow of something whose height is not known. */
  | 'height-unknown';

/** How a feature's light stands to its adopted level. */
export interface LightJudgement {
  readonly outcome: 'met' | 'not-met' | 'review';
  readonly reason: LightReason;
  readonly light: AreaLight;
  /** The number that decides, and what it should be at least (metres of a run: at most). Lux, or a fraction for uniformity. */
  readonly measured: number | null;
  readonly limit: number | null;
  /** Lights that only declare how far they reach, and reach it. */
  readonly declared: readonly string[];
}

/** A place with less than this share of the adopted average is dark, however bright the rest. */
export const darkShare = 0.01;

export interface JudgementOptions {
  /** Metres round an entrance. */
  readonly around?: number;
  /** Share of the adopted average below which a place is dark. */
  readonly dark?: number;
}

/** The kinds that clause 1.3 wants lit. A vehicle area counts where a level is adopted for it. */
export const litKinds: readonly string[] = [...entranceKinds, ...judgedAreaKinds, ...judgedLineKinds];

/** Every feature that is to be lit, in file order. */
export const litFeatures = (facts: Facts, kinds: readonly string[] = litKinds): readonly FeatureRecord[] =>
  facts.memo(`light/features/${kinds.join()}`, ['settings', ...kindTopics(kinds)], () =>
    featuresOfKinds(facts.plan, kinds).filter(
      (feature) => feature.kind !== 'vehicle-area' || saysHowBright(adoptedLighting(facts, feature)),
    ),
  );

export const lightJudgements = (facts: Facts, options: JudgementOptions = {}): LightJudgement[] =>
  litFeatures(facts).map((feature) => lightJudgement(facts, feature, options));

/** Kept until the numbers, the level, or the declared lights change. */
export function lightJudgement(
  facts: Facts,
  feature: FeatureRecord,
  { around = aroundEntrance, dark = darkShare }: JudgementOptions = {},
): LightJudgement {
  if (lightScene(facts).lamps.length === 0 && !saysHowBright(adoptedLighting(facts, feature)))
    return facts.per('light/unlit', feature, () => unlit(facts, feature));
  const light = areaLight(facts, feature, { around });
  const { declared } = lightScene(facts);
  const known = facts.per<Known>('light/judgement', feature, () => ({}));
  if (known.judgement?.light === light && known.declared === declared && known.dark === dark) return known.judgement;
  known.judgement = judge(facts, feature, light, dark, around);
  Object.assign(known, { declared, dark });
  return known.judgement;
}

interface Known {
  judgement?: LightJudgement;
  declared?: LightScene['declared'];
  dark?: number;
}

function judge(facts: Facts, feature: FeatureRecord, light: AreaLight, dark: number, around: number): LightJudgement {
  const declared = declaredNear(facts, feature, around);
  const plain = judgeNumbers(light, dark);
  if (plain.outcome !== 'not-met') return { ...plain, light, declared };
  if (declared.length > 0) return { ...plain, outcome: 'review', reason: 'declared', light, declared };
  if (metWithoutUnknownHeights(facts, feature, dark, around))
    return { ...plain, outcome: 'review', reason: 'height-unknown', light, declared };
  return { ...plain, light, declared };
}

/** Without a lamp and without a level there is nothing to compute: it is dark, and for a person to judge. */
function unlit(facts: Facts, feature: FeatureRecord): LightJudgement {
  const light: AreaLight = {
    feature: feature.id,
    kind: feature.kind,
    name: textOf(feature, 'name'),
    points: 0,
    average: 0,
    min: 0,
    max: 0,
    uniformity: 0,
    adopted: null,
    fractionAtLevel: null,
    worst: middleOf(facts, feature),
    longestDarkRun: null,
    darkRun: null,
    indoors: false,
  };
  return { outcome: 'review', reason: 'no-level', light, measured: 0, limit: null, declared: [] };
}

type Numbers = Pick<LightJudgement, 'outcome' | 'reason' | 'measured' | 'limit'>;

/** By the numbers alone. The darkest place leads: averages hide failures. */
export function judgeNumbers(light: AreaLight, dark = darkShare): Numbers {
  const { adopted, average, min, uniformity, indoors, longestDarkRun } = light;
  const answer = (
    outcome: Numbers['outcome'],
    reason: LightReason,
    measured: number | null,
    limit: number | null,
  ): Numbers => ({ outcome, reason, measured, limit });
  if (average === null || min === null) return answer('review', 'no-points', null, null);
  if (indoors) return answer('review', 'indoors', min, adopted?.min ?? adopted?.average ?? null);
  if (!saysHowBright(adopted)) return answer('review', 'no-level', min, null);
  if (adopted.min !== undefined && min < adopted.min) return answer('not-met', 'below-min', min, adopted.min);
  if (adopted.average !== undefined && average < adopted.average)
    return answer('not-met', 'below-average', average, adopted.average);
  if (adopted.uniformity !== undefined && (uniformity ?? 0) < adopted.uniformity)
    return answer('not-met', 'uneven', uniformity, adopted.uniformity);
  if (longestDarkRun) return answer('not-met', 'dark-run', min, adopted.min ?? adopted.average ?? null);
  if (adopted.average !== undefined && adopted.min === undefined && min < dark * adopted.average)
    return answer('review', 'dark-part', min, adopted.average);
  return answer('met', 'enough', min, adopted.min ?? adopted.average ?? null);
}

/** A building or stack without a height blocks at any height: whether the level is met where it does not block at all. */
function metWithoutUnknownHeights(facts: Facts, feature: FeatureRecord, dark: number, around: number): boolean {
  const { lamps, prisms } = lightScene(facts);
  const known = prisms.filter((prism) => Number.isFinite(prism.top));
  if (known.length === prisms.length) return false;
  const target = spareTarget(lightTarget(facts, feature, around));
  return judgeNumbers(summaryOf(facts, feature, target, { lamps, prisms: known }), dark).outcome !== 'not-met';
}

/** Lights without photometry whose declared reach comes to a feature. */
function declaredNear(facts: Facts, feature: FeatureRecord, around: number): string[] {
  const target = facts.shapeOf(feature);
  const wide = entranceKinds.some((kind) => kind === feature.kind) ? around : 0;
  return lightScene(facts).declared.flatMap((light) => {
    const [[[place]]] = facts.shapeOf(light).parts;
    const reach = (numberIn(light, 'coverRadius') ?? 0) + wide;
    const { box } = target;
    if (
      place[0] < box[0] - reach ||
      place[0] > box[2] + reach ||
      place[1] < box[1] - reach ||
      place[1] > box[3] + reach
    )
      return [];
    const within = target.shape === 'polygon' && pointInPolygons(place, target.parts);
    return within || outlineDistance(place, target) <= reach ? [light.id] : [];
  });
}
