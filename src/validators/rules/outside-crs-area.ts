import type { Facts } from '../../facts/facts.ts';
import { positionsOf } from '../../facts/facts.ts';
import { crsOfPlan } from '../../facts/sheet-content.ts';
import { nameOf } from '../../facts/values.ts';
import { type Crs, insideCrs } from '../../geometry/crs.ts';
import { listOf, settingsOf } from '../../plan/plan.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import type { Finding, Rule } from '../rule.ts';
import { exceptStep, settingStep } from '../steps.ts';

const id = 'outside-crs-area';

/** The first position of a feature that lies outside; null where all lie inside. */
const firstOutside = (facts: Facts, crs: Crs, feature: FeatureRecord): readonly [number, number] | null =>
  facts.per(`outside/${crs.code}`, feature, () => {
    for (const position of positionsOf(feature.geometry)) {
      if (!insideCrs(crs, position)) return [position[0], position[1]] as const;
    }
    return null;
  });

const noCrs = (code: string): Finding => ({
  outcome: 'review',
  features: [],
  message: code
    ? `The plan’s CRS ${code} is not one that Bollard knows, so nothing tells whether the plan lies in its area.`
    : 'The plan has no CRS, so nothing tells whether it lies in its area.',
  advice: 'Choose the projected CRS that the plan is measured and printed in.',
  steps: [settingStep('crs', 'Choose the CRS')],
});

export const outsideCrsArea: Rule = {
  id,
  pack: 'drawing',
  clause: '',
  title: 'Everything lies in the area of the plan’s CRS',
  why: 'Outside its area of use a projection still gives numbers, and they are wrong. A swapped pair or a wrong zone is the usual cause.',
  quote: '',
  cites: [],
  severity: 'error',
  limits: [],
  reads: ['feature', 'settings'],
  check({ plan, facts }) {
    const features = listOf(plan, 'feature');
    if (features.length === 0) return { scope: [], findings: [] };
    const scope = features.map((feature) => feature.id);
    const crs = crsOfPlan(facts);
    if (!crs) return { scope, findings: [noCrs(settingsOf(plan).crs)] };
    const findings = features.flatMap((feature): Finding[] => {
      const at = firstOutside(facts, crs, feature);
      if (!at) return [];
      return [
        {
          outcome: 'not-met',
          features: [feature.id],
          at,
          message: `${nameOf(feature)} lies outside the area of ${crs.name}.`,
          measured: `${at[0].toFixed(5)}, ${at[1].toFixed(5)}`,
          advice: 'Check its coordinates, or choose the CRS of this place.',
          steps: [settingStep('crs', 'Choose the CRS'), exceptStep(id, { feature: feature.id })],
        },
      ];
    });
    return { scope, findings };
  },
  examples: [
    {
      title: 'In New Zealand, in NZTM',
      outcome: 'met',
      finds: [],
      plan: { features: [{ id: 'c1', kind: 'camera', point: [20, 20] }] },
    },
    {
      title: 'In New Zealand, in an Australian zone',
      outcome: 'not-met',
      finds: [{ features: ['c1'] }],
      plan: { settings: { crs: 'EPSG:7856' }, features: [{ id: 'c1', kind: 'camera', point: [20, 20] }] },
    },
    {
      title: 'No CRS is chosen: a person must look',
      outcome: 'review',
      finds: [{}],
      plan: { settings: { crs: '' }, features: [{ id: 'c1', kind: 'camera', point: [20, 20] }] },
    },
  ],
};
