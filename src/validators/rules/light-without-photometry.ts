import { middleOf } from '../../facts/middle.ts';
import { nameOf, numberIn, textOf } from '../../facts/values.ts';
import { featuresOfKinds, kindTopics } from '../../facts/zones.ts';
import { recordsOf } from '../../plan/plan.ts';
import type { FeatureRecord, LuminaireRecord } from '../../plan/record.ts';
import type { Finding, Rule } from '../rule.ts';
import { exceptStep, fillStep } from '../steps.ts';

const id = 'light-without-photometry';

function problemOf(light: FeatureRecord, luminaires: ReadonlyMap<string, LuminaireRecord>): string | undefined {
  const name = textOf(light, 'luminaire');
  const luminaire = luminaires.get(name);
  if (luminaire?.file.trim()) return undefined;
  if (luminaire) return `names luminaire “${luminaire.name || name}”, which has no photometric file`;
  if (name) return `names luminaire “${name}”, which the plan does not have`;
  const declared = numberIn(light, 'coverRadius');
  return declared
    ? `only declares that it covers ${declared} m: its light cannot be computed`
    : 'has no photometric file';
}

export const lightWithoutPhotometry: Rule = {
  id,
  pack: 'drawing',
  clause: '',
  title: 'Lights have a photometric file',
  why: 'Light is computed from the lamp’s own file. A light without one is drawn, and what it lights is for a person to judge.',
  quote: '',
  cites: [],
  severity: 'advice',
  limits: [],
  reads: ['luminaire', ...kindTopics(['light'])],
  check({ plan, facts }) {
    const lights = featuresOfKinds(plan, ['light']);
    const luminaires = recordsOf(plan, 'luminaire');
    const findings = lights.flatMap((light): Finding[] => {
      const problem = problemOf(light, luminaires);
      if (!problem) return [];
      return [
        {
          outcome: 'review',
          features: [light.id],
          at: middleOf(facts, light),
          message: `${nameOf(light)} ${problem}.`,
          advice: 'Load the maker’s IES or EULUMDAT file and choose it for this light.',
          steps: [fillStep(light.id, 'luminaire', 'Choose the luminaire'), exceptStep(id, { feature: light.id })],
        },
      ];
    });
    return { scope: lights.map((light) => light.id), findings };
  },
  examples: [
    {
      title: 'A light with its maker’s file',
      outcome: 'met',
      finds: [],
      plan: {
        luminaires: [{ id: 'flood', name: 'Flood', file: '…' }],
        features: [{ id: 'l1', kind: 'light', point: [20, 20], values: { luminaire: 'flood' } }],
      },
    },
    {
      title: 'No file, a file that is not there, and a declared radius',
      outcome: 'review',
      finds: [{ features: ['l1'] }, { features: ['l2'] }, { features: ['l3'] }],
      plan: {
        features: [
          { id: 'l1', kind: 'light', point: [20, 20] },
          { id: 'l2', kind: 'light', point: [40, 20], values: { luminaire: 'flood' } },
          { id: 'l3', kind: 'light', point: [60, 20], values: { coverRadius: 12 } },
        ],
      },
    },
  ],
};
