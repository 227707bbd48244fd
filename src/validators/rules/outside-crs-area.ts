import { byKind, everyId, joined } from '../../facts/by-kind.ts';
import { crsOfPlan } from '../../facts/sheet-content.ts';
import { nameOf } from '../../facts/values.ts';
import { type Crs, insideCrs } from '../../geometry/crs.ts';
import { settingsOf } from '../../plan/plan.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import type { Finding, Rule } from '../rule.ts';
import { exceptStep, settingStep } from '../steps.ts';

const id = 'outside-crs-area';

type Nested = readonly (number | Nested)[];

/** The first position, of coordinates nested as a geometry nests them, that lies outside. */
function firstOutside(crs: Crs, coordinates: Nested): readonly [lon: number, lat: number] | undefined {
  const [lon, lat] = coordinates;
  if (typeof lon === 'number' && typeof lat === 'number') return insideCrs(crs, [lon, lat]) ? undefined : [lon, lat];
  for (const inner of coordinates) {
    const outside = typeof inner === 'number' ? undefined : firstOutside(crs, inner);
    if (outside) return outside;
  }
  return undefined;
}

const noCrs = (code: string): Finding => ({
  outcome: 'review',
  features: [],
  message: code
    ? `The plan’s CRS ${code} is not one that Bollard knows, so nothing tells whether the plan lies in its area.`
    : 'The plan has no CRS, so nothing tells whether it lies in its area.',
  advice: 'Choose the projected CRS that the plan is measured and printed in.',
  steps: [settingStep('crs', 'Choose the CRS')],
});

const outsideFinding = (crs: Crs, feature: FeatureRecord, at: readonly [lon: number, lat: number]): Finding => ({
  outcome: 'not-met',
  features: [feature.id],
  at,
  message: `${nameOf(feature)} lies outside the area of ${crs.name}.`,
  measured: `${at[0].toFixed(5)}, ${at[1].toFixed(5)}`,
  advice: 'Check its coordinates, or choose the CRS of this place.',
  steps: [settingStep('crs', 'Choose the CRS'), exceptStep(id, { feature: feature.id })],
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
    const scope = everyId(facts);
    if (scope.length === 0) return { scope, findings: [] };
    const crs = crsOfPlan(facts);
    if (!crs) return { scope, findings: [noCrs(settingsOf(plan).crs)] };
    const findings = byKind(facts, 'outside-crs-area', ['settings'], (features) =>
      features.flatMap((feature): Finding[] => {
        const at = firstOutside(crs, feature.geometry.coordinates);
        return at ? [outsideFinding(crs, feature, at)] : [];
      }),
    );
    return { scope, findings: joined(findings) };
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
