import { optionsOf } from '../../facts/sheet-content.ts';
import { isDate } from '../../kinds/check-value.ts';
import { mtofsr } from '../clauses.ts';
import { exampleWharf } from '../map-example.ts';
import type { Rule } from '../rule.ts';
import { checkSheets, sheetName } from '../sheet-check.ts';
import { exceptStep, sheetStep } from '../steps.ts';

const id = 'map-date-missing';

export const mapDateMissing: Rule = {
  id,
  pack: 'au-mtofsr',
  clause: '3.11(1)(i)',
  title: 'The date the map was produced',
  why: 'Each map carries its own date. Nothing stands in for it, so that an old map never looks new.',
  quote: 'include the following: (i) the date the map was produced',
  cites: [mtofsr('3.11(1)(i)')],
  severity: 'error',
  limits: [],
  reads: ['sheet', 'settings'],
  check: (context) =>
    checkSheets(context, (sheet) => {
      const { date, prints } = optionsOf(context.facts, sheet);
      if (isDate(date) && prints.date) return undefined;
      const message = !date ? 'has no date' : isDate(date) ? 'does not print its date' : `has no such date: ${date}`;
      return {
        outcome: 'not-met',
        features: [],
        sheet: sheet.id,
        message: `${sheetName(sheet)} ${message}.`,
        ...(date ? { measured: date } : {}),
        advice: 'Set the date on which this map was produced.',
        steps: [sheetStep('Set the date', sheet.id, 'date'), exceptStep(id)],
      };
    }),
  examples: [
    {
      title: 'A dated map',
      outcome: 'met',
      finds: [],
      plan: { features: [exampleWharf], sheets: [{ date: '2026-11-21' }] },
    },
    {
      title: 'A map without a date',
      outcome: 'not-met',
      finds: [{ sheet: 'main' }],
      plan: { features: [exampleWharf], sheets: [{ date: '' }] },
    },
    {
      title: 'A day that the calendar does not have',
      outcome: 'not-met',
      finds: [{ sheet: 'main' }],
      plan: { features: [exampleWharf], sheets: [{ date: '2026-02-30' }] },
    },
  ],
};
