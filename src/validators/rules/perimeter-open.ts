import type { BarrierGap } from '../../facts/barrier/barrier-gaps.ts';
import {
  gapMiddle,
  type Perimeter,
  perimeterOf,
  perimeterTopics,
  usualPerimeter,
} from '../../facts/barrier/perimeter.ts';
import type { StrayGate } from '../../facts/barrier/plan-barriers.ts';
import { lonLatOf, middleOf } from '../../facts/middle.ts';
import { nameOf, textOf } from '../../facts/values.ts';
import { featuresOfKinds } from '../../facts/zones.ts';
import { recordOf } from '../../plan/plan.ts';
import { ses } from '../clauses.ts';
import { box } from '../example-plan.ts';
import { gapSteps } from '../gap-steps.ts';
import { joiningLimits, joiningOf } from '../joining-limits.ts';
import type { ExampleFeature, Finding, Rule, RuleContext } from '../rule.ts';
import { drawStep, exceptStep, fillStep } from '../steps.ts';
import { metresText, squareMetresText, toMillimetre } from '../words.ts';

const id = 'perimeter-open';

const named = ({ plan }: RuleContext, feature: string): string => {
  const record = recordOf(plan, 'feature', feature);
  return record ? nameOf(record) : feature;
};

function gapFinding(context: RuleContext, gap: BarrierGap): Finding {
  const { facts, limits } = context;
  const [first, second = first] = gap.features.map((feature) => named(context, feature));
  const known = Number.isFinite(gap.length);
  const between = first === second ? `between two ends of ${first}` : `between ${first} and ${second}`;
  return {
    outcome: 'not-met',
    features: gap.features,
    at: lonLatOf(facts, gapMiddle(gap)),
    message: known
      ? `The perimeter is open over ${metresText(gap.length)} ${between}.`
      : `${first} ends here and meets no other barrier.`,
    ...(known ? { measured: toMillimetre(gap.length), limit: limits.tolerance } : {}),
    advice: 'Snap the ends together, draw the gate or fence that stands there, or say what other control is used.',
    steps: [
      ...gapSteps(facts, gap, limits.tolerance),
      drawStep('fence', 'Draw the missing fence'),
      fillStep(fenceOf(context, gap), 'otherControl', 'Say what other control is used'),
      exceptStep(id),
    ].filter((step) => step.do !== 'fill' || step.feature !== ''),
  };
}

/** A fence at the gap that may say what other control is used; empty where there is none. */
const fenceOf = ({ plan }: RuleContext, { features }: BarrierGap): string =>
  features.find((feature) => recordOf(plan, 'feature', feature)?.kind === 'fence') ?? '';

const outsideFindings = ({ facts }: RuleContext, { outside }: Perimeter): Finding[] =>
  outside.map(({ area, part }) => ({
    outcome: 'not-met',
    features: [area.id],
    at: lonLatOf(facts, part.at),
    message: `No closed line of fences, walls, buildings and gates goes round ${nameOf(area)}${part.area > 0 ? `: ${squareMetresText(part.area)} stands outside` : ''}.`,
    ...(part.area > 0 ? { measured: Number(part.area.toFixed(1)), limit: 0 } : {}),
    advice: 'Draw the fence that closes round it, or say on a fence what other control is used.',
    steps: [drawStep('fence', 'Draw the fence'), exceptStep(id, { feature: area.id })],
  }));

const strayFinding = ({ facts }: RuleContext, { gate, at, distance }: StrayGate): Finding => ({
  outcome: 'review',
  features: [gate.id],
  at: lonLatOf(facts, at),
  message: Number.isFinite(distance)
    ? `${nameOf(gate)} does not meet a barrier: the nearest is ${metresText(distance)} away.`
    : `${nameOf(gate)} stands in no fence: no barrier is drawn.`,
  ...(Number.isFinite(distance) ? { measured: toMillimetre(distance) } : {}),
  advice: 'Move it into its fence: a gate meets the barrier at both ends.',
  steps: [drawStep('fence', 'Draw the fence'), exceptStep(id, { feature: gate.id })],
});

const controlFindings = ({ facts }: RuleContext, { controls }: Perimeter): Finding[] =>
  controls.map((fence) => ({
    outcome: 'review',
    features: [fence.id],
    at: middleOf(facts, fence),
    message: `${nameOf(fence)} declares another control: “${textOf(fence, 'otherControl')}”. Whether it prevents unauthorised access is for a person to judge.`,
    advice: 'Look at the control on site; it stands in the security plan too.',
    steps: [fillStep(fence.id, 'otherControl', 'Change the other control'), exceptStep(id, { feature: fence.id })],
  }));

const yard: readonly ExampleFeature[] = [
  { id: 'load', kind: 'loading-area', area: box(25, 20, 25, 15) },
  {
    id: 'gate',
    kind: 'gate',
    line: [
      [30, 5],
      [36, 5],
    ],
  },
];
const west: ExampleFeature = {
  id: 'west',
  kind: 'fence',
  line: [
    [30, 5],
    [5, 5],
    [5, 55],
    [40, 55],
  ],
};
const east = (to: readonly [number, number]): ExampleFeature => ({
  id: 'east',
  kind: 'fence',
  line: [[36, 5], [80, 5], [80, 55], to],
});

export const perimeterOpen: Rule = {
  id,
  pack: 'nz-ses',
  clause: '1.1',
  title: 'A perimeter that closes',
  why: 'Fences, walls, buildings and gates are joined into one line, which must close round the areas of clause 1.4. A fence or gate that ends without meeting another is a gap. Doors of buildings and access points are ways through, not gaps; a canopy bars nobody. Where a fence declares another control instead, a person must judge it.',
  quote:
    'Sites must have appropriate fencing and access controls to prevent unauthorised entry. If perimeter fencing is not possible or realistic, sites must have other security controls to prevent unauthorised access.',
  cites: [ses('1.1')],
  severity: 'error',
  limits: [
    ...joiningLimits,
    {
      id: 'slack',
      label: 'Parts of an area narrower than this may stand out',
      type: 'number',
      unit: 'm',
      min: 0,
      max: 5,
      default: usualPerimeter.slack,
    },
  ],
  reads: perimeterTopics,
  check(context) {
    const { plan, facts, limits } = context;
    const found = perimeterOf(facts, { ...joiningOf(limits), slack: limits.slack });
    const scope = found.areas.length > 0 ? found.areas : featuresOfKinds(plan, ['fence']);
    const atGaps = new Set(found.gaps.flatMap(({ features }) => features));
    const strays = found.strays.filter(({ gate }) => !atGaps.has(gate.id));
    const open = [...found.gaps.map((gap) => gapFinding(context, gap)), ...outsideFindings(context, found)];
    const others = [...strays.map((stray) => strayFinding(context, stray)), ...controlFindings(context, found)];
    const declared = found.controls.length > 0;
    return {
      scope: scope.map((feature) => feature.id),
      findings: [
        ...open.map((finding) => (declared ? { ...finding, outcome: 'review' as const } : finding)),
        ...others,
      ],
    };
  },
  examples: [
    {
      title: 'Two fences and a gate close round the loading area',
      outcome: 'met',
      finds: [],
      plan: { features: [...yard, west, east([40, 55])] },
    },
    {
      title: 'A gap of 3 m in the fence',
      outcome: 'not-met',
      finds: [{ features: ['west', 'east'] }],
      plan: { features: [...yard, west, east([43, 55])] },
    },
    {
      title: 'A building stands in the line, and its door is an access point',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          ...yard,
          west,
          east([62, 55]),
          { id: 'shed', kind: 'building', area: box(40, 45, 22, 14) },
          { id: 'door', kind: 'access-point', point: [50, 59] },
        ],
      },
    },
    {
      title: 'The loading area stands outside the fence with a part',
      outcome: 'not-met',
      finds: [{ features: ['store'] }],
      plan: {
        features: [...yard, west, east([40, 55]), { id: 'store', kind: 'cargo-storage', area: box(70, 20, 20, 15) }],
      },
    },
    {
      title: 'A fence declares another control: a person must judge it',
      outcome: 'review',
      finds: [{ features: ['west', 'east'] }, { features: ['east'] }],
      plan: {
        features: [
          ...yard,
          west,
          { ...east([60, 55]), values: { otherControl: 'Cliff of 6 m, and a guard at night' } },
        ],
      },
    },
    {
      title: 'A gate that stands in no fence',
      outcome: 'review',
      finds: [{ features: ['boom'] }],
      plan: {
        features: [
          ...yard,
          west,
          east([40, 55]),
          {
            id: 'boom',
            kind: 'gate',
            line: [
              [55, 30],
              [61, 30],
            ],
          },
        ],
      },
    },
    {
      title: 'Neither fences nor areas to close in are drawn',
      outcome: 'not-applicable',
      finds: [],
      plan: { features: [{ id: 'park', kind: 'parking-area', area: box(10, 10, 30, 20) }] },
    },
  ],
};
