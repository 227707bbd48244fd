import { numberOf } from '../../kinds/kind-values.ts';
import { light as lightKind } from '../../kinds/light.ts';
import { featuresOf, recordOf } from '../../plan/plan.ts';
import type { FeatureRecord, LuminaireRecord } from '../../plan/record.ts';
import type { Facts, Point } from '../facts.ts';
import { siteMiddle } from '../middle.ts';
import { inside } from '../prism.ts';
import { inListOrder } from '../target-points.ts';
import { textOf } from '../values.ts';
import { summaryOfLux } from './area-light.ts';
import { addIlluminance, type Lamp } from './illuminance.ts';
import { judgeNumbers, type LightJudgement } from './light-judgement.ts';
import { lampAt, lightScene, photometryOf } from './light-scene.ts';
import { lightTarget } from './light-target.ts';
import { PhotometryProblem } from './photometry.ts';

/** One step that brings a feature to its level, tried by computation. */
export interface LampFixes {
  /** A light to raise, and to what height in metres. */
  readonly raise?: { readonly light: string; readonly height: number };
  /** A light to add. */
  readonly add?: {
    readonly luminaire: string;
    readonly place: readonly [lon: number, lat: number];
    readonly mountHeight: number;
    readonly azimuth: number;
    readonly tilt: number;
  };
}

/** Metres by which a lamp may be raised in one step. */
const raises = [2, 4];
/** How many of the nearest lamps are tried. */
const nearest = 2;

/** What would meet the level with one lamp raised, or one added at the darkest place. Neither where nothing tried does. */
export function lampFixes(facts: Facts, feature: FeatureRecord, { light }: LightJudgement, around?: number): LampFixes {
  const worst = light.worst && facts.frame.toSite([light.worst[0], light.worst[1]]);
  if (!worst) return {};
  return { raise: raiseOf(facts, feature, worst, around), add: addOf(facts, feature, worst, around) };
}

/** Whether the level is met with some lamps taken out and others put in. */
function isMetWith(
  facts: Facts,
  feature: FeatureRecord,
  out: readonly Lamp[],
  put: readonly Lamp[],
  around?: number,
): boolean {
  const scene = lightScene(facts);
  const { pieces, lit } = lightTarget(facts, feature, around);
  lit.update(scene);
  const change = new Float64Array(pieces.length);
  addIlluminance(lit.points, out, scene.prisms, change, -1);
  addIlluminance(lit.points, put, scene.prisms, change, 1);
  const more = inListOrder(lit.points, change);
  const lux = lit.lux().map((value, i) => value + more[i]);
  return judgeNumbers(summaryOfLux(facts, feature, pieces, lux, scene)).outcome === 'met';
}

function raiseOf(facts: Facts, feature: FeatureRecord, worst: Point, around?: number): LampFixes['raise'] {
  const { lamps } = lightScene(facts);
  const byDistance = [...lamps].sort(
    (a, b) => Math.hypot(a.x - worst[0], a.y - worst[1]) - Math.hypot(b.x - worst[0], b.y - worst[1]),
  );
  for (const lamp of byDistance.slice(0, nearest)) {
    if (lamps.filter(({ id }) => id === lamp.id).length > 1) continue;
    for (const by of raises) {
      const raised = { ...lamp, z: lamp.z + by };
      if (isMetWith(facts, feature, [lamp], [raised], around)) return { light: lamp.id, height: lamp.z + by };
    }
  }
  return undefined;
}

function addOf(facts: Facts, feature: FeatureRecord, worst: Point, around?: number): LampFixes['add'] {
  const usual = usualLight(facts);
  if (!usual) return undefined;
  const { luminaire, height, tilt } = usual;
  const photometry = photometryOf(luminaire);
  const { prisms } = lightScene(facts);
  if (photometry instanceof PhotometryProblem) return undefined;
  if (prisms.some((prism) => prism.solid && prism.bottom < height && inside(prism, worst[0], worst[1])))
    return undefined;
  const middle = siteMiddle(facts, feature);
  const towards = (Math.atan2(middle[0] - worst[0], middle[1] - worst[1]) * 180) / Math.PI;
  const azimuth = Math.round((towards + 360) % 360) % 360;
  for (const aim of new Set([0, tilt])) {
    const lamp = lampAt(facts, photometry, luminaire.turn, prisms, {
      id: '',
      place: worst,
      height,
      azimuth,
      tilt: aim,
    });
    if (!isMetWith(facts, feature, [], [lamp], around)) continue;
    const [lon, lat] = facts.frame.toLonLat(worst);
    return { luminaire: luminaire.id, place: [lon, lat], mountHeight: height, azimuth, tilt: aim };
  }
  return undefined;
}

/** The luminaire that most lights have, at their middle height and tilt. */
export function usualLight(facts: Facts): { luminaire: LuminaireRecord; height: number; tilt: number } | undefined {
  const lights = [...featuresOf(facts.plan, 'light').values()];
  const count = new Map<string, number>();
  for (const light of lights) {
    const name = textOf(light, 'luminaire');
    if (recordOf(facts.plan, 'luminaire', name)) count.set(name, (count.get(name) ?? 0) + 1);
  }
  const most = [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
  const luminaire = most && recordOf(facts.plan, 'luminaire', most[0]);
  if (!luminaire) return undefined;
  const like = lights.filter((light) => textOf(light, 'luminaire') === luminaire.id);
  const middleOf = (field: string, none: number) => {
    const values = like.flatMap((light) => numberOf(lightKind, light.values, field) ?? []).sort((a, b) => a - b);
    return values[Math.floor(values.length / 2)] ?? none;
  };
  return { luminaire, height: middleOf('mountHeight', 8) || 8, tilt: middleOf('tilt', 0) };
}
