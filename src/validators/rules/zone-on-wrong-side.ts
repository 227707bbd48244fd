import { createFacts, type Facts } from '../../facts/facts.ts';
import { lonLatOf } from '../../facts/middle.ts';
import { nameOf } from '../../facts/values.ts';
import { type GroundPiece, groundPieces, landSideOf, waterSideTopics } from '../../facts/water-side.ts';
import { liveZones } from '../../facts/zones.ts';
import { isRefusal, type Refusal } from '../../plan/command.ts';
import { clipArea } from '../../plan/commands/clip-area.ts';
import { cutArea } from '../../plan/commands/cut-area.ts';
import type { Patch } from '../../plan/patch.ts';
import { applyPatch, createPlan, featuresOf, recordOf } from '../../plan/plan.ts';
import type { FeatureRecord, JsonObject } from '../../plan/record.ts';
import { mtofsr } from '../clauses.ts';
import { box } from '../example-plan.ts';
import type { ExampleFeature, Finding, Rule, Step } from '../rule.ts';
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
        steps: [
          ...endedStep(facts, zone, wrong, slack),
          ...(isLand ? [drawStep('wharf', 'Draw the wharf')] : []),
          exceptStep(id, { feature: zone.id }),
        ],
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

/** Ends the zone at the water mark or the wharf, where one of them alone puts it right; tried on a copy of the plan. */
function endedStep(facts: Facts, zone: FeatureRecord, wrong: 'land' | 'water', slack: number): Step[] {
  const { plan } = facts;
  const works: {
    readonly command: string;
    readonly label: string;
    readonly patch: Patch | Refusal;
    readonly input: JsonObject;
  }[] = [];
  for (const mark of featuresOf(plan, 'water-mark').values()) {
    const land = landSideOf(facts, mark);
    if (!land) continue;
    const keep = (wrong === 'water') === (land === 'left') ? 'left' : 'right';
    const input = { feature: zone.id, to: mark.id, keep } as const;
    works.push({ command: 'clip-area', label: 'End it at the water mark', patch: clipArea(plan, input), input });
  }
  for (const wharf of wrong === 'land' ? featuresOf(plan, 'wharf').values() : []) {
    const input = { feature: zone.id, by: wharf.id };
    works.push({ command: 'cut-area', label: 'End it at the wharf', patch: cutArea(plan, input), input });
  }
  for (const { command, label, patch, input } of works) {
    if (isRefusal(patch)) continue;
    const after = createPlan(plan.records.values());
    applyPatch(after, patch);
    const changed = recordOf(after, 'feature', zone.id);
    if (!changed || groundPieces(createFacts(after), changed, slack).some(({ ground }) => ground === wrong)) continue;
    return [{ do: 'command', label, command, input }];
  }
  return [];
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
