import { isPlanned, zoneEdgeTopics } from '../../facts/barrier/zone-edges.ts';
import { lonLatOf, middleOf } from '../../facts/middle.ts';
import { nameOf } from '../../facts/values.ts';
import { viewTopics } from '../../facts/view/view-scene.ts';
import { shortestUnwatched, type WatchedEdge, watchedEdges } from '../../facts/view/watched-edges.ts';
import { mtofsr } from '../clauses.ts';
import { box } from '../example-plan.ts';
import { joiningLimits, joiningOf } from '../joining-limits.ts';
import type { ExampleFeature, Finding, Rule, RuleContext } from '../rule.ts';
import { drawStep, exceptStep, settingStep } from '../steps.ts';
import { patrolWithin } from '../view-words.ts';
import { metresText, toMillimetre } from '../words.ts';
import { besideZone } from '../zone-limits.ts';

const id = 'zone-edge-unwatched';

function findingsFor({ facts, limits }: RuleContext, edge: WatchedEdge): Finding[] {
  const { zone, unwatched, onlySeen, adopted } = edge;
  const steps = [drawStep('patrol-route', 'Draw the patrol route'), drawStep('camera', 'Draw a camera')];
  const open = unwatched.filter(({ length }) => length > limits.shortest);
  const level = adopted ? ` at ${adopted.pixelsPerMetre} px/m` : '';
  const findings = open.map(
    (run): Finding => ({
      outcome: isPlanned(zone) ? 'review' : 'not-met',
      features: [zone.id, ...run.barriers],
      at: lonLatOf(facts, run.at),
      message: `${metresText(run.length)} of the barrier of ${nameOf(zone)} is on no patrol route and in no camera view${level}.`,
      measured: toMillimetre(run.length),
      limit: limits.shortest,
      advice: 'Draw the patrol that passes it, or turn, move or add a camera.',
      steps: [...steps, exceptStep(id, { feature: zone.id })],
    }),
  );
  if (findings.length > 0 || onlySeen <= limits.shortest) return findings;
  return [
    {
      outcome: 'review',
      features: [zone.id],
      at: middleOf(facts, zone),
      message: `${metresText(onlySeen)} of the barrier of ${nameOf(zone)} is watched by cameras alone, and how well they must see is not adopted.`,
      measured: toMillimetre(onlySeen),
      advice:
        'Adopt a level of view for fences with its source: the regulation says “surveillance” and gives no number.',
      steps: [
        settingStep('adopted.viewing.fence', 'Adopt a level of view'),
        ...steps,
        exceptStep(id, { feature: zone.id }),
      ],
    },
  ];
}

const yard: readonly ExampleFeature[] = [
  { id: 'yard', kind: 'land-side-restricted-zone', area: box(20, 20, 30, 20), values: { status: 'established' } },
  {
    id: 'fence',
    kind: 'fence',
    line: [
      [20, 20],
      [50, 20],
      [50, 40],
      [20, 40],
      [20, 20],
    ],
    values: { type: 'mesh' },
  },
];
const round = (line: ExampleFeature['line']): ExampleFeature => ({ id: 'round', kind: 'patrol-route', line });
const camera: ExampleFeature = {
  id: 'c1',
  kind: 'camera',
  point: [35, -4],
  values: { mountHeight: 8, azimuth: 0, tilt: 15, hfov: 103, vfov: 55, pixels: [2688, 1520] },
};
const level = { viewing: { fence: { pixelsPerMetre: 25, fraction: 1, source: 'IEC 62676-4:2014, detect' } } };

export const zoneEdgeUnwatched: Rule = {
  id,
  pack: 'au-mtofsr',
  clause: '6.25',
  title: 'Zone barriers under watch',
  why: 'A barrier of a land-side restricted or cleared zone must be subject to regular patrols, surveillance or other measures. Each stretch that no patrol route passes and no camera sees at the adopted level is measured.',
  quote: 'be subject to regular patrols, surveillance or other measures',
  cites: [mtofsr('6.25')],
  severity: 'error',
  limits: [
    ...joiningLimits,
    besideZone,
    patrolWithin,
    {
      id: 'shortest',
      label: 'Stretches shorter than this are left alone',
      type: 'number',
      unit: 'm',
      min: 0,
      max: 20,
      default: shortestUnwatched,
    },
  ],
  reads: [...new Set([...zoneEdgeTopics, ...viewTopics, 'kind/patrol-route' as const, 'settings' as const])],
  check(context) {
    const { facts, limits } = context;
    const edges = watchedEdges(facts, joiningOf(limits), limits.beside, limits.patrol).filter(
      ({ length }) => length > 0,
    );
    return {
      scope: edges.map(({ zone }) => zone.id),
      findings: edges.flatMap((edge) => findingsFor(context, edge)),
    };
  },
  examples: [
    {
      title: 'A patrol walks round inside the fence',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          ...yard,
          round([
            [23, 23],
            [47, 23],
            [47, 37],
            [23, 37],
            [23, 23],
          ]),
        ],
      },
    },
    {
      title: 'The patrol leaves one side out, and no camera sees it',
      outcome: 'not-met',
      finds: [{ features: ['yard', 'fence'] }],
      plan: {
        features: [
          ...yard,
          round([
            [23, 37],
            [23, 23],
            [30, 23],
          ]),
        ],
      },
    },
    {
      title: 'A camera sees all of it at the adopted level',
      outcome: 'met',
      finds: [],
      plan: { settings: { adopted: level }, features: [...yard, camera] },
    },
    {
      title: 'A camera sees it, but no level is adopted',
      outcome: 'review',
      finds: [{ features: ['yard'] }],
      plan: { features: [...yard, camera] },
    },
    {
      title: 'No barrier is drawn that could be watched',
      outcome: 'not-applicable',
      finds: [],
      plan: { features: [yard[0]] },
    },
  ],
};
