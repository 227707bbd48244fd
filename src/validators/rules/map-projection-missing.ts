import type { Facts } from '../../facts/facts.ts';
import { crsOfPlan, optionsOf } from '../../facts/sheet-content.ts';
import { insideCrs } from '../../geometry/crs.ts';
import { settingsOf } from '../../plan/plan.ts';
import type { SheetRecord } from '../../plan/record.ts';
import { mtofsr } from '../clauses.ts';
import { exampleWharf } from '../map-example.ts';
import type { Rule, Step } from '../rule.ts';
import { checkSheets, sheetName } from '../sheet-check.ts';
import { exceptStep, settingStep, sheetStep } from '../steps.ts';

const id = 'map-projection-missing';

function problemOf(facts: Facts, sheet: SheetRecord): { message: string; step: Step } | undefined {
  const { crs: code, datum } = settingsOf(facts.plan);
  const crs = crsOfPlan(facts);
  const choose = settingStep('crs', 'Choose the CRS');
  if (!code) return { message: 'states no projection: the plan has no CRS', step: choose };
  if (!crs)
    return { message: `states no projection: the plan’s CRS ${code} is not one that Bollard knows`, step: choose };
  if (datum !== 'WGS84' && crs.datum !== datum) {
    return {
      message: `cannot state one datum: the plan is in ${datum} and ${crs.name} is on ${crs.datum}`,
      step: choose,
    };
  }
  if (!insideCrs(crs, [...sheet.centre])) {
    return { message: `lies outside the area of ${crs.name}, so its projection cannot be stated`, step: choose };
  }
  if (optionsOf(facts, sheet).prints.projection) return undefined;
  return { message: 'prints no projection and datum', step: sheetStep('Print the projection', sheet.id, 'furniture') };
}

export const mapProjectionMissing: Rule = {
  id,
  pack: 'au-mtofsr',
  clause: '3.11(1)(e)',
  title: 'Details of the projection',
  why: 'Coordinates without their projection and datum do not define a boundary: two Australian datums differ by 1.8 m.',
  quote: 'include the following: (e) if the map contains map projections—details of the projections',
  cites: [mtofsr('3.11(1)(e)')],
  severity: 'error',
  limits: [],
  reads: ['sheet', 'settings'],
  check: (context) =>
    checkSheets(context, (sheet) => {
      const problem = problemOf(context.facts, sheet);
      return (
        problem && {
          outcome: 'not-met',
          features: [],
          sheet: sheet.id,
          message: `${sheetName(sheet)} ${problem.message}.`,
          advice: 'Choose the MGA2020 zone of the port, and let the sheet print its projection block.',
          steps: [problem.step, exceptStep(id)],
        }
      );
    }),
  examples: [
    { title: 'MGA2020 zone 56, stated', outcome: 'met', finds: [], plan: { features: [exampleWharf], sheets: [{}] } },
    {
      title: 'The plan names no CRS',
      outcome: 'not-met',
      finds: [{ sheet: 'main' }],
      plan: { settings: { crs: '' }, features: [exampleWharf], sheets: [{}] },
    },
    {
      title: 'The projection block is switched off',
      outcome: 'not-met',
      finds: [{ sheet: 'main' }],
      plan: { features: [exampleWharf], sheets: [{ furniture: { projection: false } }] },
    },
    {
      title: 'The plan’s datum is not the CRS’s',
      outcome: 'not-met',
      finds: [{ sheet: 'main' }],
      plan: { settings: { datum: 'NZGD2000' }, features: [exampleWharf], sheets: [{}] },
    },
  ],
};
