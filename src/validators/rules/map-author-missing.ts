import { optionsOf } from '../../facts/sheet-content.ts';
import { mtofsr } from '../clauses.ts';
import { exampleWharf } from '../map-example.ts';
import type { Finding, Rule } from '../rule.ts';
import { checkSheets, sheetName } from '../sheet-check.ts';
import { exceptStep, sheetStep } from '../steps.ts';

const id = 'map-author-missing';

/** Words that companies and departments have in their names and people do not. */
const companyWords =
  /\b(pty|ltd|limited|inc|incorporated|llc|llp|plc|co|corp|corporation|company|group|holdings|partners|partnership|associates|consult\w*|engineer\w*|survey\w*|services|solutions|systems|technolog\w+|logistics|terminals?|ports?|harbours?|authority|council|department|dept|ministry|government|office|team|division|unit|branch|section|security|mapping|gis|drafting|design|studio|university|institute|trust)\b/i;

/** Why a name may not be a person's, if so. */
const doubtOf = (author: string): string | undefined => {
  if (/\d/.test(author)) return 'it holds digits';
  return companyWords.test(author) ? 'it reads like a company or an office' : undefined;
};

export const mapAuthorMissing: Rule = {
  id,
  pack: 'au-mtofsr',
  clause: '3.11(1)(j)',
  title: 'The name of the person who created the map',
  why: 'The regulation asks for the person, not the company. The sheet’s own author is used, else the plan’s.',
  quote: 'include the following: (j) the name of the person who created the map',
  cites: [mtofsr('3.11(1)(j)')],
  severity: 'error',
  limits: [],
  reads: ['sheet', 'settings'],
  check: (context) =>
    checkSheets(context, (sheet): Finding | undefined => {
      const { author, prints } = optionsOf(context.facts, sheet);
      const name = sheetName(sheet);
      const doubt = doubtOf(author);
      if (author && prints.author && !doubt) return undefined;
      const missing = author ? `${name} does not print its author.` : `${name} names no author.`;
      const certain = !author || !prints.author;
      return {
        outcome: certain ? 'not-met' : 'review',
        features: [],
        sheet: sheet.id,
        message: certain ? missing : `${name} names “${author}” as its author: ${doubt}.`,
        ...(author ? { measured: author } : {}),
        advice: 'Write the name of the person who created the map.',
        steps: [sheetStep('Name the author', sheet.id, 'author'), exceptStep(id)],
      };
    }),
  examples: [
    {
      title: 'A person',
      outcome: 'met',
      finds: [],
      plan: { features: [exampleWharf], sheets: [{ author: 'Mere Tūhoe-Smith' }] },
    },
    {
      title: 'The plan’s author stands in',
      outcome: 'met',
      finds: [],
      plan: { settings: { author: 'A. Person' }, features: [exampleWharf], sheets: [{ author: '' }] },
    },
    {
      title: 'No author at all',
      outcome: 'not-met',
      finds: [{ sheet: 'main' }],
      plan: { features: [exampleWharf], sheets: [{ author: '' }] },
    },
    {
      title: 'Company words and digits are for a person to judge',
      outcome: 'review',
      finds: [{ sheet: 'a' }, { sheet: 'b' }],
      plan: {
        features: [exampleWharf],
        sheets: [
          { id: 'a', author: 'Example Mapping Pty Ltd' },
          { id: 'b', author: 'Drafter 7' },
        ],
      },
    },
  ],
};
