import type { Facts } from '../../facts/facts.ts';
import { lonLatOf } from '../../facts/middle.ts';
import { nameOf } from '../../facts/values.ts';
import { type GroundPiece, groundPieces, waterSideTopics } from '../../facts/water-side.ts';
import { liveZones } from '../../facts/zones.ts';
import { featuresOf } from '../../plan/plan.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { mtofsr } from '../clauses.ts';
import { box } from '../example-plan.ts';
import type { ExampleFeature, Finding, Rule } from '../rule.ts';
import { drawStep, exceptStep } from '../steps.ts';
import { squareMetresText } from '../words.ts';

const id = 'zone-on-wrong-side';

const sum = (pieces: readonly GroundPiece[]): number => pieces.reduce((total, { area }) => total + area, 0);

function findingFor(facts: Facts, zone: FeatureRecord, slack: number): Finding[] {
  const isLand = zone.kind === 'land-side-restricted-zone';
  const wrong = isLand ? 'water' : 'land';
  const pieces = groundPieces(facts, zone, slack);
  const off = pieces.filter(({ ground }) => ground === wrong);
  if (off.length) {
    return [
      {
        outcome: 'not-met',
        features: [zone.id],
        at: lonLatOf(facts, off[0].at),
        message: `${nameOf(zone)} lies ${isLand ? 'in water' : 'on land'} with ${squareMetresText(sum(off))}.`,
        measured: Number(sum(off).toFixed(1)),
        limit: 0,
        advice: isLand
          ? 'End it at the water mark, or draw the wharf that it stands on.'
          : 'End it at the water mark or the face of the wharf.',
        steps: [...(isLand ? [drawStep('wharf', 'Draw the wharf')] : []), exceptStep(id, { feature: zone.id })],
      },
    ];
  }
  const unsure = pieces.filter(({ ground }) => ground === 'unknown');
  if (unsure.length === 0) return [];
  return [
    {
      outcome: 'review',
      features: [zone.id],
      at: lonLatOf(facts, unsure[0].at),
      message: `${nameOf(zone)}: nothing drawn tells which side of the water mark is land.`,
      advice: 'Look yourself, or draw a building on the land or a berth along the water.',
      steps: [drawStep('building', 'Draw a building'), exceptStep(id, { feature: zone.id })],
    },
  ];
}

const shore: readonly ExampleFeature[] = [
  {
    id: 'mark',
    kind: 'water-mark',
    line: [
      [-20, 50],
      [50, 52],
      [120, 50],
    ],
    values: { mark: 'MHWM' },
  },
  { id: 'shed', kind: 'building', area: box(10, 15, 20, 15) },
];

export const zoneOnWrongSide: Rule = {
  id,
  pack: 'au-mtofsr',
  clause: '1.03',
  title: 'Land-side zones on land, water-side zones on water',
  why: 'Where a water mark is drawn, it parts land from water; wharves and jetties are land-side. Which side is land is told by the buildings, roads, fences, berths and navigation aids beside the mark. Strips narrower than the limit are left alone: no water mark is surveyed finer.',
  quote:
    'Land-side restricted zone: an area of land or a structure connected directly or indirectly to land, to which access is controlled',
  cites: [mtofsr('1.03')],
  severity: 'error',
  limits: [
    {
      id: 'slack',
      label: 'Strips narrower than this are left alone',
      type: 'number',
      unit: 'm',
      min: 0,
      max: 10,
      default: 0.5,
    },
  ],
  reads: waterSideTopics,
  check({ plan, facts, limits }) {
    if (featuresOf(plan, 'water-mark').size === 0) return { scope: [], findings: [] };
    const zones = liveZones(plan, ['land-side-restricted-zone', 'water-side-restricted-zone']);
    return {
      scope: zones.map((zone) => zone.id),
      findings: zones.flatMap((zone) => findingFor(facts, zone, limits.slack)),
    };
  },
  examples: [
    {
      title: 'A land-side zone that reaches out on its wharf, and a water-side zone before it',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          ...shore,
          { id: 'wharf', kind: 'wharf', area: box(20, 45, 60, 15) },
          { id: 'yard', kind: 'land-side-restricted-zone', area: box(20, 20, 60, 40) },
          { id: 'berth', kind: 'water-side-restricted-zone', area: box(20, 60, 60, 20) },
        ],
      },
    },
    {
      title: 'A land-side zone reaches into the water',
      outcome: 'not-met',
      finds: [{ features: ['yard'] }],
      plan: { features: [...shore, { id: 'yard', kind: 'land-side-restricted-zone', area: box(20, 20, 60, 50) }] },
    },
    {
      title: 'A water-side zone on land',
      outcome: 'not-met',
      finds: [{ features: ['berth'] }],
      plan: { features: [...shore, { id: 'berth', kind: 'water-side-restricted-zone', area: box(40, 10, 40, 20) }] },
    },
    {
      title: 'Zones of both kinds on one side, and nothing else to tell land by',
      outcome: 'review',
      finds: [{ features: ['yard'] }, { features: ['berth'] }],
      plan: {
        features: [
          shore[0],
          { id: 'yard', kind: 'land-side-restricted-zone', area: box(10, 60, 30, 20) },
          { id: 'berth', kind: 'water-side-restricted-zone', area: box(60, 60, 30, 20) },
        ],
      },
    },
    {
      title: 'No water mark is drawn',
      outcome: 'not-applicable',
      finds: [],
      plan: { features: [{ id: 'yard', kind: 'land-side-restricted-zone', area: box(20, 20, 60, 50) }] },
    },
  ],
};
