import { middleOf } from '../../facts/middle.ts';
import { isRecorded, listIn, nameOf, textOf } from '../../facts/values.ts';
import { featuresOfKinds, kindTopics } from '../../facts/zones.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { ses } from '../clauses.ts';
import { judgeEach } from '../each.ts';
import { box } from '../example-plan.ts';
import type { Rule } from '../rule.ts';
import { exceptStep, fillStep } from '../steps.ts';

const kinds = ['office', 'cargo-storage', 'packing-area', 'loading-area', 'container-storage'];
const id = 'area-without-access-control';

/** Of offices only those that hold export documents or seals. */
const inScope = (feature: FeatureRecord): boolean =>
  feature.kind !== 'office' || listIn(feature, 'holds').some((thing) => /document|seal/i.test(thing));

export const areaWithoutAccessControl: Rule = {
  id,
  pack: 'nz-ses',
  clause: '1.4',
  title: 'Access control of offices, storage, packing and loading areas',
  why: 'Where export goods, documents, seals or containers are kept, the plan says how unauthorised people are kept out.',
  quote:
    'Sites must have adequate security and access controls to prevent unauthorised access to, as applicable: offices containing export documentation; offices containing seals; buildings/areas where export goods are stored; … packed; container loading areas; container storage areas',
  cites: [ses('1.4')],
  severity: 'error',
  limits: [],
  reads: kindTopics(kinds),
  check({ plan, facts }) {
    return judgeEach(facts, id, featuresOfKinds(plan, kinds).filter(inScope), (area) => {
      if (isRecorded(textOf(area, 'accessControl'))) return undefined;
      return {
        outcome: 'not-met',
        features: [area.id],
        at: middleOf(facts, area),
        message: `${nameOf(area)} records no access control.`,
        advice: 'Write down what keeps unauthorised people out: locked doors, cards, a guard, a fenced area.',
        steps: [fillStep(area.id, 'accessControl', 'Fill in the access control'), exceptStep(id, { feature: area.id })],
      };
    });
  },
  examples: [
    {
      title: 'Access control is written down for each area',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          { id: 'store', kind: 'cargo-storage', area: box(10, 10, 40, 25), values: { accessControl: 'Swipe card' } },
          {
            id: 'office',
            kind: 'office',
            point: [65, 20],
            values: { holds: ['documents'], accessControl: 'Locked door' },
          },
        ],
      },
    },
    {
      title: 'A storage area and an office with seals say nothing',
      outcome: 'not-met',
      finds: [{ features: ['store'] }, { features: ['office'] }],
      plan: {
        features: [
          { id: 'store', kind: 'cargo-storage', area: box(10, 10, 40, 25) },
          { id: 'office', kind: 'office', point: [65, 20], values: { holds: ['seals'], accessControl: 'none' } },
        ],
      },
    },
    {
      title: 'An office without documents or seals is not asked',
      outcome: 'not-applicable',
      finds: [],
      plan: { features: [{ id: 'office', kind: 'office', point: [20, 20], values: { name: 'Staff room' } }] },
    },
    {
      title: 'An exception with its reason stands for one area',
      outcome: 'not-applicable',
      finds: [],
      plan: {
        features: [{ id: 'pack', kind: 'packing-area', area: box(10, 10, 40, 25) }],
        exceptions: [{ rule: id, feature: 'pack', reason: 'No export goods are packed here' }],
      },
    },
  ],
};
