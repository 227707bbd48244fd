import { middleOf } from '../../facts/middle.ts';
import { nameOf, textOf } from '../../facts/values.ts';
import { adoptedViewing } from '../../facts/view/adopted-viewing.ts';
import { areaView } from '../../facts/view/area-view.ts';
import { isPatrolled } from '../../facts/view/patrols.ts';
import { viewTopics } from '../../facts/view/view-scene.ts';
import { featuresOfKinds } from '../../facts/zones.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { ses } from '../clauses.ts';
import { box } from '../example-plan.ts';
import type { ExampleFeature, Finding, Rule, RuleContext } from '../rule.ts';
import { drawStep, exceptStep, settingStep } from '../steps.ts';
import { isSeenEnough, levelText, patrolWithin, shareText, toThousandth } from '../view-words.ts';

const id = 'sealed-containers-unobserved';
const kind = 'container-storage';

const holdsSealed = (area: FeatureRecord): boolean => ['sealed', 'both'].includes(textOf(area, 'contents'));

function findingFor({ facts, limits }: RuleContext, area: FeatureRecord): Finding[] {
  if (isPatrolled(facts, area, limits.patrol)) return [];
  const adopted = adoptedViewing(facts, area);
  const view = adopted ? areaView(facts, area) : undefined;
  if (view && isSeenEnough(view)) return [];
  const base = { outcome: 'review', features: [area.id] } as const;
  const steps = [drawStep('patrol-route', 'Draw the patrol route'), drawStep('camera', 'Draw a camera')];
  if (!view || !adopted) {
    return [
      {
        ...base,
        at: middleOf(facts, area),
        message: `No patrol route passes ${nameOf(area)}, and how well cameras must see it is not adopted.`,
        advice: 'Draw the round on which its seals are checked, or adopt a level of view with its source.',
        steps: [
          steps[0],
          settingStep(`adopted.viewing.${kind}`, 'Adopt a level of view'),
          exceptStep(id, { feature: area.id }),
        ],
      },
    ];
  }
  const share = view.fractionAtLevel ?? 0;
  return [
    {
      ...base,
      at: view.below[0]?.at ?? middleOf(facts, area),
      message: `No patrol route passes ${nameOf(area)}, and it is seen over ${shareText(share)} and should be at ${levelText(adopted)}.`,
      measured: toThousandth(share),
      limit: adopted.fraction,
      advice: 'Draw the round on which its seals are checked, or turn, move or add a camera.',
      steps: [...steps, exceptStep(id, { feature: area.id })],
    },
  ];
}

const store: ExampleFeature = { id: 'store', kind, area: box(20, 20, 16, 12), values: { contents: 'sealed' } };
const camera: ExampleFeature = {
  id: 'c1',
  kind: 'camera',
  point: [28, 8],
  values: { mountHeight: 6, azimuth: 0, tilt: 25, hfov: 103, vfov: 55, pixels: [2688, 1520] },
};
const level = { viewing: { [kind]: { pixelsPerMetre: 62.5, fraction: 0.9, source: 'IEC 62676-4:2014, observe' } } };

export const sealedContainersUnobserved: Rule = {
  id,
  pack: 'nz-ses',
  clause: '6.11',
  title: 'Sealed containers under watch',
  why: 'Whether seals are checked regularly is written in the security plan. The site plan shows what helps: a patrol route that passes the storage of sealed containers, or cameras that see it at the level that you adopt.',
  quote:
    'When sealed containers are stored, the seal must be regularly checked to confirm it has not been tampered with.',
  cites: [ses('6.11')],
  severity: 'warning',
  limits: [patrolWithin],
  reads: [...viewTopics, `kind/${kind}`, 'kind/patrol-route', 'settings'],
  check(context) {
    const areas = featuresOfKinds(context.plan, [kind]).filter(holdsSealed);
    return {
      scope: areas.map((area) => area.id),
      findings: areas.flatMap((area) => findingFor(context, area)),
    };
  },
  examples: [
    {
      title: 'A patrol route passes it',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          store,
          {
            id: 'round',
            kind: 'patrol-route',
            line: [
              [10, 15],
              [45, 15],
            ],
          },
        ],
      },
    },
    {
      title: 'A camera sees it at the adopted level',
      outcome: 'met',
      finds: [],
      plan: { settings: { adopted: level }, features: [store, camera] },
    },
    {
      title: 'Neither a patrol route nor a camera',
      outcome: 'review',
      finds: [{ features: ['store'] }],
      plan: { settings: { adopted: level }, features: [store] },
    },
    {
      title: 'A camera, but no level is adopted',
      outcome: 'review',
      finds: [{ features: ['store'] }],
      plan: { features: [store, camera] },
    },
    {
      title: 'Empty containers have no seals',
      outcome: 'not-applicable',
      finds: [],
      plan: { features: [{ ...store, values: { contents: 'empty' } }] },
    },
  ],
};
