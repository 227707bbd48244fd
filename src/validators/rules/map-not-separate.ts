import type { Facts } from '../../facts/facts.ts';
import { mapFrame } from '../../facts/paper.ts';
import { insertCentre, insertOutline, insertsOf, type ShownInsert } from '../../facts/sheet-inserts.ts';
import { listOf } from '../../plan/plan.ts';
import type { SheetRecord } from '../../plan/record.ts';
import { mtofsr } from '../clauses.ts';
import { exampleWharf } from '../map-example.ts';
import type { Finding, Rule } from '../rule.ts';
import { noSheet, sheetName } from '../sheet-check.ts';
import { exceptStep, sheetStep } from '../steps.ts';

const id = 'map-not-separate';

/** Why a picture drawn on the main sheet is a second map and not an insert of it; undefined where it is an insert. */
function whySecond(facts: Facts, sheet: SheetRecord, shown: ShownInsert): string | undefined {
  const outline = insertOutline(facts, sheet, shown);
  const centre = insertCentre(facts, sheet, shown.insert);
  if (!outline || !centre) return 'shows a place outside its map';
  const { height, width, x, y } = mapFrame(sheet);
  const inside = ([px, py]: readonly [number, number]): boolean =>
    px >= x && px <= x + width && py >= y && py <= y + height;
  if (!inside(centre)) return 'shows a place outside its map';
  if (shown.insert.scale >= sheet.scale) return 'is no larger in scale than its map';
  const { frame } = shown.insert;
  return frame && frame[2] * frame[3] > (width * height) / 2 ? 'takes more room than its map' : undefined;
}

/** Main maps that carry the number of an earlier one: printed, they are two maps on one sheet's number. */
function sameNumber(sheets: readonly SheetRecord[]): SheetRecord[] {
  const inserts = new Set(sheets.flatMap((sheet) => sheet.inserts.map((insert) => insert.sheet)));
  const main = sheets.filter((sheet) => sheet.number.trim() && !inserts.has(sheet.id));
  return main.filter((sheet, i) => main.slice(0, i).some((earlier) => earlier.number.trim() === sheet.number.trim()));
}

export const mapNotSeparate: Rule = {
  id,
  pack: 'au-mtofsr',
  clause: '3.11(2)',
  title: 'Each map on a sheet of its own',
  why: 'One sheet, one main map. An insert shows a part of the main map; a picture of another place is a second map, and goes on its own sheet.',
  quote: 'Each map for a maritime security plan must be a separate map.',
  cites: [mtofsr('3.11(2)')],
  severity: 'error',
  limits: [],
  reads: ['sheet', 'settings'],
  check({ plan, facts }) {
    const sheets = listOf(plan, 'sheet');
    if (sheets.length === 0) return { scope: ['sheets'], findings: [noSheet] };
    const second = sheets.flatMap((sheet) =>
      insertsOf(facts, sheet).flatMap((shown): Finding[] => {
        const why = shown.framed ? whySecond(facts, sheet, shown) : undefined;
        if (!why) return [];
        const { centre, number } = shown.insert;
        return [
          {
            outcome: 'not-met',
            features: [],
            sheet: sheet.id,
            at: [centre[0], centre[1]],
            message: `${sheetName(sheet)} holds a second main map: insert ${number} ${why}.`,
            advice: 'Give that map a sheet of its own.',
            steps: [sheetStep('Change the inserts', sheet.id, 'inserts'), exceptStep(id)],
          },
        ];
      }),
    );
    const doubled = sameNumber(sheets).map(
      (sheet): Finding => ({
        outcome: 'review',
        features: [],
        sheet: sheet.id,
        message: `${sheetName(sheet)}: another main map has the number ${sheet.number.trim()} too.`,
        advice: 'Number each sheet by itself, so that each map is a separate one.',
        steps: [sheetStep('Change the number', sheet.id, 'number'), exceptStep(id)],
      }),
    );
    return { scope: sheets.map((sheet) => sheet.id), findings: [...second, ...doubled] };
  },
  examples: [
    {
      title: 'Two maps on two sheets, and an insert with its own sheet',
      outcome: 'met',
      finds: [],
      plan: {
        features: [exampleWharf],
        sheets: [
          { id: 'a', number: '1', inserts: [{ number: '1', centre: [60, 50], scale: 250, sheet: 'insert-1' }] },
          { id: 'insert-1', number: '1', centre: [60, 50], scale: 250 },
          { id: 'b', number: '2', scale: 2000 },
        ],
      },
    },
    {
      title: 'A frame on the sheet shows another place',
      outcome: 'not-met',
      finds: [{ sheet: 'main' }],
      plan: {
        features: [exampleWharf],
        sheets: [{ inserts: [{ number: '1', centre: [5000, 50], scale: 1000 }] }],
      },
    },
    {
      title: 'A frame that shows its place no larger than the map does',
      outcome: 'not-met',
      finds: [{ sheet: 'main' }],
      plan: {
        features: [exampleWharf],
        sheets: [{ inserts: [{ number: '1', centre: [50, 50], scale: 2000 }] }],
      },
    },
    {
      title: 'Two main maps with one number',
      outcome: 'review',
      finds: [{ sheet: 'b' }],
      plan: {
        features: [exampleWharf],
        sheets: [
          { id: 'a', number: '1' },
          { id: 'b', number: '1' },
        ],
      },
    },
  ],
};
