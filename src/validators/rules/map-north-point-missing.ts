import { optionsOf } from '../../facts/sheet-content.ts';
import { transformOf } from '../../facts/sheet-place.ts';
import { mtofsr } from '../clauses.ts';
import { exampleWharf } from '../map-example.ts';
import type { Rule } from '../rule.ts';
import { checkSheets, sheetName } from '../sheet-check.ts';
import { exceptStep, sheetStep } from '../steps.ts';

const id = 'map-north-point-missing';

export const mapNorthPointMissing: Rule = {
  id,
  pack: 'au-mtofsr',
  clause: '3.11(1)(c)',
  title: 'A north point',
  why: 'A reader turns the map with it. It needs the map’s place in the plan’s CRS.',
  quote: 'include the following: (c) a north point',
  cites: [mtofsr('3.11(1)(c)')],
  severity: 'error',
  limits: [],
  reads: ['sheet', 'settings'],
  check: (context) =>
    checkSheets(context, (sheet) => {
      const off = !optionsOf(context.facts, sheet).prints.northPoint;
      if (!off && transformOf(context.facts, sheet)) return undefined;
      return {
        outcome: 'not-met',
        features: [],
        sheet: sheet.id,
        message: off
          ? `${sheetName(sheet)} prints no north point.`
          : `${sheetName(sheet)}: north cannot be drawn, because the map has no place in the plan’s CRS.`,
        advice: off ? 'Let the sheet print its north point.' : 'Check the sheet’s place and the plan’s CRS.',
        steps: [sheetStep('Set up the north point', sheet.id, 'furniture'), exceptStep(id)],
      };
    }),
  examples: [
    { title: 'A north point', outcome: 'met', finds: [], plan: { features: [exampleWharf], sheets: [{}] } },
    {
      title: 'The north point is switched off',
      outcome: 'not-met',
      finds: [{ sheet: 'main' }],
      plan: { features: [exampleWharf], sheets: [{ furniture: { northPoint: false } }] },
    },
  ],
};
