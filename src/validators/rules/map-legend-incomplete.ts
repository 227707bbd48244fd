import { drawnClasses, legendOf, optionsOf } from '../../facts/sheet-content.ts';
import type { SheetRecord } from '../../plan/record.ts';
import { mtofsr } from '../clauses.ts';
import { examplePort } from '../map-example.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { checkSheets, sheetName } from '../sheet-check.ts';
import { exceptStep, sheetStep } from '../steps.ts';
import { listed } from '../words.ts';

const id = 'map-legend-incomplete';

function problemOf({ facts }: RuleContext, sheet: SheetRecord): string | undefined {
  const { prints, legend } = optionsOf(facts, sheet);
  if (!prints.legend) return 'prints no legend';
  if (!legend) return undefined;
  const { rows, notDrawn } = legendOf(facts, sheet);
  const missing = drawnClasses(facts, sheet).filter((drawn) => !rows.includes(drawn));
  const parts = [
    ...(missing.length ? [`leaves ${listed(missing.map(({ name }) => name))} out of the legend`] : []),
    ...(notDrawn.length ? [`has ${listed(notDrawn)} in the legend but not on the map`] : []),
  ];
  return parts.length ? listed(parts) : undefined;
}

export const mapLegendIncomplete: Rule = {
  id,
  pack: 'au-mtofsr',
  clause: '3.11(1)(d)',
  title: 'A legend of what is drawn',
  why: 'Each class that the map draws is in the legend, and nothing else is. A legend that is not edited always fits its map.',
  quote: 'include the following: (d) a legend',
  cites: [mtofsr('3.11(1)(d)')],
  severity: 'error',
  limits: [],
  reads: ['sheet', 'settings', 'feature'],
  check: (context) =>
    checkSheets(context, (sheet): Finding | undefined => {
      const problem = problemOf(context, sheet);
      if (!problem) return undefined;
      return {
        outcome: 'not-met',
        features: [],
        sheet: sheet.id,
        message: `${sheetName(sheet)} ${problem}.`,
        advice: 'Let the legend list exactly what the map draws.',
        steps: [sheetStep('Set up the legend', sheet.id, 'legend'), exceptStep(id)],
      };
    }),
  examples: [
    { title: 'A legend of what is drawn', outcome: 'met', finds: [], plan: { features: examplePort, sheets: [{}] } },
    {
      title: 'The legend is switched off',
      outcome: 'not-met',
      finds: [{ sheet: 'main' }],
      plan: { features: examplePort, sheets: [{ furniture: { legend: false } }] },
    },
    {
      title: 'An edited legend that leaves a zone out and lists a fence that is not there',
      outcome: 'not-met',
      finds: [{ sheet: 'main' }],
      plan: { features: examplePort, sheets: [{ legend: ['Mesh fence'] }] },
    },
  ],
};
