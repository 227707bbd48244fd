import { numberOf } from '../../kinds/kind-values.ts';
import { light as lightKind } from '../../kinds/light.ts';
import { recordOf, settingsOf } from '../../plan/plan.ts';
import type { FeatureRecord, LightingLevel, LuminaireRecord } from '../../plan/record.ts';
import type { Facts } from '../facts.ts';
import { lonLatOf, siteMiddle } from '../middle.ts';
import { numberIn, textOf } from '../values.ts';
import { featuresOfKinds } from '../zones.ts';
import { isGeneric } from './generic-lamp.ts';
import { type JudgementOptions, type LightJudgement, type LightReason, lightJudgements } from './light-judgement.ts';
import { lightScene, photometryOf } from './light-scene.ts';
import { aroundEntrance } from './light-target.ts';
import { lumensOf, PhotometryProblem, peakOf, tiltFactor } from './photometry.ts';

/** One light of the plan, as a lighting schedule lists it. Null where it is not known. */
export interface ScheduledLight {
  readonly feature: string;
  readonly name: string;
  readonly at: readonly [lon: number, lat: number];
  /** The luminaire's name, else the id that the light names; empty without one. */
  readonly luminaire: string;
  /** Edition of its photometric file: `LM-63-2002`, `EULUMDAT`. */
  readonly file: string | null;
  /** Integrated from the candelas. */
  readonly lumens: number | null;
  readonly statedLumens: number | null;
  readonly peakCandela: number | null;
  readonly watts: number | null;
  /** Metres above ground. */
  readonly mountHeight: number | null;
  /** Degrees clockwise from true north, of C0 or the aim. */
  readonly azimuth: number;
  /** Degrees up from straight down. */
  readonly tilt: number;
  /** Degrees by which the luminaire itself is turned. */
  readonly turn: number | null;
  /** What its candelas are multiplied by: the maintenance factor, and the file's own factor for its tilt. */
  readonly factor: number | null;
  /** Metres that it declares to reach, without photometry. */
  readonly coverRadius: number | null;
  /** Why it gives no computed light, or what is odd about it. */
  readonly note: string;
}

/** Every light, in file order. */
export function lightingSchedule(facts: Facts): ScheduledLight[] {
  const notes = new Map(lightScene(facts).notes.map(({ feature, note }) => [feature, note]));
  return featuresOfKinds(facts.plan, ['light']).map((light) => scheduled(facts, light, notes.get(light.id) ?? ''));
}

function scheduled(facts: Facts, light: FeatureRecord, note: string): ScheduledLight {
  const id = textOf(light, 'luminaire');
  const luminaire = recordOf(facts.plan, 'luminaire', id);
  const read = luminaire && photometryOf(luminaire);
  const photometry = read instanceof PhotometryProblem ? undefined : read;
  const tilt = numberOf(lightKind, light.values, 'tilt') ?? 0;
  const maintenance = settingsOf(facts.plan).lighting.maintenanceFactor ?? 1;
  const coverRadius = numberIn(light, 'coverRadius') ?? null;
  return {
    feature: light.id,
    name: textOf(light, 'name'),
    at: lonLatOf(facts, siteMiddle(facts, light)),
    luminaire: luminaire?.name || id,
    file: photometry?.format ?? null,
    lumens: photometry ? lumensOf(photometry) : null,
    statedLumens: photometry?.statedLumens ?? null,
    peakCandela: photometry ? peakOf(photometry).candelas : null,
    watts: photometry?.watts ?? null,
    mountHeight: numberIn(light, 'mountHeight') ?? null,
    azimuth: numberOf(lightKind, light.values, 'azimuth') ?? 0,
    tilt,
    turn: luminaire?.turn ?? null,
    factor: photometry ? maintenance * tiltFactor(photometry, tilt) : null,
    coverRadius,
    note: note || plainNote(luminaire, coverRadius),
  };
}

const plainNote = (luminaire: LuminaireRecord | undefined, coverRadius: number | null): string =>
  luminaire && isGeneric(luminaire.file)
    ? 'Generic: described by beam angle and lumens, not measured.'
    : coverRadius !== null && !luminaire
      ? 'Declared, not computed.'
      : '';

/** The light of one area, entrance or fence, as a results table lists it. Lux. */
export interface LightResult {
  readonly feature: string;
  readonly kind: string;
  readonly name: string;
  readonly points: number;
  readonly min: number | null;
  readonly average: number | null;
  readonly max: number | null;
  readonly uniformity: number | null;
  /** Height of the plane above ground, metres. */
  readonly planeHeight: number;
  readonly adopted: LightingLevel | null;
  readonly fractionAtLevel: number | null;
  readonly worst: readonly [lon: number, lat: number] | null;
  /** Metres; null but for fences with a level. */
  readonly longestDarkRun: number | null;
  readonly outcome: LightJudgement['outcome'];
  readonly reason: LightReason;
}

/** Every area, entrance and fence that clause 1.3 wants lit, in file order. */
export function lightResults(facts: Facts, options?: JudgementOptions): LightResult[] {
  const usual = settingsOf(facts.plan).lighting.planeHeight ?? 0;
  return lightJudgements(facts, options).map(({ outcome, reason, light }) => ({
    feature: light.feature,
    kind: light.kind,
    name: light.name,
    points: light.points,
    min: light.min,
    average: light.average,
    max: light.max,
    uniformity: light.uniformity,
    planeHeight: light.adopted?.planeHeight ?? usual,
    adopted: light.adopted,
    fractionAtLevel: light.fractionAtLevel,
    worst: light.worst,
    longestDarkRun: light.longestDarkRun,
    outcome,
    reason,
  }));
}

/** What the numbers rest on, a sentence each: to be printed under them. */
export function lightAssumptions(facts: Facts, around = aroundEntrance): string[] {
  const { maintenanceFactor, planeHeight } = settingsOf(facts.plan).lighting;
  const editions = new Set(lightingSchedule(facts).flatMap(({ file }) => file ?? []));
  return [
    'The ground is taken as flat.',
    'Direct light only: what walls, ground and sky reflect is not counted.',
    maintenanceFactor === undefined
      ? 'No maintenance factor is set: the lamps count as new and clean (1).'
      : `Maintenance factor ${maintenanceFactor}.`,
    `Light falls on a level plane ${planeHeight ?? 0} m above ground, unless a level says otherwise.`,
    'Grid of EN 12464: points 0.2 × 5^log10(d) apart, d the longer side of the area (the shorter where the longer is twice it), at most 10 m, at least 3 across; aisles between stacks have their own. Fences every metre at most.',
    `Entrances and exits are judged over a disc of ${around} m, outside buildings.`,
    'Buildings, container stacks and opaque fences block light up to their height, or at any height where none is given; mesh fences do not.',
    `Photometry from the luminaires’ own files${editions.size > 0 ? ` (${[...editions].sort().join(', ')})` : ''}, bilinear between the printed angles.`,
    'No published level binds the standards or the regulations: each level is the plan’s own, with its source.',
  ];
}
