import { featuresOfKinds, kindTopics, liveZones, portSecurityZoneKinds } from '../../facts/zones.ts';
import { listOf, settingsOf } from '../../plan/plan.ts';
import { mtofsa, mtofsr } from '../clauses.ts';
import { examplePort } from '../map-example.ts';
import type { Finding, Rule } from '../rule.ts';
import { noSheet } from '../sheet-check.ts';
import { drawStep, exceptStep } from '../steps.ts';
import { wholeFinding } from '../whole-check.ts';

const id = 'port-map-not-whole';

const noBoundary: Finding = {
  outcome: 'not-met',
  features: [],
  message: 'No security regulated port boundary is drawn, so no map shows the whole port.',
  advice: 'Draw the boundary from its gazetted coordinates.',
  steps: [drawStep('port-boundary', 'Draw the port boundary'), exceptStep(id)],
};

export const portMapNotWhole: Rule = {
  id,
  pack: 'au-mtofsr',
  clause: 's 49(3)',
  title: 'One map of the whole port and its zones',
  why: 'A port operator’s plan comes with one map that covers the whole security regulated port and shows every zone in it. Revoked zones are not asked.',
  quote:
    'must be accompanied by a map covering the whole security regulated port and showing the port security zones established within the port',
  cites: [mtofsa('49(3)'), mtofsr('3.55, note')],
  severity: 'error',
  limits: [],
  reads: ['sheet', 'settings', ...kindTopics(['port-boundary', ...portSecurityZoneKinds])],
  check(context) {
    const { plan } = context;
    if (settingsOf(plan).role !== 'port-operator') return { scope: [], findings: [] };
    const boundary = featuresOfKinds(plan, ['port-boundary']);
    const wanted = [...boundary, ...liveZones(plan, portSecurityZoneKinds)];
    const scope = ['port', ...wanted.map((feature) => feature.id)];
    const sheets = listOf(plan, 'sheet').length > 0;
    const missing = [...(boundary.length ? [] : [noBoundary]), ...(sheets ? [] : [noSheet])];
    if (missing.length) return { scope, findings: missing };
    const finding = wholeFinding(context, id, wanted, 'the whole port and all its zones');
    return { scope, findings: finding ? [finding] : [] };
  },
  examples: [
    {
      title: 'One map shows all of the port',
      outcome: 'met',
      finds: [],
      plan: {
        settings: { role: 'port-operator' },
        features: examplePort,
        sheets: [{ id: 'detail', scale: 200 }, { id: 'whole' }],
      },
    },
    {
      title: 'The only map is too large in scale',
      outcome: 'not-met',
      finds: [{ features: ['port'], sheet: 'main' }],
      plan: { settings: { role: 'port-operator' }, features: examplePort, sheets: [{ scale: 300 }] },
    },
    {
      title: 'A sheet that leaves the zones out does not show them',
      outcome: 'not-met',
      finds: [{ features: ['zone'], sheet: 'main' }],
      plan: {
        settings: { role: 'port-operator' },
        features: examplePort,
        sheets: [{ hiddenKinds: ['land-side-restricted-zone'] }],
      },
    },
    {
      title: 'Neither boundary nor sheet',
      outcome: 'not-met',
      finds: [{}, {}],
      plan: { settings: { role: 'port-operator' } },
    },
    {
      title: 'A port facility operator is asked for the facility',
      outcome: 'not-applicable',
      finds: [],
      plan: { settings: { role: 'port-facility-operator' }, features: examplePort, sheets: [{ scale: 300 }] },
    },
  ],
};
