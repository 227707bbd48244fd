import type { Facts } from '../../facts/facts.ts';
import { crsOfPlan } from '../../facts/sheet-content.ts';
import { insertOfSheet, insertsOf, type ShownInsert } from '../../facts/sheet-inserts.ts';
import { transformOf } from '../../facts/sheet-place.ts';
import { toGrid } from '../../geometry/crs.ts';
import { listOf } from '../../plan/plan.ts';
import type { SheetRecord } from '../../plan/record.ts';
import { mtofsr } from '../clauses.ts';
import { exampleWharf } from '../map-example.ts';
import type { Finding, Rule } from '../rule.ts';
import { sheetName } from '../sheet-check.ts';
import { exceptStep, sheetStep } from '../steps.ts';

const id = 'insert-number-mismatch';

/** Numbers are compared as people read them: `Insert 1` is 1. */
const plainNumber = (number: string): string =>
  number
    .trim()
    .replace(/^insert\s+/i, '')
    .toLowerCase();

interface Problem {
  readonly outcome: Finding['outcome'];
  readonly message: string;
  readonly advice: string;
}

/** What is wrong with one insert of a main map, if anything. */
function problemOf(facts: Facts, main: SheetRecord, shown: ShownInsert): Problem | undefined {
  const { framed, insert, map } = shown;
  const number = insert.number.trim();
  const name = `${sheetName(main)}: insert ${number || 'without a number'}`;
  if (!number)
    return { outcome: 'not-met', message: `${name} has no numbered map.`, advice: 'Give the insert a number.' };
  if (main.inserts.filter((other) => plainNumber(other.number) === plainNumber(number)).length > 1)
    return {
      outcome: 'not-met',
      message: `${name} has the number of another insert of this map.`,
      advice: 'Number each insert by itself.',
    };
  if (framed)
    return {
      outcome: 'review',
      message: `${name} is drawn as a frame on the main sheet, not as a map of its own.`,
      advice: 'Make it a sheet of its own, or say why a frame is a numbered map of its own.',
    };
  if (!map || map.id === main.id)
    return {
      outcome: 'not-met',
      message: `${name} has no map: there is no sheet “${insert.sheet}” for it.`,
      advice: 'Make the sheet that is this insert’s map, or take the insert off the main map.',
    };
  if (plainNumber(map.number) !== plainNumber(number))
    return {
      outcome: 'not-met',
      message: `${name} has a map that is numbered ${map.number.trim() || 'not at all'}.`,
      advice: 'Give the insert and its map the same number.',
    };
  if (!showsCentre(facts, map, insert.centre))
    return {
      outcome: 'not-met',
      message: `${name} stands at a place that its map does not show.`,
      advice: 'Move the map to the insert’s place, or the insert to what its map shows.',
    };
  return undefined;
}

function showsCentre(facts: Facts, map: SheetRecord, centre: readonly [number, number]): boolean {
  const crs = crsOfPlan(facts);
  const transform = transformOf(facts, map);
  if (!crs || !transform) return false;
  const [px, py] = transform.toPage(toGrid(crs, [...centre]));
  const { height, width, x, y } = transform.frame;
  return px >= x && px <= x + width && py >= y && py <= y + height;
}

/** Sheets named as the map of an insert whose main map does not show that insert: nobody would find them. */
function mapsTwice(facts: Facts): Finding[] {
  const sheets = listOf(facts.plan, 'sheet');
  return sheets.flatMap((map): Finding[] => {
    const shown = sheets.flatMap((main) => main.inserts.filter(({ sheet }) => sheet === map.id && main.id !== map.id));
    if (shown.length < 2) return [];
    const first = insertOfSheet(facts, map);
    return [
      {
        outcome: 'not-met',
        features: [],
        sheet: map.id,
        message: `${sheetName(map)} is the map of ${shown.length} inserts, the first on ${first ? sheetName(first.main).toLowerCase() : 'another sheet'}.`,
        advice: 'Give each insert a numbered map of its own.',
        steps: [sheetStep('Look at the map', map.id, 'number'), exceptStep(id)],
      },
    ];
  });
}

export const insertNumberMismatch: Rule = {
  id,
  pack: 'au-mtofsr',
  clause: '3.11(1)(h)',
  title: 'A numbered map for each insert',
  why: 'An insert shows a part of the main map larger. Its map carries the number that stands at its place on the main map, so that a reader finds one from the other.',
  quote:
    'if inserts are used on the map—a numbered map for each insert corresponding to the number for the insert on the main map',
  cites: [mtofsr('3.11(1)(h)')],
  severity: 'error',
  limits: [],
  reads: ['sheet', 'settings'],
  check({ facts, plan }) {
    const shown = listOf(plan, 'sheet').flatMap((main) => insertsOf(facts, main).map((insert) => ({ main, insert })));
    const findings = shown.flatMap(({ insert, main }): Finding[] => {
      const problem = problemOf(facts, main, insert);
      if (!problem) return [];
      return [
        {
          ...problem,
          features: [],
          sheet: main.id,
          at: [insert.insert.centre[0], insert.insert.centre[1]],
          measured: insert.insert.number,
          steps: [sheetStep('Change the inserts', main.id, 'inserts'), exceptStep(id)],
        },
      ];
    });
    return {
      scope: shown.map(({ insert, main }, i) => `${main.id}/${insert.insert.number || i}`),
      findings: [...findings, ...mapsTwice(facts)],
    };
  },
  examples: [
    {
      title: 'An insert, and its map of the same number',
      outcome: 'met',
      finds: [],
      plan: {
        features: [exampleWharf],
        sheets: [
          { inserts: [{ number: '1', centre: [40, 47], scale: 250, sheet: 'insert-1' }] },
          { id: 'insert-1', number: '1', centre: [40, 47], scale: 250 },
        ],
      },
    },
    {
      title: 'The map has another number',
      outcome: 'not-met',
      finds: [{ sheet: 'main' }],
      plan: {
        features: [exampleWharf],
        sheets: [
          { inserts: [{ number: '1', centre: [40, 47], scale: 250, sheet: 'insert-1' }] },
          { id: 'insert-1', number: '2', centre: [40, 47], scale: 250 },
        ],
      },
    },
    {
      title: 'There is no map of the insert',
      outcome: 'not-met',
      finds: [{ sheet: 'main' }],
      plan: {
        features: [exampleWharf],
        sheets: [{ inserts: [{ number: '1', centre: [40, 47], scale: 250, sheet: 'gone' }] }],
      },
    },
    {
      title: 'The insert is a frame on the main sheet',
      outcome: 'review',
      finds: [{ sheet: 'main' }],
      plan: { features: [exampleWharf], sheets: [{ inserts: [{ number: '1', centre: [40, 47], scale: 250 }] }] },
    },
    {
      title: 'The map shows another place',
      outcome: 'not-met',
      finds: [{ sheet: 'main' }],
      plan: {
        features: [exampleWharf],
        sheets: [
          { inserts: [{ number: '1', centre: [40, 47], scale: 250, sheet: 'insert-1' }] },
          { id: 'insert-1', number: '1', centre: [900, 900], scale: 250 },
        ],
      },
    },
    { title: 'No inserts', outcome: 'not-applicable', finds: [], plan: { features: [exampleWharf], sheets: [{}] } },
  ],
};
