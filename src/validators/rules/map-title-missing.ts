import { optionsOf } from '../../facts/sheet-content.ts';
import { mtofsr } from '../clauses.ts';
import { exampleWharf } from '../map-example.ts';
import type { Rule } from '../rule.ts';
import { checkSheets, sheetName } from '../sheet-check.ts';
import { exceptStep, sheetStep } from '../steps.ts';

const id = 'map-title-missing';

export const mapTitleMissing: Rule = {
  id,
  pack: 'au-mtofsr',
  clause: '3.11(1)(a)',
  title: 'A title',
  why: 'Each map says what it is a map of. The plan’s own title does not stand in for it.',
  quote: 'include the following: (a) a title',
  cites: [mtofsr('3.11(1)(a)')],
  severity: 'error',
  limits: [],
  reads: ['sheet', 'settings'],
  check: (context) =>
    checkSheets(context, (sheet) => {
      const { title, prints } = optionsOf(context.facts, sheet);
      if (title && prints.title) return undefined;
      return {
        outcome: 'not-met',
        features: [],
        sheet: sheet.id,
        message: title ? `${sheetName(sheet)} does not print its title.` : `${sheetName(sheet)} has no title.`,
        advice: 'Write what the map shows: the port or facility, and its zones.',
        steps: [sheetStep('Write the title', sheet.id, 'title'), exceptStep(id)],
      };
    }),
  examples: [
    {
      title: 'A map with a title',
      outcome: 'met',
      finds: [],
      plan: { features: [exampleWharf], sheets: [{ title: 'Example port: security zones' }] },
    },
    {
      title: 'A blank title',
      outcome: 'not-met',
      finds: [{ sheet: 'main' }],
      plan: { features: [exampleWharf], sheets: [{ title: ' ' }] },
    },
    {
      title: 'A title that is switched off',
      outcome: 'not-met',
      finds: [{ sheet: 'main' }],
      plan: { features: [exampleWharf], sheets: [{ furniture: { title: false } }] },
    },
  ],
};
