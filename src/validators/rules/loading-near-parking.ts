import type { Facts } from '../../facts/facts.ts';
import { lonLatOf } from '../../facts/middle.ts';
import { featuresNear, gapOf } from '../../facts/near.ts';
import { isRecorded, nameOf, textOf } from '../../facts/values.ts';
import { featuresOfKinds, kindTopics } from '../../facts/zones.ts';
import { boxDistance } from '../../geometry/box.ts';
import { settingsOf } from '../../plan/plan.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { ses } from '../clauses.ts';
import { box } from '../example-plan.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { exceptStep, fillStep, settingStep } from '../steps.ts';
import { metresText, toMillimetre } from '../words.ts';

const id = 'loading-near-parking';
const loadingKinds = ['packing-area', 'loading-area'];
/** Nothing on a plan is truer than this, metres: a gap of just the limit is judged by the limit, not by rounding. */
const hair = 1e-4;

const isJustified = (parking: FeatureRecord): boolean => isRecorded(textOf(parking, 'justification'));

interface Near {
  readonly parking: FeatureRecord;
  readonly metres: number;
  readonly at: readonly [lon: number, lat: number];
}

export const loadingNearParking: Rule = {
  id,
  pack: 'nz-ses',
  clause: '6.4',
  title: 'Packing and loading apart from vehicle parking',
  why: 'Goods could be added to a package from a parked vehicle. The clause gives no distance: areas that touch are never apart, and beyond that the separation that you adopt is used. A parking area that must be close says why.',
  quote:
    'The area where export goods are packed and loaded should be separated from the vehicle parking area, unless close proximity is required for work tasks.',
  cites: [ses('6.4')],
  severity: 'error',
  limits: [
    {
      id: 'touching',
      label: 'Areas this near count as touching',
      type: 'number',
      unit: 'm',
      min: 0,
      max: 1,
      default: 0.05,
    },
  ],
  reads: ['settings', ...kindTopics([...loadingKinds, 'parking-area'])],
  check(context) {
    const { plan } = context;
    const areas = featuresOfKinds(plan, loadingKinds);
    const parkings = featuresOfKinds(plan, ['parking-area']);
    if (parkings.length === 0) return { scope: [], findings: [] };
    const adopted = settingsOf(plan).adopted.separation?.metres;
    const findings = areas.flatMap((area) =>
      adopted === undefined ? withoutLevel(context, area) : nearer(context, area, adopted),
    );
    return { scope: areas.map((area) => area.id), findings };
  },
  examples: [
    {
      title: 'Further apart than the adopted 10 m',
      outcome: 'met',
      finds: [],
      plan: {
        settings: { adopted: { separation: { metres: 10, source: 'site rule' } } },
        features: [
          { id: 'load', kind: 'loading-area', area: box(10, 10, 30, 20) },
          { id: 'park', kind: 'parking-area', area: box(52, 10, 30, 20) },
        ],
      },
    },
    {
      title: 'Nearer than the adopted 10 m',
      outcome: 'not-met',
      finds: [{ features: ['load', 'park'] }],
      plan: {
        settings: { adopted: { separation: { metres: 10, source: 'site rule' } } },
        features: [
          { id: 'load', kind: 'loading-area', area: box(10, 10, 30, 20) },
          { id: 'park', kind: 'parking-area', area: box(48, 10, 30, 20) },
        ],
      },
    },
    {
      title: 'Just the adopted separation is not nearer',
      outcome: 'met',
      finds: [],
      plan: {
        settings: { adopted: { separation: { metres: 10 } } },
        features: [
          { id: 'load', kind: 'loading-area', area: box(10, 10, 30, 20) },
          { id: 'park', kind: 'parking-area', area: box(50, 10, 30, 20) },
        ],
      },
    },
    {
      title: '0.05 m counts as touching, whatever is adopted',
      outcome: 'not-met',
      finds: [{ features: ['pack', 'park'] }],
      plan: {
        settings: { adopted: { separation: { metres: 0 } } },
        features: [
          { id: 'pack', kind: 'packing-area', area: box(10, 10, 30, 20) },
          { id: 'park', kind: 'parking-area', area: box(40.05, 10, 30, 20) },
        ],
      },
    },
    {
      title: 'Overlapping areas, and no separation is adopted',
      outcome: 'not-met',
      finds: [{ features: ['load', 'park'] }],
      plan: {
        features: [
          { id: 'load', kind: 'loading-area', area: box(10, 10, 30, 20) },
          { id: 'park', kind: 'parking-area', area: box(35, 20, 30, 20) },
        ],
      },
    },
    {
      title: 'Apart, and no separation is adopted: a person must look',
      outcome: 'review',
      finds: [{ features: ['load', 'park'] }],
      plan: {
        features: [
          { id: 'load', kind: 'loading-area', area: box(10, 10, 30, 20) },
          { id: 'park', kind: 'parking-area', area: box(41, 10, 30, 20) },
        ],
      },
    },
    {
      title: 'The parking area says why it must be close',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          { id: 'load', kind: 'loading-area', area: box(10, 10, 30, 20) },
          {
            id: 'park',
            kind: 'parking-area',
            area: box(40, 10, 30, 20),
            values: { for: 'trucks', justification: 'Trucks wait here for their dock' },
          },
        ],
      },
    },
  ],
};

/** No separation adopted: touching is not met; otherwise the nearest parking area is for a person to judge. */
function withoutLevel({ facts, limits }: RuleContext, area: FeatureRecord): Finding[] {
  const near = nearest(facts, area, limits.touching + hair);
  const touching = near.filter(({ metres }) => metres <= limits.touching + hair);
  if (touching.length) return touching.map((it) => tooNear(area, it, limits.touching, limits.touching));
  if (!near.length) return [];
  const [{ parking, metres, at }] = near;
  return [
    {
      outcome: 'review',
      features: [area.id, parking.id],
      at,
      message: `${nameOf(area)} is ${metresText(metres)} from ${nameOf(parking)}, and no separation is adopted.`,
      measured: toMillimetre(metres),
      advice: 'Adopt a separation with its source: the clause gives no distance.',
      steps: [
        settingStep('adopted.separation', 'Adopt a separation'),
        fillStep(parking.id, 'justification', 'Say why parking is close'),
        exceptStep(id, { feature: area.id }),
      ],
    },
  ];
}

/** The parking areas within `touching`, or else the nearest one: looked for further and further out. */
function nearest(facts: Facts, area: FeatureRecord, touching: number): Near[] {
  const touched = parkingWithin(facts, area, touching);
  if (touched.length) return touched;
  for (const reach of [20, 100, 500, 2500, 12_500, Infinity]) {
    const near = nearestWithin(facts, area, reach);
    if (near) return [near];
  }
  return [];
}

/** Looks through the parking areas in the order of their boxes, and stops where no box can hold a nearer one. */
function nearestWithin(facts: Facts, area: FeatureRecord, reach: number): Near | undefined {
  const { box: own } = facts.shapeOf(area);
  const candidates = featuresNear(facts, ['parking-area'], own, reach)
    .filter((parking) => !isJustified(parking))
    .map((parking) => ({ parking, apart: boxDistance(own, facts.shapeOf(parking).box) }))
    .sort((a, b) => a.apart - b.apart || a.parking.order - b.parking.order);
  let best: Near | undefined;
  for (const { parking, apart } of candidates) {
    if (best && apart >= best.metres) break;
    const near = nearOf(facts, area, parking);
    if (near && near.metres <= reach && near.metres < (best?.metres ?? Infinity)) best = near;
  }
  return best;
}

function nearOf(facts: Facts, area: FeatureRecord, parking: FeatureRecord): Near | undefined {
  const gap = gapOf(facts, area, parking);
  if (!gap) return undefined;
  const middle = [(gap.on[0] + gap.to[0]) / 2, (gap.on[1] + gap.to[1]) / 2] as const;
  return { parking, metres: gap.distance, at: lonLatOf(facts, middle) };
}

/** The parking areas without a justification within `reach` metres, nearest first. */
function parkingWithin(facts: Facts, area: FeatureRecord, reach: number): Near[] {
  return featuresNear(facts, ['parking-area'], facts.shapeOf(area).box, reach)
    .filter((parking) => !isJustified(parking))
    .flatMap((parking): Near[] => {
      const near = nearOf(facts, area, parking);
      return near && near.metres <= reach ? [near] : [];
    })
    .sort((a, b) => a.metres - b.metres || a.parking.order - b.parking.order);
}

const nearer = ({ facts, limits }: RuleContext, area: FeatureRecord, adopted: number): Finding[] =>
  parkingWithin(facts, area, Math.max(adopted, limits.touching) + hair)
    .filter(({ metres }) => metres <= limits.touching + hair || metres < adopted - hair)
    .map((it) => tooNear(area, it, Math.max(adopted, limits.touching), limits.touching));

function tooNear(area: FeatureRecord, { parking, metres, at }: Near, limit: number, touching: number): Finding {
  const apart = metres <= touching + hair ? 'touches' : `is only ${metresText(metres)} from`;
  return {
    outcome: 'not-met',
    features: [area.id, parking.id],
    at,
    message: `${nameOf(area)} ${metres === 0 ? 'meets or overlaps' : apart} ${nameOf(parking)}.`,
    measured: toMillimetre(metres),
    limit,
    advice: 'Move them apart, or write down why parking must be close and what other controls are used.',
    steps: [fillStep(parking.id, 'justification', 'Say why parking is close'), exceptStep(id, { feature: area.id })],
  };
}
