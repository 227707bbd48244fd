import { byKind, everyId, joined } from '../../facts/by-kind.ts';
import { middleOf } from '../../facts/middle.ts';
import { placerOf } from '../../facts/sheet-place.ts';
import { nameOf } from '../../facts/values.ts';
import { listOf } from '../../plan/plan.ts';
import type { Finding, Rule } from '../rule.ts';
import { exceptStep, sheetStep } from '../steps.ts';

const id = 'feature-off-every-sheet';

export const featureOffEverySheet: Rule = {
  id,
  pack: 'drawing',
  clause: '',
  title: 'Every feature falls on a sheet',
  why: 'What lies outside every map is never printed. Kinds that a sheet leaves out on purpose are not looked at: only where its map ends.',
  quote: '',
  cites: [],
  severity: 'warning',
  limits: [],
  reads: ['feature', 'sheet', 'settings'],
  check({ plan, facts }) {
    const placers = listOf(plan, 'sheet').map((sheet) => placerOf(facts, sheet));
    if (placers.length === 0) return { scope: [], findings: [] };
    const off = byKind(facts, `off-every-sheet/${facts.frame.centre}`, ['sheet', 'settings'], (features) =>
      features.filter((feature) => placers.every((place) => place(feature) === 'off')),
    );
    return {
      scope: everyId(facts),
      findings: joined(off).map(
        (feature): Finding => ({
          outcome: 'not-met',
          features: [feature.id],
          at: middleOf(facts, feature),
          message: `${nameOf(feature)} is on no sheet’s map.`,
          advice: 'Move or scale a sheet so that its map reaches it, or delete what is not of this site.',
          steps: [sheetStep('Place a sheet'), exceptStep(id, { feature: feature.id })],
        }),
      ),
    };
  },
  examples: [
    {
      title: 'All on the map, one only in part',
      outcome: 'met',
      finds: [],
      plan: {
        features: [
          { id: 'c1', kind: 'camera', point: [20, 20] },
          {
            id: 'road',
            kind: 'site-road',
            line: [
              [50, 50],
              [900, 50],
            ],
          },
        ],
        sheets: [{}],
      },
    },
    {
      title: 'A camera outside every map',
      outcome: 'not-met',
      finds: [{ features: ['c2'] }],
      plan: {
        features: [
          { id: 'c1', kind: 'camera', point: [20, 20] },
          { id: 'c2', kind: 'camera', point: [900, 20] },
        ],
        sheets: [{}, { id: 'detail', scale: 200 }],
      },
    },
    {
      title: 'A plan without sheets',
      outcome: 'not-applicable',
      finds: [],
      plan: { features: [{ id: 'c1', kind: 'camera', point: [20, 20] }] },
    },
  ],
};
