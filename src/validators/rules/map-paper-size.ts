import { mapPapers } from '../../facts/paper.ts';
import { mtofsr } from '../clauses.ts';
import { exampleWharf } from '../map-example.ts';
import type { Rule } from '../rule.ts';
import { checkSheets, sheetName } from '../sheet-check.ts';
import { exceptStep, sheetStep } from '../steps.ts';

const id = 'map-paper-size';

export const mapPaperSize: Rule = {
  id,
  pack: 'au-mtofsr',
  clause: '3.11(1)',
  title: 'A3 or A4',
  why: 'A map that comes with a maritime security plan is A3 or A4, or electronic. Every sheet here can be printed, so every sheet is one of them.',
  quote: 'A map mentioned in sections 49 or 52A of the Act must be A3 or A4 size, or in an electronic format',
  cites: [mtofsr('3.11(1)')],
  severity: 'error',
  limits: [],
  reads: ['sheet'],
  check: (context) =>
    checkSheets(context, (sheet) => {
      const paper = sheet.paper.trim();
      if (mapPapers.includes(paper.toUpperCase())) return undefined;
      return {
        outcome: 'not-met',
        features: [],
        sheet: sheet.id,
        message: `${sheetName(sheet)} is ${paper ? `on ${paper}` : 'on no stated paper'}, not A3 or A4.`,
        measured: paper,
        limit: 'A3 or A4',
        advice: 'Choose A3 or A4, and a scale at which the map still fits.',
        steps: [sheetStep('Choose the paper', sheet.id, 'paper'), exceptStep(id)],
      };
    }),
  examples: [
    {
      title: 'A4, and A3',
      outcome: 'met',
      finds: [],
      plan: {
        features: [exampleWharf],
        sheets: [
          { id: 'a', paper: 'A4' },
          { id: 'b', paper: 'A3' },
        ],
      },
    },
    {
      title: 'A1',
      outcome: 'not-met',
      finds: [{ sheet: 'main' }],
      plan: { features: [exampleWharf], sheets: [{ paper: 'A1' }] },
    },
    { title: 'No sheet at all', outcome: 'not-met', finds: [{}], plan: { features: [exampleWharf] } },
  ],
};
