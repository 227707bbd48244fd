import { middleOf } from '../../facts/middle.ts';
import { isTrue, nameOf } from '../../facts/values.ts';
import { featuresOfKinds, kindTopics } from '../../facts/zones.ts';
import { ses } from '../clauses.ts';
import type { Rule } from '../rule.ts';
import { exceptStep, fillStep } from '../steps.ts';

const id = 'equipment-not-secured';

export const equipmentNotSecured: Rule = {
  id,
  pack: 'nz-ses',
  clause: '1.7',
  title: 'Security equipment is physically secured',
  why: 'Recorders, alarm panels and access controllers that anyone can reach protect nothing.',
  quote: 'All security technology infrastructure must be physically secured against unauthorised access.',
  cites: [ses('1.7')],
  severity: 'error',
  limits: [],
  reads: kindTopics(['equipment']),
  check({ plan, facts }) {
    const equipment = featuresOfKinds(plan, ['equipment']);
    return {
      scope: equipment.map((thing) => thing.id),
      findings: equipment
        .filter((thing) => !isTrue(thing, 'secured'))
        .map((thing) => ({
          outcome: 'not-met',
          features: [thing.id],
          at: middleOf(facts, thing),
          message: `${nameOf(thing)} is not recorded as physically secured.`,
          advice: 'Say that it is secured once it stands in a locked room or cabinet.',
          steps: [fillStep(thing.id, 'secured', 'Record that it is secured'), exceptStep(id, { feature: thing.id })],
        })),
    };
  },
  examples: [
    {
      title: 'The recorder stands in a locked cabinet',
      outcome: 'met',
      finds: [],
      plan: { features: [{ id: 'nvr', kind: 'equipment', point: [20, 20], values: { secured: true } }] },
    },
    {
      title: 'Nothing is said of one, and the other is open',
      outcome: 'not-met',
      finds: [{ features: ['panel'] }, { features: ['nvr'] }],
      plan: {
        features: [
          { id: 'panel', kind: 'equipment', point: [20, 20] },
          { id: 'nvr', kind: 'equipment', point: [40, 20], values: { secured: false } },
        ],
      },
    },
  ],
};
