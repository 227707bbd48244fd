import { joined } from '../facts/by-kind.ts';
import type { Facts } from '../facts/facts.ts';
import { adoptedLighting, saysHowBright } from '../facts/light/adopted-lighting.ts';
import { lampFixes } from '../facts/light/lamp-fixes.ts';
import { type LightJudgement, lightJudgement, litFeatures } from '../facts/light/light-judgement.ts';
import { type LightScene, lightScene } from '../facts/light/light-scene.ts';
import { isEntrance } from '../facts/light/light-target.ts';
import { middleOf } from '../facts/middle.ts';
import { nameOf } from '../facts/values.ts';
import { kindTopics } from '../facts/zones.ts';
import { kindOf } from '../kinds/kinds.ts';
import { recordOf, type Topic } from '../plan/plan.ts';
import type { FeatureRecord } from '../plan/record.ts';
import type { Finding, Step, Verdict } from './rule.ts';
import { drawStep, exceptStep, fillStep, settingStep } from './steps.ts';
import { counted, metresText } from './words.ts';

/** What the light of anything depends on. */
export const lightTopics: readonly Topic[] = [
  'settings',
  'luminaire',
  ...kindTopics(['light', 'building', 'container-stack', 'fence']),
];

export interface LightCheck {
  readonly rule: string;
  /** Metres judged round an entrance. */
  readonly around?: number;
  /** Share of the adopted average below which a place is dark. */
  readonly dark?: number;
}

/** Judges the light of the features of some kinds against their adopted levels; what was found of one is kept while its numbers stay. */
export function lightVerdict(facts: Facts, kinds: readonly string[], check: LightCheck): Verdict {
  if (lightScene(facts).lamps.length > 0) return verdictOf(facts, litFeatures(facts, kinds), check);
  const verdicts = kinds.map((kind) => unlitVerdict(facts, kind, check));
  return {
    scope: joined(verdicts.map(({ scope }) => scope)),
    findings: joined(verdicts.map(({ findings }) => findings)),
  };
}

/** Without a lamp only what has a level asks for more than itself: the rest is kept until a feature of its kind changes. */
function unlitVerdict(facts: Facts, kind: string, check: LightCheck): Verdict {
  const features = litFeatures(facts, [kind]);
  const adopted = features.some((feature) => saysHowBright(adoptedLighting(facts, feature)));
  if (adopted) return verdictOf(facts, features, check);
  return facts.memo(`verdict/${check.rule}/${kind}`, ['settings', `kind/${kind}`], () =>
    verdictOf(facts, features, check),
  );
}

/** Lamps are tried for so many features below their level: with more of them the yard wants another plan, not a lamp. */
const mostTried = 12;

function verdictOf(facts: Facts, features: readonly FeatureRecord[], check: LightCheck): Verdict {
  let below = 0;
  const findings = features.flatMap((feature): Finding[] => {
    const judgement = lightJudgement(facts, feature, check);
    if (judgement.outcome === 'met') return [];
    const tried = judgement.outcome === 'not-met' ? below++ < mostTried : judgement.reason === 'dark-part';
    return [findingOf(facts, feature, judgement, { ...check, tried })];
  });
  return { scope: features.map(({ id }) => id), findings };
}

interface FindingCheck extends LightCheck {
  /** Whether to try what a lamp more, or a higher one, would do. */
  readonly tried: boolean;
}

interface Known {
  judgement?: LightJudgement;
  scene?: LightScene;
  tried?: boolean;
  finding?: Finding;
}

function findingOf(facts: Facts, feature: FeatureRecord, judgement: LightJudgement, check: FindingCheck): Finding {
  const scene = lightScene(facts);
  const known = facts.per<Known>(`finding/${check.rule}`, feature, () => ({}));
  // What is said of a feature that is below its level names lamps, which may have changed without changing its light.
  const namesLamps = check.tried || judgement.outcome === 'not-met' || judgement.reason === 'height-unknown';
  if (
    known.finding &&
    known.judgement === judgement &&
    known.tried === check.tried &&
    (!namesLamps || known.scene === scene)
  )
    return known.finding;
  const finding = makeFinding(facts, feature, judgement, check);
  Object.assign(known, { judgement, scene, tried: check.tried, finding });
  return finding;
}

function makeFinding(facts: Facts, feature: FeatureRecord, judgement: LightJudgement, check: FindingCheck): Finding {
  const { outcome, light, measured, limit, declared } = judgement;
  return {
    outcome: outcome === 'not-met' ? 'not-met' : 'review',
    features: [feature.id, ...declared],
    at: light.worst ?? middleOf(facts, feature),
    message: messageOf(facts, feature, judgement),
    ...(measured === null ? {} : { measured: toThousandth(measured) }),
    ...(limit === null ? {} : { limit }),
    advice: adviceOf(facts, judgement),
    steps: stepsOf(facts, feature, judgement, check),
  };
}

const toThousandth = (value: number): number => Math.round(value * 1000) / 1000;

/** Lux as findings write it: three digits, and 0 only where there is none. */
function luxText(lux: number): string {
  if (lux === 0) return '0 lx';
  if (lux < 0.01) return 'under 0.01 lx';
  return `${lux < 10 ? Number(lux.toPrecision(2)) : Math.round(lux)} lx`;
}

/** What was measured, darkest place first. */
function numbersOf({ light: { min, average } }: LightJudgement): string {
  if (min === null || average === null) return 'no light to measure';
  return `${luxText(min)} at the darkest place, ${luxText(average)} on average`;
}

function levelText({ light: { adopted } }: LightJudgement): string {
  const { average, min, uniformity, source } = adopted ?? {};
  const parts = [
    ...(min === undefined ? [] : [`${min} lx everywhere`]),
    ...(average === undefined ? [] : [`${average} lx on average`]),
    ...(uniformity === undefined ? [] : [`uniformity ${uniformity}`]),
  ];
  return `the adopted ${parts.join(', ')}${source ? ` (${source})` : ''}`;
}

function messageOf(facts: Facts, feature: FeatureRecord, judgement: LightJudgement): string {
  const subject = isEntrance(feature) ? `The ground at ${nameOf(feature)}` : nameOf(feature);
  const numbers = numbersOf(judgement);
  const level = levelText(judgement);
  const { light, reason, declared, measured } = judgement;
  switch (reason) {
    case 'no-level':
      return `${subject} has ${numbers}, and no level is adopted for it.`;
    case 'no-points':
      return `${subject} has no size: there is no place to judge its light.`;
    case 'indoors':
      return `${subject} lies indoors, and no lamp is drawn inside: its light is not computed.`;
    case 'declared':
      return `${subject} has ${numbers} by computation, below ${level}; ${namesOf(facts, declared)} ${declared.length === 1 ? 'declares' : 'declare'} to reach it without a photometric file.`;
    case 'height-unknown':
      return `${subject} has ${numbers}, below ${level}, in the shadow of something whose height is not known.`;
    case 'dark-part':
      return `${subject} meets ${level}, but a part of it is dark: ${numbers}.`;
    case 'uneven':
      return `${subject} has ${numbers}: uniformity ${(measured ?? 0).toFixed(2)}, below ${level}.`;
    case 'dark-run':
      return `${subject} is below ${level} for ${metresText(light.longestDarkRun ?? 0)} on end: ${numbers}.`;
    default: {
      const run = light.longestDarkRun ? `; its longest dark run is ${metresText(light.longestDarkRun)}` : '';
      return `${subject} has ${numbers}, below ${level}${run}.`;
    }
  }
}

const namesOf = (facts: Facts, ids: readonly string[]): string => {
  const first = recordOf(facts.plan, 'feature', ids[0] ?? '');
  return ids.length === 1 && first ? nameOf(first) : counted(ids.length, 'light');
};

function adviceOf(facts: Facts, { reason, declared }: LightJudgement): string {
  const unknown = lightScene(facts).notes.length;
  const notes =
    unknown > 0
      ? ` ${counted(unknown, 'light')} of the plan give no computed light: see “Lights have a photometric file”.`
      : '';
  switch (reason) {
    case 'no-level':
      return 'The clause says “adequate” and gives no number. Adopt a level and name its source, or judge by these numbers.';
    case 'no-points':
      return 'Draw it again, or take it out.';
    case 'indoors':
      return 'Look at the light inside, or draw the lamps inside with their photometric files.';
    case 'declared':
      return declared.length === 1
        ? 'Load the photometric file of that light, or judge its light on site.'
        : 'Load the photometric files of those lights, or judge their light on site.';
    case 'height-unknown':
      return 'Fill in the heights of buildings and stacks nearby: without one they cast a shadow of any length.';
    case 'dark-part':
      return 'The adopted level says nothing of the darkest place. Light that part, or adopt a lowest value too.';
    default:
      return `Light the marked place: add a lamp, raise or turn one, or adopt another level.${notes}`;
  }
}

function stepsOf(facts: Facts, feature: FeatureRecord, judgement: LightJudgement, check: FindingCheck): Step[] {
  const except = exceptStep(check.rule, { feature: feature.id });
  switch (judgement.reason) {
    case 'no-level':
      return [settingStep(`adopted.lighting.${feature.kind}`, 'Adopt a level'), except];
    case 'declared':
      return [...judgement.declared.slice(0, 2).map((id) => fillStep(id, 'luminaire', 'Choose the luminaire')), except];
    case 'height-unknown':
      return [...heightSteps(facts), except];
    case 'no-points':
    case 'indoors':
      return [except];
    default:
      return [...lampSteps(facts, feature, judgement, check), except];
  }
}

function heightSteps(facts: Facts): Step[] {
  const unknown = lightScene(facts).prisms.find((prism) => !Number.isFinite(prism.top));
  const owner = unknown && recordOf(facts.plan, 'feature', unknown.id);
  return owner ? [fillStep(owner.id, 'height', `Fill in the height of ${nameOf(owner)}`)] : [];
}

function lampSteps(
  facts: Facts,
  feature: FeatureRecord,
  judgement: LightJudgement,
  { around, tried }: FindingCheck,
): Step[] {
  const { raise, add } = tried ? lampFixes(facts, feature, judgement, around) : {};
  const steps: Step[] = [];
  if (add) {
    const { place, ...values } = add;
    steps.push({
      do: 'command',
      label: 'Add a lamp at the darkest place',
      command: 'add-feature',
      input: {
        id: freeId(facts, `light-for-${feature.id}`),
        kind: 'light',
        geometry: { type: 'Point', coordinates: place },
        values,
      },
    });
  }
  const lamp = raise && recordOf(facts.plan, 'feature', raise.light);
  if (raise && lamp) {
    steps.push({
      do: 'command',
      label: `Raise ${nameOf(lamp)} to ${Number(raise.height.toFixed(2))} m`,
      command: 'change-values',
      input: { features: [lamp.id], values: { mountHeight: raise.height } },
    });
  }
  return steps.length > 0 ? steps : [drawStep('light', `Draw a ${(kindOf('light')?.name ?? 'light').toLowerCase()}`)];
}

/** An id that no feature has yet. */
function freeId(facts: Facts, stem: string): string {
  let id = stem;
  for (let i = 2; recordOf(facts.plan, 'feature', id); i++) id = `${stem}-${i}`;
  return id;
}
