import { middleOf } from '../../facts/middle.ts';
import { isRecorded, nameOf, textOf } from '../../facts/values.ts';
import { kindTopics, liveZones, portSecurityZoneKinds } from '../../facts/zones.ts';
import type { JsonObject } from '../../plan/record.ts';
import { mtofsr } from '../clauses.ts';
import { judgeEach } from '../each.ts';
import { box } from '../example-plan.ts';
import type { Rule } from '../rule.ts';
import { exceptStep, fillStep } from '../steps.ts';
import { listed } from '../words.ts';

const id = 'zone-particulars-missing';

const particulars = [
  { field: 'purpose', words: 'purpose', label: 'Fill in the purpose' },
  { field: 'measures', words: 'measures to control access', label: 'Fill in the measures' },
  { field: 'informing', words: 'steps to inform people', label: 'Fill in how people are informed' },
  { field: 'responsible', words: 'responsible person', label: 'Fill in the responsible person' },
];
const inForce = {
  field: 'inForce',
  words: 'period or circumstances in force, if applicable',
  label: 'Fill in when it is in force',
};

const complete: JsonObject = {
  name: 'Terminal',
  purpose: 'To protect ships at the berth',
  inForce: 'At all times',
  measures: 'Fence, gate and patrols',
  informing: 'Signs at each gate',
  responsible: 'Port facility security officer',
};
const zone = (values: JsonObject) =>
  ({ id: 'zone', kind: 'land-side-restricted-zone', area: box(20, 20, 50, 40), values }) as const;

export const zoneParticularsMissing: Rule = {
  id,
  pack: 'au-mtofsr',
  clause: '3.77',
  title: 'Purpose, times, measures, informing and responsible person of each zone',
  why: 'The plan sets these out for each zone that the operator wishes to be established. The period is asked for only “if applicable”, so a zone that lacks just that is for a person to judge. Revoked zones are not asked.',
  quote:
    'the maritime security plan … must set out: (a) the purpose … (c) if applicable, the period when, or the circumstances in which, the zone is in force; (d) the security measures and procedures …; (e) steps to be taken to inform people …; (f) the name or position of the person or persons responsible',
  cites: [mtofsr('3.77'), mtofsr('3.80'), mtofsr('3.150'), mtofsr('3.155')],
  severity: 'error',
  limits: [],
  reads: kindTopics(portSecurityZoneKinds),
  check({ plan, facts }) {
    return judgeEach(facts, id, liveZones(plan, portSecurityZoneKinds), (it) => {
      const missing = particulars.filter(({ field }) => !isRecorded(textOf(it, field)));
      const open = textOf(it, inForce.field) ? missing : [...missing, inForce];
      if (open.length === 0) return undefined;
      return {
        outcome: missing.length ? 'not-met' : 'review',
        features: [it.id],
        at: middleOf(facts, it),
        message: `${nameOf(it)} does not state: ${listed(open.map(({ words }) => words))}.`,
        advice: missing.length
          ? 'Fill in what is missing, in the words of the security plan.'
          : 'Say when the zone is in force, such as “at all times”.',
        steps: [...open.map(({ field, label }) => fillStep(it.id, field, label)), exceptStep(id, { feature: it.id })],
      };
    });
  },
  examples: [
    { title: 'All is set out', outcome: 'met', finds: [], plan: { features: [zone(complete)] } },
    {
      title: 'No responsible person, and nothing on informing people: one finding for the zone',
      outcome: 'not-met',
      finds: [{ features: ['zone'] }],
      plan: { features: [zone({ ...complete, responsible: '', informing: '' })] },
    },
    {
      title: 'Only the period is open: a person must look',
      outcome: 'review',
      finds: [{ features: ['zone'] }],
      plan: { features: [zone({ ...complete, inForce: '' })] },
    },
    {
      title: 'A revoked zone is shown for the record',
      outcome: 'not-applicable',
      finds: [],
      plan: { features: [zone({ status: 'revoked' })] },
    },
  ],
};
