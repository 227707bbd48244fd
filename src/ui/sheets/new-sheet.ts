import type { Facts } from '../../facts/facts.ts';
import { fitSheet } from '../../facts/sheet-fit.ts';
import type { Refusal } from '../../plan/command.ts';
import type { AddSheet } from '../../plan/commands/add-sheet.ts';
import { settingsOf } from '../../plan/plan.ts';

/** A new A3 sheet over everything that is drawn. */
export function newSheet(facts: Facts, id: string, date: string): AddSheet | Refusal {
  const fit = fitSheet(facts, { paper: 'A3', orientation: 'landscape' });
  return 'refused' in fit ? fit : { id, ...fit, date, title: settingsOf(facts.plan).title };
}
