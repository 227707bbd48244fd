import { sharedBy } from '../../facts/cover.ts';
import type { Facts } from '../../facts/facts.ts';
import { lonLatOf, middleOf } from '../../facts/middle.ts';
import { nearPairs, perPair } from '../../facts/near.ts';
import { sliverBetween } from '../../facts/sliver.ts';
import { nameOf } from '../../facts/values.ts';
import { kindTopics, liveZones, portSecurityZoneKinds, standTogether } from '../../facts/zones.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { mtofsr } from '../clauses.ts';
import { box } from '../example-plan.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { exceptStep } from '../steps.ts';
import { metresText, squareMetresText, toMillimetre } from '../words.ts';
import { sliverLimits, sliverOptions } from './sliver-between-areas.ts';

const id = 'zones-overlap';

type Fault = Pick<Finding, 'at' | 'measured' | 'limit' | 'message'>;

function faultBetween({ facts, limits }: RuleContext, a: FeatureRecord, b: FeatureRecord): Fault | undefined {
  const name = `zones-overlap/${limits.same}/${limits.widest}/${limits.shortest}`;
  return perPair(facts, name, a, b, () => overlapOf(facts, limits, a, b) ?? sliverOf(facts, limits, a, b));
}

function overlapOf(facts: Facts, limits: RuleContext['limits'], a: FeatureRecord, b: FeatureRecord): Fault | undefined {
  const shared = sharedBy(facts, a, b, limits.same);
  if (shared.length === 0) return undefined;
  const area = shared.reduce((sum, piece) => sum + piece.area, 0);
  return {
    at: lonLatOf(facts, shared[0].at),
    message: `${nameOf(a)} and ${nameOf(b)} overlap by ${squareMetresText(area)}.`,
    measured: Number(area.toFixed(1)),
    limit: 0,
  };
}

function sliverOf(facts: Facts, limits: RuleContext['limits'], a: FeatureRecord, b: FeatureRecord): Fault | undefined {
  const sliver = sliverBetween(facts.shapeOf(a), facts.shapeOf(b), sliverOptions(limits));
  return (
    sliver && {
      at: lonLatOf(facts, sliver.at),
      message: `${nameOf(a)} and ${nameOf(b)} leave a sliver ${metresText(sliver.width)} wide for ${metresText(sliver.length)}.`,
      measured: toMillimetre(sliver.width),
      limit: 0,
    }
  );
}

export const zonesOverlap: Rule = {
  id,
  pack: 'au-mtofsr',
  clause: '3.77',
  title: 'Zones of one type side by side, not over each other',
  why: 'Where two zones of one type overlap, or leave a strip between them too narrow to be meant, nobody can tell which measures hold there. A zone and the change that would replace it never stand together and are not compared.',
  quote: '(b) the boundaries of the zone',
  cites: [mtofsr('3.77(1)(b)'), mtofsr('3.80(1)(b)'), mtofsr('3.150(1)(b)'), mtofsr('3.155(1)(b)')],
  severity: 'error',
  limits: sliverLimits,
  reads: kindTopics(portSecurityZoneKinds),
  check(context) {
    const findings: Finding[] = [];
    for (const kind of portSecurityZoneKinds) {
      for (const [a, b] of nearPairs(context.facts, [kind], context.limits.widest)) {
        const fault = standTogether(a, b) ? faultBetween(context, a, b) : undefined;
        if (!fault) continue;
        findings.push({
          outcome: 'not-met',
          features: [a.id, b.id],
          ...fault,
          at: fault.at ?? middleOf(context.facts, a),
          advice: 'Snap the vertices of one zone to the other, so that they share one boundary.',
          steps: [exceptStep(id, { feature: a.id })],
        });
      }
    }
    return { scope: liveZones(context.plan, portSecurityZoneKinds).map((zone) => zone.id), findings };
  },
  examples: [
    {
      title: 'Two zones that share an edge, and one of another type over them',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          { id: 'a', kind: 'land-side-restricted-zone', area: box(10, 10, 40, 40) },
          { id: 'b', kind: 'land-side-restricted-zone', area: box(50, 10, 40, 40) },
          { id: 'c', kind: 'cleared-zone', area: box(30, 20, 40, 20) },
        ],
      },
    },
    {
      title: 'Two zones overlap by 5 m',
      outcome: 'not-met',
      finds: [{ features: ['a', 'b'] }],
      plan: {
        features: [
          { id: 'a', kind: 'land-side-restricted-zone', area: box(10, 10, 40, 40) },
          { id: 'b', kind: 'land-side-restricted-zone', area: box(45, 10, 40, 40) },
        ],
      },
    },
    {
      title: 'A gap of 0.1 m between them',
      outcome: 'not-met',
      finds: [{ features: ['a', 'b'] }],
      plan: {
        features: [
          { id: 'a', kind: 'land-side-restricted-zone', area: box(10, 10, 40, 40) },
          { id: 'b', kind: 'land-side-restricted-zone', area: box(50.1, 10, 40, 40) },
        ],
      },
    },
    {
      title: 'A proposed change over the zone that it replaces',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          { id: 'a', kind: 'land-side-restricted-zone', area: box(10, 10, 40, 40) },
          {
            id: 'b',
            kind: 'land-side-restricted-zone',
            area: box(10, 10, 60, 40),
            values: { status: 'proposed', proposal: 'change', replaces: 'a' },
          },
        ],
      },
    },
  ],
};
