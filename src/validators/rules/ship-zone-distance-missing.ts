import { middleOf } from '../../facts/middle.ts';
import { nameOf, numberIn } from '../../facts/values.ts';
import { kindTopics, liveZones } from '../../facts/zones.ts';
import { mtofsr } from '../clauses.ts';
import type { Rule } from '../rule.ts';
import { exceptStep, fillStep } from '../steps.ts';

const id = 'ship-zone-distance-missing';

export const shipZoneDistanceMissing: Rule = {
  id,
  pack: 'au-mtofsr',
  clause: '6.85',
  title: 'The distance of each ship security zone',
  why: 'The boundary of a ship security zone is a distance from the ship. No regulation that was read gives one: it is the operator’s to state.',
  quote: 'boundaries of the ship security zone (that is, the distance from the security regulated ship …)',
  cites: [mtofsr('3.85'), mtofsr('6.85')],
  severity: 'error',
  limits: [],
  reads: kindTopics(['ship-security-zone']),
  check({ plan, facts }) {
    const zones = liveZones(plan, ['ship-security-zone']);
    return {
      scope: zones.map((zone) => zone.id),
      findings: zones
        .filter((zone) => !((numberIn(zone, 'distance') ?? 0) > 0))
        .map((zone) => ({
          outcome: 'not-met',
          features: [zone.id],
          at: middleOf(facts, zone),
          message: `${nameOf(zone)} states no distance from the ship.`,
          advice: 'Fill in the distance in metres.',
          steps: [fillStep(zone.id, 'distance', 'Fill in the distance'), exceptStep(id, { feature: zone.id })],
        })),
    };
  },
  examples: [
    {
      title: '30 m round the ship',
      outcome: 'met',
      finds: [],
      plan: { features: [{ id: 'ship', kind: 'ship-security-zone', point: [50, 50], values: { distance: 30 } }] },
    },
    {
      title: 'No distance',
      outcome: 'not-met',
      finds: [{ features: ['ship'] }],
      plan: { features: [{ id: 'ship', kind: 'ship-security-zone', point: [50, 50] }] },
    },
  ],
};
