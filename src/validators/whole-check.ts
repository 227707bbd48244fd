import type { Facts } from '../facts/facts.ts';
import { middleOf } from '../facts/middle.ts';
import { drawnPlacer } from '../facts/sheet-content.ts';
import { nameOf } from '../facts/values.ts';
import { listOf } from '../plan/plan.ts';
import type { FeatureRecord, SheetRecord } from '../plan/record.ts';
import type { Finding, RuleContext } from './rule.ts';
import { sheetName } from './sheet-check.ts';
import { exceptStep, sheetStep } from './steps.ts';
import { counted, listed } from './words.ts';

/** The finding that no one sheet shows all of some features whole; none where one does. The nearest sheet is named. */
export function wholeFinding(
  { plan, facts }: RuleContext,
  rule: string,
  wanted: readonly FeatureRecord[],
  what: string,
): Finding | undefined {
  const tried = listOf(plan, 'sheet').map((sheet) => ({ sheet, missing: notWhole(facts, sheet, wanted) }));
  const best = tried.reduce((a, b) => (b.missing.length < a.missing.length ? b : a));
  if (best.missing.length === 0) return undefined;
  const names = best.missing.slice(0, 3).map(nameOf);
  const rest = best.missing.length - names.length;
  return {
    outcome: 'not-met',
    features: best.missing.map((feature) => feature.id),
    sheet: best.sheet.id,
    at: middleOf(facts, best.missing[0]),
    message: `No map shows ${what}. ${sheetName(best.sheet)} comes nearest: it does not show the whole of ${listed(rest ? [...names, counted(rest, 'more', 'more')] : names)}.`,
    measured: `${wanted.length - best.missing.length} of ${wanted.length}`,
    limit: `${wanted.length} of ${wanted.length}`,
    advice: 'Move that sheet, or choose a smaller scale or larger paper, until its map holds them all.',
    steps: [sheetStep('Change the scale', best.sheet.id, 'scale'), exceptStep(rule)],
  };
}

function notWhole(facts: Facts, sheet: SheetRecord, wanted: readonly FeatureRecord[]): FeatureRecord[] {
  const place = drawnPlacer(facts, sheet);
  return wanted.filter((feature) => place(feature) !== 'whole');
}
