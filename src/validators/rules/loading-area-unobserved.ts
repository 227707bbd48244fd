import { middleOf } from '../../facts/middle.ts';
import { isTrue, nameOf } from '../../facts/values.ts';
import { adoptedViewing } from '../../facts/view/adopted-viewing.ts';
import { type AreaView, areaView } from '../../facts/view/area-view.ts';
import { viewTopics } from '../../facts/view/view-scene.ts';
import { featuresOfKinds } from '../../facts/zones.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { ses } from '../clauses.ts';
import { box } from '../example-plan.ts';
import type { ExampleFeature, ExamplePlan, Finding, Rule, RuleContext } from '../rule.ts';
import { drawStep, exceptStep, fillStep, settingStep } from '../steps.ts';
import { isSeenEnough, levelText, shareText, toThousandth } from '../view-words.ts';
import { squareMetresText } from '../words.ts';

const id = 'loading-area-unobserved';
const kind = 'loading-area';

const attendedStep = (area: FeatureRecord) => fillStep(area.id, 'attended', 'Record that it is attended');

function findingFor({ facts }: RuleContext, area: FeatureRecord): Finding[] {
  if (isTrue(area, 'attended')) return [];
  const base = { features: [area.id], at: middleOf(facts, area) };
  if (!adoptedViewing(facts, area)) {
    return [
      {
        ...base,
        outcome: 'review',
        message: `How well cameras must see ${nameOf(area)} is not adopted, and it is not recorded as attended.`,
        advice: 'Adopt a level of view with its source: the clause says “continuously monitored” and gives no number.',
        steps: [
          settingStep(`adopted.viewing.${kind}`, 'Adopt a level of view'),
          attendedStep(area),
          exceptStep(id, { feature: area.id }),
        ],
      },
    ];
  }
  const view = areaView(facts, area);
  return isSeenEnough(view) ? [] : [{ ...base, ...whyUnseen(area, view) }];
}

function whyUnseen(area: FeatureRecord, view: AreaView): Omit<Finding, 'features'> {
  const steps = [drawStep('camera', 'Draw a camera'), attendedStep(area), exceptStep(id, { feature: area.id })];
  if (view.points === 0 || view.fractionAtLevel === null || !view.adopted)
    return {
      outcome: 'review',
      message: `${nameOf(area)} has no area that could be judged.`,
      advice: 'Look at its outline.',
      steps,
    };
  const { adopted, fractionAtLevel } = view;
  const measures = { measured: toThousandth(fractionAtLevel), limit: adopted.fraction };
  const worst = view.below[0];
  const at = worst && { at: worst.at };
  if (view.indoors)
    return {
      outcome: 'review',
      ...measures,
      message: `${nameOf(area)} lies wholly indoors, and no camera does.`,
      advice: 'Look yourself whether it is watched, or draw the cameras that are indoors.',
      steps,
    };
  const hidden = view.hiddenBy.length > 0;
  return {
    outcome: hidden ? 'review' : 'not-met',
    ...at,
    ...measures,
    message: `${nameOf(area)} is seen over ${shareText(fractionAtLevel)} and should be at ${levelText(adopted)}${worst ? `; the largest part that is not has ${squareMetresText(worst.size)}` : ''}.`,
    advice: hidden
      ? 'Fill in the heights of buildings and stacks: those without one hide at any height.'
      : 'Turn, move or add a camera, or record that the area is attended while containers are loaded.',
    steps: [...view.hiddenBy.slice(0, 2).map((it) => fillStep(it, 'height', 'Fill in the height')), ...steps],
  };
}

const adopted = (fraction: number): ExamplePlan => ({
  settings: {
    adopted: { viewing: { [kind]: { pixelsPerMetre: 62.5, fraction, source: 'IEC 62676-4:2014, observe' } } },
  },
});
const dome = { mountHeight: 6, tilt: 25, hfov: 103, vfov: 55, pixels: [2688, 1520] };
const load: ExampleFeature = { id: 'load', kind, area: box(20, 20, 16, 12) };
const camera = (tilt = dome.tilt): ExampleFeature => ({
  id: 'c1',
  kind: 'camera',
  point: [28, 8],
  values: { ...dome, tilt, azimuth: 0 },
});

export const loadingAreaUnobserved: Rule = {
  id,
  pack: 'nz-ses',
  clause: '6.8',
  title: 'Loading areas under watch',
  why: 'What cameras see of the ground of each loading area is computed from their lens, aim and range and the buildings and stacks in between, and compared with the level and the share that you adopt. An area that is recorded as attended is watched by people.',
  quote: 'Containers must be continuously monitored while being loaded.',
  cites: [ses('6.8')],
  severity: 'error',
  limits: [],
  reads: [...viewTopics, `kind/${kind}`, 'settings'],
  check(context) {
    const areas = featuresOfKinds(context.plan, [kind]);
    return {
      scope: areas.map((area) => area.id),
      findings: areas.flatMap((area) => findingFor(context, area)),
    };
  },
  examples: [
    {
      title: 'One camera sees all of it at the adopted level',
      outcome: 'met',
      finds: [],
      plan: { ...adopted(0.9), features: [load, camera()] },
    },
    {
      title: 'A stack hides a part of it',
      outcome: 'not-met',
      finds: [{ features: ['load'] }],
      plan: {
        ...adopted(0.9),
        features: [
          load,
          camera(),
          { id: 'stack', kind: 'container-stack', area: box(24, 14, 8, 2.44), values: { tiers: 2 } },
        ],
      },
    },
    {
      title: 'The stack’s height is not known: it hides at any height',
      outcome: 'review',
      finds: [{ features: ['load'] }],
      plan: {
        ...adopted(0.9),
        features: [load, camera(), { id: 'stack', kind: 'container-stack', area: box(24, 14, 8, 2.44) }],
      },
    },
    {
      title: 'Recorded as attended',
      outcome: 'met',
      finds: [],
      plan: { ...adopted(0.9), features: [{ ...load, values: { attended: true } }] },
    },
    {
      title: 'No level is adopted: a person must look',
      outcome: 'review',
      finds: [{ features: ['load'] }],
      plan: { features: [load, camera()] },
    },
    {
      title: 'Indoors, and no camera is',
      outcome: 'review',
      finds: [{ features: ['load'] }],
      plan: {
        ...adopted(0.9),
        features: [load, camera(), { id: 'shed', kind: 'building', area: box(16, 16, 24, 20), values: { height: 7 } }],
      },
    },
  ],
};
