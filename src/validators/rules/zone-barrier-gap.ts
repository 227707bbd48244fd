import { planBarriers } from '../../facts/barrier/plan-barriers.ts';
import { nearestEnd, type Stretch, type ZoneEdge } from '../../facts/barrier/zone-edge.ts';
import { isPlanned, zoneEdges, zoneEdgeTopics } from '../../facts/barrier/zone-edges.ts';
import { lonLatOf } from '../../facts/middle.ts';
import { nameOf } from '../../facts/values.ts';
import { mtofsr } from '../clauses.ts';
import { box } from '../example-plan.ts';
import { lineStep } from '../gap-steps.ts';
import { joiningLimits, joiningOf } from '../joining-limits.ts';
import type { ExampleFeature, Finding, Rule, RuleContext, Step } from '../rule.ts';
import { drawStep, exceptStep } from '../steps.ts';
import { shareText } from '../view-words.ts';
import { metresText, toMillimetre } from '../words.ts';
import { besideZone } from '../zone-limits.ts';

const id = 'zone-barrier-gap';

const lengthOf = ({ from, to }: Stretch): number => to - from;

function findingsFor(context: RuleContext, edge: ZoneEdge): Finding[] {
  const { facts } = context;
  const { zone, gaps, length } = edge;
  const open = gaps.reduce((sum, gap) => sum + lengthOf(gap), 0);
  const followed = length > 0 ? Math.max(0, 1 - open / length) : 0;
  const outcome = isPlanned(zone) ? 'review' : 'not-met';
  if (open >= length - 1e-6 && gaps.length > 0) {
    return [
      {
        outcome,
        features: [zone.id],
        at: lonLatOf(facts, middleOf(gaps[0])),
        message: `No barrier follows the edge of ${nameOf(zone)}: ${metresText(length)}.`,
        measured: 0,
        limit: 1,
        advice: adviceFor(outcome),
        steps: [drawStep('fence', 'Draw the fence'), exceptStep(id, { feature: zone.id })],
      },
    ];
  }
  return gaps.map((gap) => ({
    outcome,
    features: [zone.id],
    at: lonLatOf(facts, middleOf(gap)),
    message: `Along ${metresText(lengthOf(gap))} no barrier or gate follows the edge of ${nameOf(zone)}; ${shareText(followed)} of the edge is followed.`,
    measured: toMillimetre(lengthOf(gap)),
    limit: 0,
    advice: adviceFor(outcome),
    steps: [...closing(context, gap), drawStep('fence', 'Draw the fence'), exceptStep(id, { feature: zone.id })],
  }));
}

const adviceFor = (outcome: string): string =>
  outcome === 'review'
    ? 'The zone is only proposed: its barrier must stand when it is established.'
    : 'Draw the fence, wall or gate that stands there, or move the edge to it. The edge of a wharf or water mark counts where it is said to bar the way.';

/** Half way along a gap. */
function middleOf({ line, from, to }: Stretch): readonly [number, number] {
  let left = (to - from) / 2;
  for (const [i, end] of line.slice(1).entries()) {
    const length = Math.hypot(end[0] - line[i][0], end[1] - line[i][1]);
    if (left <= length && length > 0) {
      const t = left / length;
      return [line[i][0] + t * (end[0] - line[i][0]), line[i][1] + t * (end[1] - line[i][1])];
    }
    left -= length;
  }
  return line[0];
}

/** Wider than this a gap is not a gate's, metres. */
const mostGate = 30;

/** A gate or a fence along the gap, from the end of one barrier to the end of the other where they stand beside the edge. */
function closing({ facts, limits }: RuleContext, gap: Stretch): Step[] {
  const places = planBarriers(facts, joiningOf(limits));
  const reach = limits.beside + limits.tolerance;
  const line = gap.line.map((place, i) =>
    i === 0 || i === gap.line.length - 1 ? (nearestEnd(places, place, reach) ?? place) : place,
  );
  const gate = lengthOf(gap) <= mostGate ? [lineStep(facts, 'gate', line)] : [];
  return [...gate, lineStep(facts, 'fence', line)];
}

const zone = (values: ExampleFeature['values'] = {}): ExampleFeature => ({
  id: 'yard',
  kind: 'land-side-restricted-zone',
  area: box(10, 10, 60, 40),
  values: { status: 'established', ...values },
});
const fence = (id: string, line: ExampleFeature['line']): ExampleFeature => ({ id, kind: 'fence', line });
const south = fence('south', [
  [30, 10],
  [10, 10],
  [10, 50],
  [70, 50],
]);

export const zoneBarrierGap: Rule = {
  id,
  pack: 'au-mtofsr',
  clause: '6.25',
  title: 'Zone edges followed by a barrier',
  why: 'The edge of a land-side restricted or cleared zone is compared with the fences, walls, buildings, booms, buoy lines and gates that run along it. Where nothing does, each stretch is measured.',
  quote:
    'a fence, free-standing wall, building, “or a series of objects such as trees, booms, marker buoys” is a security barrier if it “clearly defines the boundary” and deters unauthorised access',
  cites: [mtofsr('6.25')],
  severity: 'error',
  limits: [...joiningLimits, besideZone],
  reads: zoneEdgeTopics,
  check(context) {
    const { facts, limits } = context;
    const edges = zoneEdges(facts, joiningOf(limits), limits.beside);
    return {
      scope: edges.map(({ zone: { id: zoneId } }) => zoneId),
      findings: edges.flatMap((edge) => findingsFor(context, edge)),
    };
  },
  examples: [
    {
      title: 'Fences and a gate all round',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          zone(),
          south,
          fence('east', [
            [70, 50],
            [70, 10],
            [36, 10],
          ]),
          {
            id: 'gate',
            kind: 'gate',
            line: [
              [30, 10],
              [36, 10],
            ],
          },
        ],
      },
    },
    {
      title: 'No gate is drawn in the gap of 6 m',
      outcome: 'not-met',
      finds: [{ features: ['yard'] }],
      plan: {
        features: [
          zone(),
          south,
          fence('east', [
            [70, 50],
            [70, 10],
            [36, 10],
          ]),
        ],
      },
    },
    {
      title: 'The fence stands half a metre inside the edge, and a building closes the rest',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          zone(),
          fence('inner', [
            [45, 10.5],
            [10.5, 10.5],
            [10.5, 49.5],
            [69.5, 49.5],
            [69.5, 25],
          ]),
          { id: 'shed', kind: 'building', area: box(45, 10, 25, 15) },
        ],
      },
    },
    {
      title: 'Nothing follows the edge of a zone that is only proposed',
      outcome: 'review',
      finds: [{ features: ['yard'] }],
      plan: { features: [zone({ status: 'proposed', proposal: 'add' })] },
    },
    {
      title: 'A wharf whose edge bars the way',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          zone(),
          fence('land', [
            [10, 50],
            [10, 10],
            [70, 10],
            [70, 50],
          ]),
          { id: 'quay', kind: 'wharf', area: box(10, 40, 60, 10), values: { bars: true } },
        ],
      },
    },
  ],
};
