import { middleOf } from '../../facts/middle.ts';
import { isTrue, listIn, nameOf } from '../../facts/values.ts';
import { featuresOfKinds, kindTopics } from '../../facts/zones.ts';
import { ses } from '../clauses.ts';
import type { Finding, Rule } from '../rule.ts';
import { drawStep, exceptStep, fillStep } from '../steps.ts';

const id = 'seal-store-not-locked';

export const sealStoreNotLocked: Rule = {
  id,
  pack: 'nz-ses',
  clause: '8.8',
  title: 'Seals in a locked receptacle',
  why: 'Every seal store on the plan is locked, and an office that holds seals needs a seal store somewhere on the plan.',
  quote: 'Seals need to be stored in a locked receptacle and access limited to authorised people.',
  cites: [ses('8.8')],
  severity: 'error',
  limits: [],
  reads: kindTopics(['seal-store', 'office']),
  check({ plan, facts }) {
    const stores = featuresOfKinds(plan, ['seal-store']);
    const offices = featuresOfKinds(plan, ['office']).filter((office) =>
      listIn(office, 'holds').some((thing) => /seal/i.test(thing)),
    );
    const open = stores
      .filter((store) => !isTrue(store, 'locked'))
      .map(
        (store): Finding => ({
          outcome: 'not-met',
          features: [store.id],
          at: middleOf(facts, store),
          message: `${nameOf(store)} is not recorded as locked.`,
          advice: 'Say that it is locked once the seals are kept in a locked receptacle.',
          steps: [fillStep(store.id, 'locked', 'Record that it is locked'), exceptStep(id, { feature: store.id })],
        }),
      );
    const bare = stores.length > 0 ? [] : offices;
    const missing = bare.map(
      (office): Finding => ({
        outcome: 'not-met',
        features: [office.id],
        at: middleOf(facts, office),
        message: `${nameOf(office)} holds seals, and no seal store is drawn.`,
        advice: 'Draw the locked receptacle that the seals are kept in.',
        steps: [drawStep('seal-store', 'Draw the seal store'), exceptStep(id, { feature: office.id })],
      }),
    );
    return { scope: [...stores, ...offices].map((feature) => feature.id), findings: [...open, ...missing] };
  },
  examples: [
    {
      title: 'The seal store is locked',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          { id: 'office', kind: 'office', point: [20, 20], values: { holds: ['seals'] } },
          { id: 'safe', kind: 'seal-store', point: [24, 20], values: { locked: true } },
        ],
      },
    },
    {
      title: 'The seal store is not locked',
      outcome: 'not-met',
      finds: [{ features: ['safe'] }],
      plan: { features: [{ id: 'safe', kind: 'seal-store', point: [24, 20] }] },
    },
    {
      title: 'An office holds seals and there is no seal store',
      outcome: 'not-met',
      finds: [{ features: ['office'] }],
      plan: {
        features: [{ id: 'office', kind: 'office', point: [20, 20], values: { holds: ['documents', 'seals'] } }],
      },
    },
  ],
};
