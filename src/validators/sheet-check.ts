import { listOf } from '../plan/plan.ts';
import type { SheetRecord } from '../plan/record.ts';
import type { Finding, RuleContext, Verdict } from './rule.ts';
import { sheetStep } from './steps.ts';

/** Judges each sheet. A plan without one has no map, and its map rules are not met. */
export function checkSheets({ plan }: RuleContext, look: (sheet: SheetRecord) => Finding | undefined): Verdict {
  const sheets = listOf(plan, 'sheet');
  if (sheets.length === 0) return { scope: ['sheets'], findings: [noSheet] };
  return {
    scope: sheets.map((sheet) => sheet.id),
    findings: sheets.flatMap((sheet) => look(sheet) ?? []),
  };
}

export const noSheet: Finding = {
  outcome: 'not-met',
  features: [],
  message: 'There is no sheet, so there is no map.',
  advice: 'Make a sheet: choose its paper and scale, then place it on the site.',
  steps: [sheetStep('Make a sheet')],
};

/** How messages name a sheet. */
export const sheetName = (sheet: SheetRecord): string => {
  const number = sheet.number.trim();
  const title = sheet.title.trim();
  if (number) return `Sheet ${number}`;
  return title ? `Sheet “${title}”` : `Sheet ${sheet.id}`;
};
